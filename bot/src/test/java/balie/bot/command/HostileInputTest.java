package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileInputTest {
  private static final String ANNA = "anna@havenlicht.example";
  private static final String NOT_UNDERSTOOD = "I'm not sure that I understand your question, and";
  private static final String UNKNOWN = "I don't know: this is about something that I have no";

  @TempDir Path temporary;

  @Test
  void nothingToUnderstandIsSaidToBeNotUnderstood() throws JsonProcessingException {
    for (JsonNode answer : ask("", "   ", "?", "\uD83C\uDF89\uD83C\uDF89", "\uD800", "\0")) {
      assertEquals("abstained", answer.path("outcome").asText(), answer::toString);
      assertTrue(answer.path("text").asText().startsWith(NOT_UNDERSTOOD), answer::toString);
    }
  }

  @Test
  void oneCharacterTellsNoValue() throws JsonProcessingException {
    for (JsonNode answer : ask("a", "1", "\u20AC", "q")) {
      assertTrue(answer.path("facts").isEmpty(), answer::toString);
    }
  }

  @Test
  void fortyThousandCharactersAreAnswered() throws JsonProcessingException {
    List<JsonNode> answers =
        ask(
            "x".repeat(40_000),
            "\uD83C\uDF89".repeat(20_000),
            "how big is my mailbox ".repeat(1_820));
    assertTrue(answers.getFirst().path("text").asText().startsWith(UNKNOWN));
    assertTrue(answers.get(1).path("facts").isEmpty());
    assertEquals("2 GB", value(answers.getLast()));
  }

  @Test
  void aNulOrALoneSurrogateHidesNoWord() throws JsonProcessingException {
    for (JsonNode answer : ask("quota\0 of my mailbox?", "quota of my mailbox \uDC00?")) {
      assertEquals("2 GB", value(answer), answer::toString);
    }
  }

  @Test
  void theSyntaxOfQueriesAndDatabasesIsOnlyText() throws JsonProcessingException {
    for (JsonNode answer : ask("title:* OR *:*", "' OR 1=1--", "<script>alert(1)</script>")) {
      assertEquals("abstained", answer.path("outcome").asText(), answer::toString);
      assertTrue(!answer.path("text").asText().contains("<script"), answer::toString);
    }
  }

  @Test
  void everyoneIsNotCalled() throws JsonProcessingException {
    for (JsonNode answer : ask("@everyone", "<!channel>", "<@U0123> and @here")) {
      String text = answer.path("text").asText();
      assertTrue(!text.matches("(?s).*(@everyone|@here|<!|<@).*"), answer::toString);
    }
  }

  @Test
  void whatLooksLikeAFileOfArgumentsIsAQuestion() {
    assertEquals(0, new Shell(temporary).run("ask", "@everyone").status());
  }

  private List<JsonNode> ask(String... questions) throws JsonProcessingException {
    StringBuilder lines = new StringBuilder();
    Arrays.stream(questions).forEach(question -> lines.append(line(question)).append('\n'));
    // A lone surrogate can't be written as UTF-8, so it comes in as JSON escapes it.
    String in = lines.toString().replaceAll("[\uD800](?![\uDC00-\uDFFF])", "\\\\ud800");
    in = in.replaceAll("(?<![\uD800-\uDBFF])\uDC00", "\\\\udc00");
    Shell.Said said = new Shell(temporary).in(in).run("ask", "--as", ANNA, "--batch", "-");
    assertEquals(0, said.status(), said::toString);
    List<JsonNode> answers = new ArrayList<>();
    for (String line : said.outLines()) {
      answers.add(new ObjectMapper().readTree(line));
    }
    assertEquals(questions.length, answers.size());
    return answers;
  }

  private static String value(JsonNode answer) {
    return answer.path("facts").path(0).path("value").asText();
  }

  private static ObjectNode line(String question) {
    return JsonNodeFactory.instance.objectNode().put("ask", question);
  }
}
