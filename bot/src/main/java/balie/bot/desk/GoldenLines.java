package balie.bot.desk;

import balie.storage.person.PersonId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Golden questions as lines of JSON, as questions.jsonl has them, once they were found sound.
public final class GoldenLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldenLines() {}

  /// A line for each.
  public static List<String> write(List<GoldenQuestion> questions) {
    return questions.stream().map(GoldenLines::line).toList();
  }

  /// The questions of lines that were written here.
  public static List<GoldenQuestion> read(List<String> lines) {
    List<GoldenQuestion> questions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      questions.add(question(i + 1, lines.get(i)));
    }
    return List.copyOf(questions);
  }

  private static String line(GoldenQuestion question) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("ask", question.ask());
    question.as().ifPresent(as -> json.put("as", as.email()));
    question.on().ifPresent(on -> json.put("on", on.toString()));
    question.at().ifPresent(at -> json.put("at", at.toString()));
    question.conversation().ifPresent(conversation -> json.put("conversation", conversation));
    question.kind().ifPresent(kind -> json.put("kind", kind));
    if (question.shared()) {
      json.put("in", "public");
    }
    if (question.keptApart()) {
      json.put("kept-apart", true);
    }
    json.set("expect", question.expect());
    return json.toString();
  }

  private static GoldenQuestion question(int line, String text) {
    JsonNode json = parsed(text);
    return new GoldenQuestion(
        line,
        json.path("ask").asText(),
        text(json, "as").map(PersonId::new),
        text(json, "on").map(LocalDate::parse),
        text(json, "at").map(Instant::parse),
        json.path("in").asText().equals("public"),
        text(json, "conversation"),
        json.path("kept-apart").asBoolean(false),
        text(json, "kind"),
        json.path("expect"));
  }

  private static Optional<String> text(JsonNode json, String key) {
    return json.has(key) ? Optional.of(json.get(key).asText()) : Optional.empty();
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException spoilt) {
      throw new IllegalStateException("a golden question that is no JSON", spoilt);
    }
  }
}
