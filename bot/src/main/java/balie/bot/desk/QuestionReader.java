package balie.bot.desk;

import balie.bot.desk.References.Kind;
import balie.storage.person.PersonId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads questions.jsonl, a golden question a line. Keys that it does not know are other people's.
final class QuestionReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Set<String> terms;
  private final References references;
  private final Findings findings;

  /// @param terms the ids of everything that can be asked for, empty where that is not known
  QuestionReader(Set<String> terms, References references, Findings findings) {
    this.terms = terms;
    this.references = references;
    this.findings = findings;
  }

  List<GoldenQuestion> read(String file, String text) {
    List<GoldenQuestion> questions = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        Place place = new Place(file, i + 1);
        int before = findings.count();
        Optional<GoldenQuestion> question = json(lines.get(i), place).map(j -> question(j, place));
        question.filter(q -> findings.count() == before).ifPresent(questions::add);
      }
    }
    return questions;
  }

  private Optional<JsonNode> json(String line, Place place) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node != null && node.isObject()) {
        return Optional.of(node);
      }
    } catch (JsonProcessingException noJson) {
      // The same words serve for other JSON than an object.
    }
    findings.problem(place, "is no JSON object, expected one with 'ask' and 'expect'");
    return Optional.empty();
  }

  private GoldenQuestion question(JsonNode json, Place place) {
    Optional<String> ask = text(json, "ask", place);
    if (ask.filter(words -> !words.isBlank()).isEmpty()) {
      findings.problem(place, "'ask' is missing or empty, expected the question");
    }
    JsonNode expect = json.path("expect");
    if (!expect.isObject()) {
      findings.problem(
          place, "'expect' is missing or no object, expected what the answer must have");
    }
    Optional<PersonId> as = text(json, "as", place).map(PersonId::new);
    as.ifPresent(person -> references.use(Kind.PERSON, person.email(), place));
    expected(expect, place);
    return new GoldenQuestion(
        place.line(),
        ask.orElse(Item.FAULTY),
        as,
        parsed(json, "on", place, "a day such as 2026-12-31", LocalDate::parse),
        parsed(json, "at", place, "an instant such as 2026-06-02T12:00:00Z", QuestionReader::at),
        shared(json, place),
        text(json, "conversation", place),
        json.path("kept-apart").asBoolean(false),
        text(json, "kind", place),
        expect);
  }

  private void expected(JsonNode expect, Place place) {
    text(expect, "service", place).ifPresent(id -> references.use(Kind.SERVICE, id, place));
    text(expect, "article", place).ifPresent(id -> references.use(Kind.ARTICLE, id, place));
    text(expect, "term", place)
        .filter(term -> !terms.isEmpty() && !terms.contains(term))
        .ifPresent(
            term ->
                findings.problem(
                    place, "unknown term '%s'%s".formatted(term, Suggestion.among(term, terms))));
  }

  private boolean shared(JsonNode json, Place place) {
    String in = text(json, "in", place).orElse("private");
    if (!in.equals("private") && !in.equals("public")) {
      findings.problem(place, "'in' is '%s', expected public or private".formatted(in));
    }
    return in.equals("public");
  }

  private Optional<String> text(JsonNode json, String key, Place place) {
    JsonNode value = json.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isValueNode() || value.asText().isBlank()) {
      findings.problem(place, "'%s' is no text, expected one".formatted(key));
      return Optional.empty();
    }
    return Optional.of(value.asText());
  }

  private <T> Optional<T> parsed(
      JsonNode json, String key, Place place, String expected, Function<String, T> parse) {
    try {
      return text(json, key, place).map(parse);
    } catch (DateTimeException notThat) {
      findings.problem(
          place, "'%s' is '%s', expected %s".formatted(key, json.path(key).asText(), expected));
      return Optional.empty();
    }
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
