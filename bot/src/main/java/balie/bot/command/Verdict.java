package balie.bot.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Whether an answer is what a golden question expects.
///
/// @param failed the first key that differs, empty where all is right
/// @param wrongValue whether a value was told that is not the expected one: the worst fault
record Verdict(Optional<String> failed, boolean wrongValue, String outcome) {
  private static final List<String> OF_FACTS =
      List.of(
          "service",
          "term",
          "value",
          "agreement",
          "version",
          "from",
          "stated-in",
          "kind",
          "priority",
          "open");
  private static final List<String> OF_ANSWER =
      List.of("outcome", "intent", "reason", "language", "audience");

  boolean right() {
    return failed.isEmpty();
  }

  boolean abstained() {
    return outcome.equals("abstained");
  }

  static Verdict of(JsonNode expect, JsonNode answer) {
    Optional<String> failed = failed(expect, answer);
    boolean told = !answer.path("facts").isEmpty();
    boolean wrong = told && (tellsNothing(expect) || valueDiffers(expect, answer));
    return new Verdict(failed, wrong, answer.path("outcome").asText());
  }

  /// The kind of question, for counting.
  static String kind(JsonNode expect) {
    return switch (outcome(expect)) {
      case "answered" -> expect.has("article") ? "how-to" : "promise";
      case "command" -> "wish";
      case String other -> other;
    };
  }

  private static String outcome(JsonNode expect) {
    if (expect.has("outcome")) {
      return expect.get("outcome").asText();
    }
    return expect.has("intent") ? "command" : "answered";
  }

  private static boolean tellsNothing(JsonNode expect) {
    return !outcome(expect).equals("answered") || expect.has("article");
  }

  /// A value is wrong where no fact with the expected service, term, kind and priority has it.
  private static boolean valueDiffers(JsonNode expect, JsonNode answer) {
    return (expect.has("service") || expect.has("term") || expect.has("value"))
        && !anyFact(
            expect, answer, List.of("service", "term", "value", "kind", "priority", "open"));
  }

  private static Optional<String> failed(JsonNode expect, JsonNode answer) {
    if (!outcome(expect).equals(answer.path("outcome").asText())) {
      return Optional.of("outcome");
    }
    for (String key : OF_ANSWER) {
      if (expect.has(key) && !same(expect.get(key), answer.path(key))) {
        return Optional.of(key);
      }
    }
    if (expect.has("article")
        && !same(expect.get("article"), answer.path("sources").path(0).path("article"))) {
      return Optional.of("article");
    }
    return outcome(expect).equals("answered") && !expect.has("article")
        ? facts(expect, answer)
        : about(expect, answer);
  }

  private static Optional<String> facts(JsonNode expect, JsonNode answer) {
    for (int known = 1; known <= OF_FACTS.size(); known++) {
      if (!anyFact(expect, answer, OF_FACTS.subList(0, known))) {
        return Optional.of(OF_FACTS.get(known - 1));
      }
    }
    if (expect.has("until") && !untilSame(expect, answer)) {
      return Optional.of("until");
    }
    return Optional.empty();
  }

  private static boolean untilSame(JsonNode expect, JsonNode answer) {
    for (JsonNode fact : answer.path("facts")) {
      if (instant(fact.path("until")).equals(instant(expect.get("until")))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Instant> instant(JsonNode node) {
    return node.isTextual()
        ? Optional.of(OffsetDateTime.parse(node.asText()).toInstant())
        : Optional.empty();
  }

  private static boolean anyFact(JsonNode expect, JsonNode answer, List<String> keys) {
    for (JsonNode fact : answer.path("facts")) {
      if (keys.stream()
          .allMatch(key -> !expect.has(key) || same(expect.get(key), fact.path(key)))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> about(JsonNode expect, JsonNode answer) {
    if (expect.has("service")
        && answer.has("service")
        && !same(expect.get("service"), answer.get("service"))) {
      return Optional.of("service");
    }
    boolean wish = outcome(expect).equals("command");
    if (wish && expect.has("service") && !answer.has("service")) {
      return Optional.of("service");
    }
    return wish && expect.has("priority") && !same(expect.get("priority"), answer.path("priority"))
        ? Optional.of("priority")
        : Optional.empty();
  }

  private static boolean same(JsonNode expected, JsonNode found) {
    return expected.isNull()
        ? found.isNull() || found.isMissingNode()
        : expected.asText().equals(found.asText());
  }
}
