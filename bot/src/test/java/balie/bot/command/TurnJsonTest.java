package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.TestDesk;
import balie.storage.language.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The JSON of `ask`, against the example of the specification.
class TurnJsonTest {
  private static final List<String> ALWAYS =
      List.of(
          "outcome",
          "language",
          "audience",
          "text",
          "facts",
          "sources",
          "confidence",
          "offers",
          "ms");

  private static ObjectNode example(String who, String question) {
    return json(TestDesk.example(), who, "2026-06-01T10:00", question);
  }

  private static ObjectNode small(String who, String question) {
    return json(TestDesk.small(), who, "2026-06-02T10:00", question);
  }

  private static ObjectNode json(TestDesk desk, String who, String when, String question) {
    return new TurnJson(TestDesk.ZONE, Language.EN).write(desk.ask(who, when, question), 3.14);
  }

  private static JsonNode parsed(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  private static List<String> keys(JsonNode json) {
    List<String> keys = new ArrayList<>();
    json.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void anAnswerIsThatOfTheSpecification() {
    // when
    ObjectNode json = example("sam", "what's my mailbox quota?");

    // then
    assertEquals(ALWAYS, keys(json).stream().sorted(byOrderOf(ALWAYS)).toList());
    assertEquals("answered", json.get("outcome").asText());
    assertEquals("en", json.get("language").asText());
    assertEquals("public", json.get("audience").asText());
    assertTrue(
        json.get("text").asText().endsWith("(SLA-MBX-SALES v2, since 1 January 2026)"),
        json::toString);
    assertEquals(
        parsed(
            """
            [{"service":"mailbox","term":"quota","value":"2 GB","stated-in":"agreement",
              "agreement":"SLA-MBX-SALES","version":2,"from":"2026-01-01"}]
            """),
        json.get("facts"));
    assertEquals(parsed("[]"), json.get("sources"));
    assertEquals(parsed("[\"open-ticket\"]"), json.get("offers"));
    assertTrue(json.get("confidence").asDouble() > 0 && json.get("confidence").asDouble() <= 1);
    assertEquals(3.1, json.get("ms").asDouble());
  }

  private static java.util.Comparator<String> byOrderOf(List<String> order) {
    return java.util.Comparator.comparingInt(order::indexOf);
  }

  @ParameterizedTest
  @CsvSource({
    "sam, which servers does the mailbox run on?, refused",
    "sam, what does it cost?, clarify",
    "sam, what does the laptop cost?, not-entitled",
    "sam, who won the world cup?, abstained",
    "sam, hello, command"
  })
  void whatIsNotAnsweredTellsNoFacts(String who, String question, String outcome) {
    // when
    ObjectNode json = small(who, question);

    // then
    assertEquals(outcome, json.get("outcome").asText());
    assertEquals(parsed("[]"), json.get("facts"));
    assertTrue(keys(json).containsAll(ALWAYS), json::toString);
  }

  @Test
  void aRefusalHoldsNothingElse() {
    ObjectNode json = small("sam", "which servers does the mailbox run on?");
    assertEquals(ALWAYS.size(), json.size(), json::toString);
  }

  @Test
  void theChoicesAreListedWithTheirLabels() {
    assertEquals(
        parsed(
            """
            [{"service":"mailbox","term":"price","label":"Mailbox"},
             {"service":"vpn","term":"price","label":"VPN"}]
            """),
        small("sam", "what does it cost?").get("choices"));
  }

  @Test
  void anAbstentionHasItsReasonAndTheNearest() {
    // when
    ObjectNode stated = small("sam", "how long is the notice period of the mailbox?");
    ObjectNode unknown = small("sam", "who won the world cup?");

    // then
    assertEquals("not-stated", stated.get("reason").asText());
    assertEquals("mailbox", stated.get("nearest").get("service").asText());
    assertEquals("unknown-topic", unknown.get("reason").asText());
    assertTrue(unknown.get("nearest").isNull());
  }

  @Test
  void aTargetHasItsKindAndPriority() {
    JsonNode fact =
        small("sam", "how quickly is a critical mailbox incident solved?").get("facts").get(0);
    assertEquals("incident", fact.get("kind").asText());
    assertEquals("critical", fact.get("priority").asText());
  }

  @Test
  void whatHasNoAgreementHasNulls() {
    JsonNode fact = small("els", "which servers does the mailbox run on?").get("facts").get(0);
    assertEquals("technical", fact.get("stated-in").asText());
    assertEquals("runs-on", fact.get("term").asText());
    for (String key : List.of("agreement", "version", "from")) {
      assertTrue(fact.has(key) && fact.get(key).isNull(), key);
    }
  }

  @Test
  void openNowHasItsInstant() {
    JsonNode fact = small("sam", "is the helpdesk for the mailbox open now?").get("facts").get(0);
    assertEquals("office", fact.get("value").asText());
    assertTrue(fact.get("open").asBoolean());
    assertEquals("2026-06-02T12:30+02:00", fact.get("until").asText());
  }

  @Test
  void aWishHasItsIntentAndService() {
    ObjectNode json = small("sam", "I would like to order a laptop");
    assertEquals("order", json.get("intent").asText());
    assertEquals("laptop", json.get("service").asText());
  }

  @Test
  void aHowToHasItsSource() {
    assertEquals(
        parsed(
            """
            [{"article":"kb-password","title":"Change your password","heading":"When you forgot your password",
              "passage":"Ask the desk for a code, and bring your badge."}]
            """),
        small("sam", "what do I do when I forgot my password?").get("sources"));
  }

  @Test
  void whatASubscriptionStatesIsPrivate() {
    ObjectNode json = small("bo", "how big may my mailbox be?");
    assertEquals("private", json.get("audience").asText());
    assertEquals("subscription", json.get("facts").get(0).get("stated-in").asText());
    assertFalse(json.get("facts").get(0).get("agreement").isNull());
  }

  @Test
  void aSummaryOfAnOlaTellsItsTargetsAsFacts() {
    ObjectNode json = small("mia", "what does the OLA for the mailbox say?");
    assertEquals("private", json.get("audience").asText());
    assertEquals("OLA-MAIL", json.get("facts").get(0).get("agreement").asText());
  }
}
