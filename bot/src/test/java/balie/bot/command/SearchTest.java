package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");

  private Shell.Said search(String corpus, String queries, String... more) throws IOException {
    Files.writeString(folder.resolve("corpus.jsonl"), corpus);
    Files.writeString(folder.resolve("queries.jsonl"), queries);
    Shell shell = new Shell(folder).with("BALIE_EMBEDDINGS", "none");
    return shell.run(
        Stream.concat(
                Stream.of(
                    "search",
                    "--corpus",
                    folder.resolve("corpus.jsonl").toString(),
                    "--queries",
                    folder.resolve("queries.jsonl").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException broken) {
      throw new IllegalStateException(line, broken);
    }
  }

  @Test
  void everyQueryGetsALineInItsOrder() throws IOException {
    Shell.Said said =
        search(
            """
            {"_id":"a","title":"Printer","text":"Plug the printer in."}
            {"_id":"b","title":"","text":"A mailbox that is full takes no mail."}
            """,
            """
            {"_id":"q1","text":"my mailbox is full"}
            {"_id":"q2","text":"the printer","unknown":1}

            {"_id":"q3","text":"zzz"}
            """);

    assertEquals(0, said.status(), said.err());
    List<JsonNode> lines = said.outLines().stream().map(SearchTest::json).toList();
    assertEquals(
        List.of("q1", "q2", "q3"), lines.stream().map(l -> l.path("query").asText()).toList());
    assertEquals("b", lines.get(0).at("/hits/0/id").asText());
    assertEquals("a", lines.get(1).at("/hits/0/id").asText());
    assertTrue(lines.get(0).at("/hits/0/score").isNumber());
    assertTrue(lines.get(0).path("answerable").isBoolean());
    double confidence = lines.get(0).path("confidence").asDouble(-1);
    assertTrue(confidence >= 0 && confidence <= 1, said.out());
    assertEquals(0, lines.get(2).path("hits").size());
    assertEquals(false, lines.get(2).path("answerable").asBoolean(true));
  }

  @Test
  void aCollectionOfExamplesRanksLabelsAndRepeatsThem() throws IOException {
    Shell.Said said =
        search(
            """
            {"_id":"1","text":"how large is my mailbox","label":"quota"}
            {"_id":"2","text":"hoe groot is mijn postvak","label":"quota"}
            {"_id":"3","text":"when is the desk open","label":"hours"}
            """,
            "{\"_id\":\"q\",\"text\":\"is the desk open today\"}\n",
            "--top",
            "1");

    JsonNode line = json(said.outLines().getFirst());
    assertEquals(1, line.path("hits").size());
    assertEquals("3", line.at("/hits/0/id").asText());
    assertEquals("hours", line.at("/hits/0/label").asText());
  }

  @Test
  void aCalibrationFileDecidesWhatIsAnswered() throws IOException {
    Path judged =
        Files.writeString(
            folder.resolve("calibrate.jsonl"),
            """
            {"text":"how big is my mailbox","answerable":true,"label":"quota"}
            {"text":"when are you open","answerable":true,"label":"hours"}
            {"text":"sing me a song","answerable":false}
            """);
    Shell.Said said =
        search(
            """
            {"_id":"1","text":"how large is my mailbox","label":"quota"}
            {"_id":"3","text":"when is the desk open","label":"hours"}
            """,
            "{\"_id\":\"q\",\"text\":\"how large is my mailbox\"}\n",
            "--calibrate",
            judged.toString());

    assertEquals(0, said.status(), said.err());
    assertTrue(json(said.outLines().getFirst()).path("answerable").asBoolean(), said.out());
  }

  @Test
  void everyFaultyLineIsTold() throws IOException {
    Shell.Said said =
        search(
            """
            {"_id":"a","text":"x"}
            {"_id":"a","text":"y"}
            [1]
            {"_id":"c","text":3}
            {"text":"no id"}
            not json
            """,
            "{\"_id\":\"q\",\"text\":\"x\"}\n");

    assertEquals(1, said.status());
    assertEquals(5, said.errLines().size(), said.err());
    assertTrue(said.errLines().getFirst().contains("corpus.jsonl:2: "), said.err());
    assertEquals("", said.out());
  }

  @Test
  void aMissingFileOrAnEmptyCorpusIsToldAndSoIsWrongUsage() throws IOException {
    assertEquals(1, search("", "{\"_id\":\"q\",\"text\":\"x\"}\n").status());
    assertEquals(2, search("{\"_id\":\"a\"}\n", "", "--language", "fr").status());
    assertEquals(2, search("{\"_id\":\"a\"}\n", "", "--top", "0").status());
    Shell.Said said =
        search("{\"_id\":\"a\"}\n", "", "--calibrate", folder.resolve("nowhere").toString());
    assertEquals(1, said.status());
    assertTrue(said.errLines().getFirst().contains("nowhere:1: "), said.err());
  }
}
