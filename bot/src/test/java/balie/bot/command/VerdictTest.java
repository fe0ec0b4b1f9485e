package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
  private static final String TWO_GB =
      """
      {"outcome":"answered","language":"en","audience":"public","facts":[{"service":"mailbox","term":"quota","value":"2 GB",
       "stated-in":"agreement","agreement":"SLA","version":2}],"sources":[]}\
      """;
  private static final String TARGETS =
      """
      {"outcome":"answered","facts":[
       {"service":"mailbox","term":"resolution-time","value":"4 h","kind":"incident","priority":"critical"},
       {"service":"mailbox","term":"resolution-time","value":"8 h","kind":"incident","priority":"high"}]}\
      """;

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  private static Verdict verdict(String expect, String answer) {
    return Verdict.of(json(expect), json(answer));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"service\":\"mailbox\",\"term\":\"quota\",\"value\":\"2 GB\"}",
        "{\"value\":\"2 GB\",\"version\":2,\"agreement\":\"SLA\"}",
        "{\"outcome\":\"answered\",\"audience\":\"public\",\"language\":\"en\"}",
        "{}"
      })
  void whatIsExpectedAndToldIsRight(String expect) {
    // when
    Verdict verdict = verdict(expect, TWO_GB);

    // then
    assertTrue(verdict.right(), () -> verdict.failed().toString());
    assertFalse(verdict.wrongValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"service\":\"mailbox\",\"term\":\"quota\",\"value\":\"5 GB\"}|value",
        "{\"service\":\"vpn\",\"term\":\"quota\",\"value\":\"2 GB\"}|service",
        "{\"service\":\"mailbox\",\"term\":\"price\"}|term",
        "{\"outcome\":\"abstained\"}|outcome",
        "{\"outcome\":\"refused\"}|outcome",
        "{\"outcome\":\"not-entitled\"}|outcome",
        "{\"intent\":\"order\"}|outcome",
        "{\"article\":\"kb-1\"}|article"
      })
  void aValueThatIsNotExpectedIsTheWorstFault(String expect, String failed) {
    // when
    Verdict verdict = verdict(expect, TWO_GB);

    // then
    assertEquals(Optional.of(failed), verdict.failed());
    assertTrue(verdict.wrongValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"value\":\"2 GB\",\"version\":3}|version",
        "{\"value\":\"2 GB\",\"audience\":\"private\"}|audience",
        "{\"value\":\"2 GB\",\"language\":\"nl\"}|language",
        "{\"value\":\"2 GB\",\"stated-in\":\"offering\"}|stated-in"
      })
  void aRightValueWithAnotherKeyIsWrongButNoWrongValue(String expect, String failed) {
    Verdict verdict = verdict(expect, TWO_GB);
    assertEquals(Optional.of(failed), verdict.failed());
    assertFalse(verdict.wrongValue());
  }

  @Test
  void oneOfSeveralFactsIsEnoughButAllItsKeysMustBeOfThatOne() {
    assertTrue(verdict("{\"priority\":\"high\",\"value\":\"8 h\"}", TARGETS).right());
    assertTrue(
        verdict("{\"term\":\"resolution-time\",\"priority\":\"high\",\"value\":\"4 h\"}", TARGETS)
            .wrongValue());
  }

  @Test
  void abstainingIsWrongWhereItIsKnownButTellsNoWrongValue() {
    Verdict verdict = verdict("{\"value\":\"2 GB\"}", "{\"outcome\":\"abstained\",\"facts\":[]}");
    assertFalse(verdict.right());
    assertTrue(verdict.abstained());
    assertFalse(verdict.wrongValue());
  }

  @Test
  void anInstantIsTheSameWhateverItsOffset() {
    String answer =
        "{\"outcome\":\"answered\",\"facts\":[{\"open\":true,\"until\":\"2026-06-02T17:00+02:00\"}]}";
    assertTrue(verdict("{\"open\":true,\"until\":\"2026-06-02T15:00:00Z\"}", answer).right());
    assertEquals(
        Optional.of("until"),
        verdict("{\"open\":true,\"until\":\"2026-06-02T17:00:00Z\"}", answer).failed());
  }

  @Test
  void aNullMeansThatNothingStands() {
    String answer = "{\"outcome\":\"answered\",\"facts\":[{\"value\":\"x\",\"agreement\":null}]}";
    assertTrue(verdict("{\"value\":\"x\",\"agreement\":null}", answer).right());
    assertTrue(verdict("{\"value\":\"x\",\"version\":null}", answer).right());
  }

  @Test
  void aWishIsJudgedByItsIntentServiceAndPriority() {
    String answer =
        "{\"outcome\":\"command\",\"intent\":\"order\",\"service\":\"vpn\",\"facts\":[]}";
    assertTrue(verdict("{\"intent\":\"order\",\"service\":\"vpn\"}", answer).right());
    assertEquals(
        Optional.of("service"),
        verdict("{\"intent\":\"order\",\"service\":\"mail\"}", answer).failed());
    assertEquals(Optional.of("intent"), verdict("{\"intent\":\"help\"}", answer).failed());
    assertEquals(
        Optional.of("priority"),
        verdict("{\"intent\":\"order\",\"priority\":\"high\"}", answer).failed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"value\":\"2 GB\"}|promise",
        "{\"article\":\"kb-1\"}|how-to",
        "{\"intent\":\"order\"}|wish",
        "{\"outcome\":\"command\"}|wish",
        "{\"outcome\":\"abstained\"}|abstained",
        "{\"outcome\":\"refused\"}|refused"
      })
  void questionsAreCountedByTheirKind(String expect, String kind) {
    assertEquals(kind, Verdict.kind(json(expect)));
  }
}
