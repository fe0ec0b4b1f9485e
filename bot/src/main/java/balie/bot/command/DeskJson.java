package balie.bot.command;

import balie.bot.request.DeskSummary;
import balie.bot.request.DeskSummary.Part;
import balie.bot.request.DeskSummary.Times;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/// The desk's figures as JSON and as CSV: the same names and the same numbers.
final class DeskJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DeskJson() {}

  static ObjectNode of(DeskSummary desk) {
    DeskSummary.Tickets tickets = desk.tickets();
    DeskSummary.Answers answers = desk.answers();
    ObjectNode json = JSON.objectNode().put("month", desk.month().toString());
    json.put("until", desk.until().atZone(desk.zone()).toOffsetDateTime().toString());
    json.set("first_contact", part(tickets.firstContact()));
    json.set("first_response", times(tickets.firstResponse()));
    json.put("unanswered_tickets", tickets.unanswered());
    json.set("reopened", part(tickets.reopened()));
    json.put("open", tickets.open());
    json.set("age_business", times(tickets.business()));
    json.set("age_wall", times(tickets.wall()));
    json.set(
        "satisfied", tickets.satisfied().<JsonNode>map(DeskJson::part).orElseGet(JSON::nullNode));
    json.set("rated", part(tickets.rated()));
    json.set(
        "deflection",
        JSON.objectNode()
            .put("confirmed", answers.confirmed())
            .put("assumed", answers.assumed())
            .put("n", answers.answers())
            .put("too_fresh", answers.tooFresh()));
    json.set(
        "unanswered_questions",
        JSON.objectNode()
            .put("abstained", answers.abstained())
            .put("wrong", answers.wrong())
            .put("askers", answers.askers())
            .put("n", answers.questions()));
    return json;
  }

  /// A line a number: `first_contact.of,5`. Nothing in it was written by people.
  static String csv(DeskSummary desk) {
    StringBuilder csv = new StringBuilder("figure,value");
    of(desk)
        .properties()
        .forEach(
            field -> {
              if (field.getValue() instanceof ObjectNode figure) {
                figure
                    .properties()
                    .forEach(
                        each -> line(csv, field.getKey() + "." + each.getKey(), each.getValue()));
              } else {
                line(csv, field.getKey(), field.getValue());
              }
            });
    return csv.toString();
  }

  private static void line(StringBuilder csv, String name, JsonNode value) {
    csv.append('\n').append(name).append(',').append(value.isNull() ? "" : value.asText());
  }

  private static ObjectNode part(Part part) {
    return JSON.objectNode().put("of", part.of()).put("n", part.n());
  }

  private static ObjectNode times(Times times) {
    ObjectNode json = JSON.objectNode().put("n", times.n());
    json.set("p50_seconds", seconds(times.p50()));
    json.set("p90_seconds", seconds(times.p90()));
    json.set("p95_seconds", seconds(times.p95()));
    json.set("longest_seconds", seconds(times.longest()));
    return json;
  }

  private static JsonNode seconds(Optional<Duration> time) {
    return time.<JsonNode>map(each -> JSON.numberNode(Operation.seconds(each)))
        .orElseGet(JSON::nullNode);
  }
}
