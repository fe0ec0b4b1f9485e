package balie.bot.command;

import balie.bot.request.ClockStory;
import balie.storage.ticket.TicketNumber;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a ticket's time was counted, as JSON: the counted seconds of a clock's segments add up to
/// its elapsed seconds.
final class ClockJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ClockJson() {}

  static ObjectNode of(TicketNumber ticket, List<ClockStory> clocks, ZoneId zone) {
    ObjectNode json = JSON.objectNode().put("ticket", ticket.value());
    ArrayNode all = json.putArray("clocks");
    clocks.forEach(clock -> all.add(of(clock, zone)));
    return json;
  }

  private static ObjectNode of(ClockStory clock, ZoneId zone) {
    ObjectNode json =
        JSON.objectNode()
            .put("clock", clock.clock().id())
            .put("agreement", clock.agreement().id())
            .put("version", clock.version())
            .put("generation", clock.generation())
            .put("state", clock.state().name())
            .put("target_seconds", Operation.seconds(clock.length()))
            .put("elapsed_seconds", Operation.seconds(clock.elapsed()));
    put(json, "due", clock.due(), zone);
    put(json, "stopped", clock.stopped(), zone);
    ArrayNode segments = json.putArray("segments");
    for (ClockStory.Stretch stretch : clock.stretches()) {
      ObjectNode segment =
          JSON.objectNode()
              .put("from", written(stretch.from(), zone))
              .put("until", written(stretch.until(), zone))
              .put("rule", stretch.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .put("calendar", stretch.calendar().id());
      put(segment, "calendar-since", stretch.since(), zone);
      segments.add(segment.put("counted_seconds", Operation.seconds(stretch.counted())));
    }
    return json;
  }

  private static void put(ObjectNode json, String key, Optional<Instant> at, ZoneId zone) {
    json.put(key, at.map(each -> written(each, zone)).orElse(null));
  }

  private static String written(Instant at, ZoneId zone) {
    return at.atZone(zone).toOffsetDateTime().toString();
  }
}
