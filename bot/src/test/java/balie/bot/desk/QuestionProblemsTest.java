package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be wrong with golden questions.
class QuestionProblemsTest {
  @TempDir Path temporary;

  @Test
  void aLineIsJson() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).append("questions.jsonl", "ask: how?\n");
    assertEquals(
        List.of("questions.jsonl:9: is no JSON object, expected one with 'ask' and 'expect'"),
        desk.problems());
  }

  @Test
  void aQuestionAsks() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).append("questions.jsonl", "{\"expect\":{}}\n");
    assertEquals(
        List.of("questions.jsonl:9: 'ask' is missing or empty, expected the question"),
        desk.problems());
  }

  @Test
  void aQuestionExpects() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).append("questions.jsonl", "{\"ask\":\"how?\"}\n");
    assertEquals(
        List.of(
            "questions.jsonl:9: 'expect' is missing or no object, expected what the answer must have"),
        desk.problems());
  }

  @Test
  void anUnknownAskerIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .append(
                "questions.jsonl", "{\"ask\":\"how?\",\"as\":\"ann@example.org\",\"expect\":{}}\n");
    assertEquals(
        List.of(
            "questions.jsonl:9: unknown person 'ann@example.org': did you mean 'an@example.org'?"),
        desk.problems());
  }

  @Test
  void anUnknownArticleServiceAndTermAreProblems() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .append(
                "questions.jsonl",
                "{\"ask\":\"how?\",\"expect\":{\"article\":\"kb-x\",\"service\":\"box\",\"term\":\"quoto\"}}\n");
    assertEquals(
        List.of(
            "questions.jsonl:9: unknown article 'kb-x', expected kb-outlook-phone",
            "questions.jsonl:9: unknown service 'box', expected mailbox",
            "questions.jsonl:9: unknown term 'quoto': did you mean 'quota'?"),
        desk.problems());
  }

  @Test
  void aTechnicalTermMayBeExpected() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .append(
                "questions.jsonl",
                "{\"ask\":\"how?\",\"expect\":{\"term\":\"runs-on\"},\"whose\":\"mine\"}\n");
    assertEquals(List.of(), desk.problems());
  }

  @Test
  void aDayAndAnInstantExist() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .append(
                "questions.jsonl",
                "{\"ask\":\"how?\",\"on\":\"2026-13-01\",\"at\":\"noon\",\"in\":\"secret\",\"expect\":{}}\n");
    assertEquals(
        List.of(
            "questions.jsonl:9: 'at' is 'noon', expected an instant such as 2026-06-02T12:00:00Z",
            "questions.jsonl:9: 'in' is 'secret', expected public or private",
            "questions.jsonl:9: 'on' is '2026-13-01', expected a day such as 2026-12-31"),
        desk.problems());
  }
}
