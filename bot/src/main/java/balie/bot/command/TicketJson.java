package balie.bot.command;

import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketLine;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/// Tickets as JSON, for scripts: a line of a list, a whole ticket, an event of its log.
final class TicketJson {
  private TicketJson() {}

  static ObjectNode of(TicketLine line) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("ticket", line.number().value());
    json.put("title", line.title());
    json.put("kind", line.kind().id());
    json.put("status", line.status().id());
    json.put("priority", line.priority().id());
    put(json, "service", line.service());
    json.put("requester", line.requester().email());
    put(json, "team", line.team());
    put(json, "assignee", line.assignee());
    json.put("opened", at(line.openedAt()));
    json.put("changed", at(line.changedAt()));
    return json;
  }

  static ObjectNode of(Ticket ticket) {
    Opening opening = ticket.opening();
    ObjectNode json = of(TicketLine.of(ticket));
    json.put("version", ticket.version());
    json.put("words", opening.subject().words());
    json.put("unit", opening.unit().id());
    json.put("impact", opening.weight().impact().id());
    json.put("urgency", opening.weight().urgency().id());
    put(json, "agreement", opening.agreement().map(Opening.Pinned::agreement));
    opening.agreement().ifPresent(pinned -> json.put("agreement-version", pinned.version()));
    ArrayNode joined = json.putArray("joined");
    ticket.ties().joined().forEach(reporter -> joined.add(reporter.person().email()));
    ArrayNode links = json.putArray("links");
    ticket.ties().links().forEach(link -> links.add(link.other().value()));
    ArrayNode absorbed = json.putArray("absorbed");
    ticket.ties().absorbed().forEach(other -> absorbed.add(other.value()));
    ticket.ties().mergedInto().ifPresent(other -> json.put("merged-into", other.value()));
    put(json, "supplier", ticket.state().supplier());
    put(json, "until", ticket.state().day());
    put(json, "solution", ticket.ending().solution());
    put(json, "resolved", ticket.ending().resolvedAt().map(TicketJson::at));
    ticket.ending().stars().ifPresent(stars -> json.put("stars", stars));
    return json;
  }

  static ObjectNode of(TicketEvent event) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("ticket", event.ticket().value());
    json.put("number", event.number());
    json.put("at", at(event.at()));
    put(json, "by", event.by());
    json.put("what", what(event.what()));
    event.what().becomes().ifPresent(status -> json.put("status", status.id()));
    details(json, event.what());
    return json;
  }

  private static void details(ObjectNode json, Happening what) {
    switch (what) {
      case Happening.Opened(Opening opening) -> json.put("words", opening.subject().words());
      case Happening.Replied(String words, var to) -> json.put("words", words).put("to", id(to));
      case Happening.Noted(String words) -> json.put("words", words);
      case Happening.RequesterSaid(String words, var attachments) -> {
        json.put("words", words);
        ArrayNode names = json.putArray("attachments");
        attachments.forEach(names::add);
      }
      case Happening.Assigned(var team, var person) -> {
        put(json, "team", team);
        put(json, "assignee", person);
      }
      case Happening.Reprioritised(var priority, var count, String reason) ->
          json.put("priority", priority.id()).put("count", id(count)).put("reason", reason);
      case Happening.AwaitsSupplier(String supplier) -> json.put("supplier", supplier);
      case Happening.Scheduled(var day) -> json.put("until", day.toString());
      case Happening.Resolved(String solution) -> json.put("words", solution);
      case Happening.Cancelled(var why) -> json.put("why", id(why));
      case Happening.MergedInto(var other) -> json.put("other", other.value());
      case Happening.Absorbed(var other) -> json.put("other", other.value());
      case Happening.Linked(var other, var tie) ->
          json.put("other", other.value()).put("tie", id(tie));
      case Happening.Joined(var reporter) -> json.put("person", reporter.person().email());
      case Happening.Rated(int stars) -> json.put("stars", stars);
      case Happening.Repinned(var to, String reason) ->
          json.put("agreement", to.agreement().id())
              .put("agreement-version", to.version())
              .put("reason", reason);
      case Happening.AgreementEnded _,
          Happening.Began _,
          Happening.Continued _,
          Happening.AwaitsRequester _,
          Happening.Reopened _,
          Happening.Closed _ -> {
        // The status says it.
      }
    }
  }

  /// As the event is called: `requester-said`.
  private static String what(Happening what) {
    return what.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static String id(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void put(ObjectNode json, String key, Optional<?> value) {
    json.put(key, value.map(Object::toString).orElse(null));
  }

  private static String at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toInstant().toString();
  }
}
