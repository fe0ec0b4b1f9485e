package balie.bot.flow;

import balie.bot.channel.Reply;
import balie.storage.language.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// How a reply stands in the outbox: as JSON of its own, so that any channel can show it later.
final class Notation {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Notation() {}

  static String write(Answer answer) {
    Reply reply = answer.reply();
    ObjectNode json = JSON.createObjectNode();
    json.put("text", reply.text());
    json.put("source", reply.source());
    json.put("language", reply.language().tag());
    json.put("private", reply.isPrivate());
    put(json.putArray("choices"), reply.choices());
    put(json.putArray("offers"), reply.offers());
    put(json.putArray("why"), answer.why());
    return json.toString();
  }

  /// @throws IllegalArgumentException for what was not written by [#write]
  static Answer read(String body) {
    JsonNode json = tree(body);
    Language language =
        Language.ofTag(json.path("language").asText())
            .orElseThrow(() -> new IllegalArgumentException("a reply without its language"));
    Reply reply =
        new Reply(
            json.path("text").asText(),
            json.path("source").asText(),
            language,
            json.path("private").asBoolean(true),
            texts(json.path("choices")),
            texts(json.path("offers")));
    return new Answer(reply, texts(json.path("why")));
  }

  private static JsonNode tree(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("a reply that is no JSON");
    }
  }

  private static void put(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
