package balie.bot.ticket;

import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.ClockEvent;
import balie.bot.clock.ClockKind;
import balie.bot.clock.ClockTerms;
import balie.bot.clock.Reading;
import balie.bot.clock.TargetTime;
import balie.bot.clock.TicketClock;
import balie.bot.request.Promised;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Priority;
import balie.storage.agreement.Target;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.calendar.Notated;
import balie.storage.desk.Register;
import balie.storage.service.Service;
import balie.storage.service.Value;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What the agreement that is pinned to a ticket promises for it, and how its clocks stand.
final class Clocks {
  private final Register register;
  private final Map<CalendarId, BusinessCalendar> calendars = new ConcurrentHashMap<>();

  Clocks(Register register) {
    this.register = register;
  }

  /// @param log of the ticket, from its opening on
  Promised promised(Ticket ticket, List<TicketEvent> log, Instant now) {
    Optional<Agreement> pinned = pinned(ticket.opening());
    return pinned
        .map(
            agreement ->
                new Promised(
                    clock(ClockKind.RESPONSE, ticket, agreement, log, now),
                    clock(ClockKind.RESOLUTION, ticket, agreement, log, now)))
        .orElseGet(Promised::nothing);
  }

  /// The facts of a log that clocks mind.
  ///
  /// @param target what a priority allows, empty where nothing is agreed for it
  static List<ClockEvent> events(
      List<TicketEvent> log, Function<Priority, Optional<TargetTime>> target) {
    List<ClockEvent> events = new ArrayList<>();
    for (TicketEvent event : log) {
      what(event.what(), target)
          .ifPresent(what -> events.add(new ClockEvent(event.at(), event.number(), what)));
    }
    return events;
  }

  private Optional<Promised.Clock> clock(
      ClockKind kind, Ticket ticket, Agreement agreement, List<TicketEvent> log, Instant now) {
    Optional<Target> first = target(agreement, ticket, ticket.opening().weight().priority());
    Optional<Target> current = target(agreement, ticket, ticket.priority());
    Optional<Value.Duration> promised = current.or(() -> first).flatMap(each -> of(kind, each));
    Optional<TargetTime> begins =
        first.or(() -> current).flatMap(each -> of(kind, each)).flatMap(Clocks::time);
    Optional<BusinessCalendar> calendar =
        current.or(() -> first).flatMap(each -> calendar(each, ticket));
    if (promised.isEmpty() || begins.isEmpty() || calendar.isEmpty()) {
      return Optional.empty();
    }
    List<ClockEvent> events =
        events(
            log,
            priority ->
                target(agreement, ticket, priority)
                    .flatMap(each -> of(kind, each))
                    .flatMap(Clocks::time));
    Reading reading =
        TicketClock.read(kind, ClockTerms.of(begins.get(), calendar.get()), events, now);
    return switch (reading) {
      case Reading.Shown shown ->
          Optional.of(new Promised.Clock(promised.get(), shown.due(), state(shown)));
      case Reading.NotStarted _, Reading.TooFar _ -> Optional.empty();
    };
  }

  /// A target that the desk's check let through can be counted with.
  private static Optional<TargetTime> time(Value.Duration agreed) {
    return TargetTime.of(agreed) instanceof Notated.As<TargetTime>(TargetTime time)
        ? Optional.of(time)
        : Optional.empty();
  }

  private static Promised.State state(Reading.Shown shown) {
    return switch (shown.state()) {
      case OK -> shown.due().isPresent() ? Promised.State.RUNNING : Promised.State.PAUSED;
      case WARNING, DUE -> shown.due().isPresent() ? Promised.State.WARNING : Promised.State.PAUSED;
      case BREACHED -> Promised.State.BREACHED;
      case MET -> Promised.State.MET;
      case ENDED -> Promised.State.ENDED;
    };
  }

  private static Optional<ClockEvent.What> what(
      Happening what, Function<Priority, Optional<TargetTime>> target) {
    return switch (what) {
      case Happening.Opened _ -> Optional.of(new ClockEvent.What.Created());
      case Happening.Replied _ -> Optional.of(new ClockEvent.What.PublicReply());
      case Happening.RequesterSaid _ -> Optional.of(new ClockEvent.What.RequesterMessage());
      case Happening.Reprioritised(Priority priority, var count, var _) ->
          target.apply(priority).map(time -> new ClockEvent.What.Retarget(time, anchor(count)));
      case Happening other -> other.becomes().map(ClockEvent.What.Became::new);
    };
  }

  private static ClockEvent.Anchor anchor(Happening.Reprioritised.Count count) {
    return switch (count) {
      case FROM_START -> ClockEvent.Anchor.START;
      case FROM_NOW -> ClockEvent.Anchor.NOW;
    };
  }

  private static Optional<Value.Duration> of(ClockKind kind, Target target) {
    return switch (kind) {
      case RESPONSE -> target.respond();
      case RESOLUTION -> target.resolve();
      case NEXT_RESPONSE -> Optional.empty();
    };
  }

  private static Optional<Target> target(Agreement agreement, Ticket ticket, Priority priority) {
    return agreement.targets().stream()
        .filter(each -> each.kind() == ticket.opening().subject().kind())
        .filter(each -> each.priority() == priority)
        .findFirst();
  }

  private Optional<Agreement> pinned(Opening opening) {
    return opening
        .agreement()
        .flatMap(
            pinned ->
                opening.subject().service().stream()
                    .flatMap(service -> register.agreements(service).stream())
                    .filter(each -> each.id().equals(pinned.agreement()))
                    .filter(each -> each.version() == pinned.version())
                    .findFirst());
  }

  private Optional<BusinessCalendar> calendar(Target target, Ticket ticket) {
    return target
        .hours()
        .or(
            () ->
                ticket
                    .opening()
                    .subject()
                    .service()
                    .flatMap(
                        id ->
                            register.service(
                                id,
                                ticket
                                    .openedAt()
                                    .atZone(register.organisation().zone())
                                    .toLocalDate()))
                    .map(Service::support))
        .flatMap(this::calendar);
  }

  private Optional<BusinessCalendar> calendar(CalendarId id) {
    BusinessCalendar known = calendars.get(id);
    if (known == null) {
      List<Calendar> versions = register.calendarVersions(id);
      if (versions.isEmpty()) {
        return Optional.empty();
      }
      known = new BusinessCalendar(versions);
      calendars.put(id, known);
    }
    return Optional.of(known);
  }
}
