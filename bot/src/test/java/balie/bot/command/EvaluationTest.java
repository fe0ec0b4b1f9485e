package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.TestDesk;
import balie.bot.desk.GoldenQuestion;
import balie.storage.person.PersonId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final String VALUE = "{\"value\":\"2 GB\"}";

  private final Evaluation evaluation =
      new Evaluation(
          new Questioner(
              TestDesk.small().dispatcher(),
              TestDesk.small().register(),
              InstantSource.fixed(Instant.parse("2026-06-02T08:00:00Z"))));

  private static GoldenQuestion question(int line, String ask, boolean keptApart, String expect) {
    return question(line, ask, keptApart, Optional.empty(), expect);
  }

  private static GoldenQuestion question(
      int line, String ask, boolean keptApart, Optional<String> conversation, String expect) {
    try {
      return new GoldenQuestion(
          line,
          ask,
          Optional.of(new PersonId("sam@small.example")),
          Optional.empty(),
          Optional.empty(),
          false,
          conversation,
          keptApart,
          Optional.empty(),
          new ObjectMapper().readTree(expect));
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  private String line(String group) {
    return evaluation.report(false).stream()
        .filter(line -> line.startsWith(group + "  "))
        .findFirst()
        .orElse("none")
        .replaceAll(" +", " ")
        .strip();
  }

  @Test
  void rightAbstainedAndWrongAreCountedApart() {
    // when
    evaluation.ask(
        List.of(
            question(1, "how big may my mailbox be?", false, VALUE),
            question(2, "hoe groot mag mijn mailbox zijn?", false, VALUE),
            question(3, "who won the world cup?", false, VALUE),
            question(4, "how big may my mailbox be?", false, "{\"value\":\"5 GB\"}"),
            question(5, "hello", false, "{\"intent\":\"help\"}")));

    // then
    assertEquals("all 5 2 40.0% 1 2 1", line("all"));
    assertEquals("open, nl 1 1 100.0% 0 0 0", line("open, nl"));
    assertEquals("open, wish 1 0 0.0% 0 1 0", line("open, wish"));
    assertEquals(0.4, evaluation.shareRight(), 1e-9);
    assertEquals(1, evaluation.wrongValues());
  }

  @Test
  void eachFailureIsShownWithWhatWasAnswered() {
    evaluation.ask(
        List.of(question(7, "how big may my mailbox be?", false, "{\"value\":\"5 GB\"}")));
    String failure = evaluation.report(false).getFirst();
    assertTrue(failure.startsWith("questions.jsonl:7: WRONG VALUE, value: "), failure);
    assertTrue(failure.contains("\"value\":\"2 GB\""), failure);
  }

  @Test
  void whatIsKeptApartIsCountedApartAndNotShown() {
    // when
    evaluation.ask(
        List.of(
            question(1, "how big may my mailbox be?", true, "{\"value\":\"5 GB\"}"),
            question(2, "how big may my mailbox be?", false, VALUE)));

    // then
    assertEquals("kept apart 1 0 0.0% 0 1 1", line("kept apart"));
    assertEquals("open 1 1 100.0% 0 0 0", line("open"));
    assertTrue(evaluation.report(false).stream().noneMatch(l -> l.contains("how big")));
    assertTrue(evaluation.report(true).stream().anyMatch(l -> l.contains("how big")));
  }

  @Test
  void questionsOfOneConversationFollowEachOther() {
    evaluation.ask(
        List.of(
            question(1, "what does my mailbox cost?", false, Optional.of("a"), "{}"),
            question(
                2, "and for the VPN?", false, Optional.of("a"), "{\"value\":\"3 EUR per month\"}"),
            question(3, "and for the VPN?", false, Optional.of("b"), "{\"outcome\":\"clarify\"}")));
    assertEquals(1.0, evaluation.shareRight(), () -> evaluation.report(false).toString());
  }

  @Test
  void nothingAskedIsNotAllRight() {
    assertEquals(0, evaluation.shareRight());
  }
}
