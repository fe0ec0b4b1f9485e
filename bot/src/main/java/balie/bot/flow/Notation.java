package balie.bot.flow;

import balie.bot.channel.Button;
import balie.bot.channel.Citation;
import balie.bot.channel.Picture;
import balie.bot.channel.Reply;
import balie.storage.language.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// How a reply stands in the outbox: as JSON of its own, so that any channel can show it later.
/// What an older version wrote can be read too.
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
    ArrayNode buttons = json.putArray("buttons");
    reply.buttons().forEach(button -> put(buttons.addObject(), button));
    ArrayNode citations = json.putArray("citations");
    reply.citations().forEach(citation -> put(citations.addObject(), citation));
    reply
        .picture()
        .ifPresent(
            picture ->
                json.putObject("picture").put("path", picture.path()).put("alt", picture.alt()));
    put(json.putArray("why"), answer.why());
    json.put("edition", answer.edition());
    if (answer.isSign()) {
      json.put("sign", true);
    }
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
            texts(json.path("offers")),
            all(json.path("buttons"), Notation::button),
            all(json.path("citations"), Notation::citation),
            Optional.of(json.path("picture")).filter(JsonNode::isObject).map(Notation::picture));
    return new Answer(
        reply,
        texts(json.path("why")),
        json.path("edition").asLong(Answer.NONE),
        json.path("sign").asBoolean());
  }

  private static JsonNode tree(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("a reply that is no JSON");
    }
  }

  private static void put(ObjectNode json, Button button) {
    json.put("label", button.label())
        .put("action", button.action())
        .put("style", button.style().name().toLowerCase(Locale.ROOT));
  }

  private static Picture picture(JsonNode json) {
    return new Picture(json.path("path").asText(), json.path("alt").asText());
  }

  private static Button button(JsonNode json) {
    return new Button(
        json.path("label").asText(),
        json.path("action").asText(),
        Button.Style.valueOf(json.path("style").asText().toUpperCase(Locale.ROOT)));
  }

  private static void put(ObjectNode json, Citation citation) {
    switch (citation) {
      case Citation.OfRecord stated -> {
        json.put("service", stated.service()).put("stated-in", stated.statedIn());
        stated.agreement().ifPresent(agreed -> put(json.putObject("agreement"), agreed));
      }
      case Citation.OfArticle article ->
          json.put("article", article.id())
              .put("title", article.title())
              .put("heading", article.heading())
              .put("passage", article.passage());
    }
  }

  private static void put(ObjectNode json, Citation.Agreed agreed) {
    json.put("id", agreed.id()).put("version", agreed.version());
    agreed.since().ifPresent(since -> json.put("since", since.toString()));
  }

  private static Citation citation(JsonNode json) {
    return json.has("article")
        ? new Citation.OfArticle(
            json.path("article").asText(),
            json.path("title").asText(),
            json.path("heading").asText(),
            json.path("passage").asText())
        : new Citation.OfRecord(
            json.path("service").asText(),
            json.path("stated-in").asText(),
            Optional.of(json.path("agreement")).filter(JsonNode::isObject).map(Notation::agreed));
  }

  private static Citation.Agreed agreed(JsonNode json) {
    return new Citation.Agreed(
        json.path("id").asText(),
        json.path("version").asInt(),
        Optional.of(json.path("since"))
            .filter(JsonNode::isTextual)
            .map(since -> LocalDate.parse(since.asText())));
  }

  private static void put(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static List<String> texts(JsonNode array) {
    return all(array, JsonNode::asText);
  }

  private static <T> List<T> all(JsonNode array, Function<JsonNode, T> reader) {
    List<T> all = new ArrayList<>();
    array.forEach(each -> all.add(reader.apply(each)));
    return all;
  }
}
