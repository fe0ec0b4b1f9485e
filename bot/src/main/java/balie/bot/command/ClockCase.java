package balie.bot.command;

import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.ClockEvent;
import balie.bot.clock.ClockEvent.Anchor;
import balie.bot.clock.ClockEvent.What;
import balie.bot.clock.ClockTerms;
import balie.bot.clock.Reading;
import balie.bot.clock.ServiceLevel;
import balie.bot.clock.TicketClock;
import balie.storage.escalation.ClockKind;
import balie.storage.ticket.TicketStatus;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A case about a ticket's clock.
///
/// @param now the moment it is read at, the last event's where the case names none
record ClockCase(ClockKind kind, ClockTerms terms, List<ClockEvent> events, Instant now) {
  private static final Map<String, TicketStatus> STATUSES =
      Map.of(
          "open", TicketStatus.OPEN,
          "in-progress", TicketStatus.IN_PROGRESS,
          "waiting-requester", TicketStatus.WAITING_REQUESTER,
          "waiting-supplier", TicketStatus.WAITING_SUPPLIER,
          "scheduled", TicketStatus.SCHEDULED,
          "resolved", TicketStatus.RESOLVED,
          "closed", TicketStatus.CLOSED,
          "cancelled", TicketStatus.CANCELLED,
          "merged", TicketStatus.MERGED);

  static ClockCase read(Fields given) throws FaultyCase {
    ClockTerms terms =
        new ClockTerms(
            Optional.of(
                new ServiceLevel(given.target(), CaseCalendar.read(given), percents(given))),
            false,
            given.spans("pauses"));
    List<ClockEvent> events = events(given, terms.level().orElseThrow());
    Instant now = given.has("now") ? given.instant("now") : events.getLast().at();
    return new ClockCase(kind(given), terms, events, now);
  }

  ObjectNode clock() throws FaultyCase {
    Reading.Shown shown = shown();
    return Operation.answer()
        .put("due", shown.due().map(this::written).orElse(null))
        .put("elapsed_seconds", Operation.seconds(shown.elapsed()))
        .put("state", shown.state().name());
  }

  ObjectNode steps() throws FaultyCase {
    ObjectNode answer = Operation.answer();
    ArrayNode steps = answer.putArray("steps");
    for (Optional<Instant> step : shown().steps()) {
      steps.add(step.map(this::written).orElse(null));
    }
    return answer;
  }

  private Reading.Shown shown() throws FaultyCase {
    return switch (TicketClock.read(kind, terms, events, now)) {
      case Reading.Shown shown -> shown;
      case Reading.NotStarted _ ->
          throw new FaultyCase(
              kind == ClockKind.NEXT_RESPONSE
                  ? "no message of the requester awaits an answer before now"
                  : "the ticket is not created before now");
      case Reading.NothingPromised _ -> throw new FaultyCase("nothing is promised");
      case Reading.TooFar(Instant limit) -> throw Operation.tooFar(limit, calendar());
    };
  }

  private String written(Instant instant) {
    return Operation.written(instant, calendar());
  }

  private BusinessCalendar calendar() {
    return terms.level().orElseThrow().calendar();
  }

  private static ClockKind kind(Fields given) throws FaultyCase {
    String clock = given.text("clock", "resolution");
    return switch (clock) {
      case "resolution" -> ClockKind.RESOLUTION;
      case "response" -> ClockKind.RESPONSE;
      case "next-response" -> ClockKind.NEXT_RESPONSE;
      default ->
          throw new FaultyCase(
              "clock '%s': expected response, next-response or resolution".formatted(clock));
    };
  }

  private static List<BigDecimal> percents(Fields given) throws FaultyCase {
    List<BigDecimal> percents = new ArrayList<>();
    if (given.text("op").equals("steps")) {
      for (JsonNode each : given.list("percents")) {
        BigDecimal percent = Fields.number(each, "percents");
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(1_000)) > 0) {
          throw new FaultyCase("percents: expected more than 0, at most 1000, not " + each);
        }
        percents.add(percent);
      }
    }
    return percents;
  }

  /// The events in their order, the first of them the only creation.
  private static List<ClockEvent> events(Fields given, ServiceLevel level) throws FaultyCase {
    List<ClockEvent> events = new ArrayList<>();
    for (JsonNode each : given.list("events")) {
      Fields event = Fields.of(each, "events");
      events.add(new ClockEvent(event.instant("at"), events.size(), what(event, level)));
    }
    events.sort(null);
    for (int i = 0; i < events.size(); i++) {
      if ((events.get(i).what() instanceof What.Created) != (i == 0)) {
        throw new FaultyCase("events: expected created once, before every other");
      }
    }
    if (events.isEmpty()) {
      throw new FaultyCase("events: expected at least created");
    }
    return List.copyOf(events);
  }

  private static What what(Fields event, ServiceLevel level) throws FaultyCase {
    String is = event.text("is");
    return switch (is) {
      case "created" -> new What.Created();
      case "public-reply" -> new What.PublicReply();
      case "requester-message" -> new What.RequesterMessage();
      case "retarget" ->
          new What.Retarget(
              new ServiceLevel(event.target(), level.calendar(), level.percents()),
              anchor(event.text("from", "start")));
      default -> {
        TicketStatus status = STATUSES.get(is);
        if (status == null) {
          throw new FaultyCase("events: unknown event '%s'".formatted(is));
        }
        yield new What.Became(status);
      }
    };
  }

  private static Anchor anchor(String from) throws FaultyCase {
    return switch (from) {
      case "start" -> Anchor.START;
      case "now" -> Anchor.NOW;
      default -> throw new FaultyCase("from '%s': expected start or now".formatted(from));
    };
  }
}
