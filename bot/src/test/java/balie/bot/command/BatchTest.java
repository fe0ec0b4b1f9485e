package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final String ANNA = "\"as\":\"anna@havenlicht.example\"";

  @TempDir Path temporary;

  @Test
  void aFaultyLineIsToldByItsNumberAndTheRestGoesOn() throws IOException {
    Files.writeString(
        temporary.resolve("questions.jsonl"),
        """
        {"id":7,"ask":"what's my mailbox quota?",%s,"else":{"unknown":[]}}
        no JSON

        [1]
        {"id":"x","ask":"quota?","as":"nobody@havenlicht.example"}
        {"id":"y","ask":"quota?","on":"2026-13-01"}
        {"id":"z"}
        {"id":null,"ask":"quota?","in":"everywhere"}
        {"ask":"what's my mailbox quota?",%s}
        """
            .formatted(ANNA, ANNA));
    Shell.Said said = new Shell(temporary).run("ask", "--batch", "questions.jsonl");
    assertEquals(
        """
        Nothing is configured, so this is the demo desk.
        questions.jsonl:2: is no JSON object, expected one with 'ask'
        questions.jsonl:4: is no JSON object, expected one with 'ask'
        questions.jsonl:5: as: unknown person "nobody@havenlicht.example"
        questions.jsonl:6: on: expected a day of the years 1 to 9999 such as 2026-06-01, not "2026-13-01"
        questions.jsonl:7: ask is missing
        questions.jsonl:8: in: expected public or private, not "everywhere"
        """,
        said.err());
    assertEquals(1, said.status());
    List<JsonNode> out = json(said);
    assertEquals("[7,null,null,\"x\",\"y\",\"z\",null,null]", ids(out));
    assertEquals("2 GB", value(out.getFirst()));
    assertEquals(
        "{\"id\":null,\"line\":2,\"error\":\"is no JSON object, expected one with 'ask'\"}",
        out.get(1).toString());
    assertEquals("2 GB", value(out.getLast()));
  }

  @Test
  void linesOfOneConversationFollowEachOtherAndOthersDoNot() throws JsonProcessingException {
    String follow = "{\"ask\":\"and how long are backups kept?\",%s%s}\n";
    Shell.Said said =
        new Shell(temporary)
            .in(
                "{\"ask\":\"what's my mailbox quota?\",%s,\"conversation\":\"c\"}\n".formatted(ANNA)
                    + follow.formatted(ANNA, ",\"conversation\":\"c\"")
                    + follow.formatted(ANNA, ",\"conversation\":5")
                    + follow.formatted(ANNA, ""))
            .run("ask", "--batch", "-");
    List<JsonNode> out = json(said);
    assertEquals("mailbox", out.get(1).path("facts").path(0).path("service").asText(), said::out);
    assertEquals("clarify", out.get(2).path("outcome").asText(), said::out);
    assertEquals("clarify", out.get(3).path("outcome").asText(), said::out);
  }

  @Test
  void theOrderOfManyLinesIsKept() throws JsonProcessingException {
    String lines =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    "{\"id\":%d,\"ask\":\"%s\",\"conversation\":\"%d\"}\n"
                        .formatted(i, i % 7 == 0 ? "hoe lees ik mijn mail thuis?" : "hi", i % 5))
            .collect(Collectors.joining());
    List<JsonNode> out = json(new Shell(temporary).in(lines).run("ask", "--batch", "-"));
    assertEquals(1_000, out.size());
    for (int i = 0; i < out.size(); i++) {
      assertEquals(i, out.get(i).path("id").asInt());
    }
  }

  @Test
  void theOptionsAreWhatALineDoesNotSay() throws JsonProcessingException {
    Shell.Said said =
        new Shell(temporary)
            .in(
                """
                {"ask":"what's my mailbox quota?"}
                {"ask":"what's my mailbox quota?","as":"elif@havenlicht.example"}
                """)
            .run("ask", "--as", "anna@havenlicht.example", "--batch", "-");
    assertEquals("2 GB", value(json(said).getFirst()));
    assertEquals("1 GB", value(json(said).getLast()));
  }

  @Test
  void aLineThatIsNotUtf8OrTooLongIsFaultyAlone() {
    byte[] latin = "{\"ask\":\"ge\u00EBerd\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] large = ("{\"ask\":\"" + "x".repeat(1 << 20) + "\"}\n").getBytes(StandardCharsets.UTF_8);
    byte[] sound = "\uFEFF{\"ask\":\"hi\"}\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[sound.length + latin.length + large.length];
    System.arraycopy(sound, 0, all, 0, sound.length);
    System.arraycopy(latin, 0, all, sound.length, latin.length);
    System.arraycopy(large, 0, all, sound.length + latin.length, large.length);
    Shell.Said said = new Shell(temporary).in(all).run("ask", "--batch", "-");
    assertEquals(
        List.of(
            "-:2: is not text in UTF-8, expected UTF-8", "-:3: is longer than 1 MB, expected less"),
        said.errLines().subList(1, 3));
    assertTrue(said.outLines().getFirst().contains("\"outcome\""), said::out);
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    Shell.Said said = new Shell(temporary).run("ask", "--batch", "none.jsonl");
    assertEquals(
        "none.jsonl:1: can't be read, expected a file of JSON lines", said.errLines().getLast());
    assertEquals(1, said.status());
  }

  private static String value(JsonNode answer) {
    return answer.path("facts").path(0).path("value").asText();
  }

  private static String ids(List<JsonNode> answers) {
    return answers.stream()
        .map(a -> a.get("id").toString())
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static List<JsonNode> json(Shell.Said said) throws JsonProcessingException {
    List<JsonNode> answers = new ArrayList<>();
    for (String line : said.outLines()) {
      answers.add(new ObjectMapper().readTree(line));
    }
    return answers;
  }
}
