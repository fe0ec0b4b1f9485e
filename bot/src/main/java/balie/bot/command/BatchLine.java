package balie.bot.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// A line of a batch, read.
sealed interface BatchLine {
  JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// As it was written, `null` where there is none.
  JsonNode id();

  int number();

  /// It asks something.
  ///
  /// @param conversation questions of one conversation follow each other
  record Asking(JsonNode id, int number, Question question, Optional<String> conversation)
      implements BatchLine {}

  /// It is at fault.
  record Faulty(JsonNode id, int number, String reason) implements BatchLine {}

  /// Reads a line.
  ///
  /// @param usually the values of keys that the line does not have
  static BatchLine of(LineReader.Line line, ObjectNode usually, Questioner questioner) {
    return switch (line) {
      case LineReader.Line.Unusable(int number, String reason) ->
          new Faulty(NullNode.instance, number, reason);
      case LineReader.Line.Text(int number, String text) -> {
        Optional<ObjectNode> object = object(text);
        yield object.isPresent()
            ? of(number, object.get(), usually, questioner)
            : new Faulty(NullNode.instance, number, "is no JSON object, expected one with 'ask'");
      }
    };
  }

  private static BatchLine of(
      int number, ObjectNode object, ObjectNode usually, Questioner questioner) {
    JsonNode id = object.has("id") ? object.get("id") : NullNode.instance;
    try {
      ObjectNode whole = usually.deepCopy();
      object.properties().stream()
          .filter(entry -> !entry.getValue().isNull())
          .forEach(entry -> whole.set(entry.getKey(), entry.getValue()));
      Fields given = new Fields(whole);
      Question question = Question.of(given);
      questioner.check(question);
      return new Asking(id, number, question, conversation(given));
    } catch (FaultyCase fault) {
      return new Faulty(id, number, fault.getMessage());
    }
  }

  /// A number will do as well as a text.
  private static Optional<String> conversation(Fields given) throws FaultyCase {
    if (!given.has("conversation")) {
      return Optional.empty();
    }
    JsonNode conversation = given.any("conversation");
    return Optional.of(
        conversation.isNumber() ? conversation.asText() : given.text("conversation"));
  }

  private static Optional<ObjectNode> object(String text) {
    try {
      return JSON.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException noJson) {
      return Optional.empty();
    }
  }
}
