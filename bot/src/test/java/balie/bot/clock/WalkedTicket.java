package balie.bot.clock;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.Target;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.desk.Desk;
import balie.storage.escalation.ClockKind;
import balie.storage.escalation.Rung;
import balie.storage.service.TimeUnit;
import balie.storage.service.Value;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A ticket of a desk, lived through second by second from its log: what was promised stands in the
/// desk as it was read, whether a second is open is asked of [Walk]. None of the product's
/// counting. Times in the log are whole seconds, and no priority is changed.
///
/// @param elapsed what had been counted at the end or the stop
/// @param steps when each share of the target had elapsed, of those that were reached
public record WalkedTicket(boolean isPromised, Duration elapsed, Map<Integer, Instant> steps) {
  private static final long SECOND = 1_000;

  /// Lives through it until an instant.
  public static WalkedTicket walk(Desk desk, List<TicketEvent> log, ClockKind kind, Instant end) {
    Opening opening = opening(log);
    Optional<Target> target =
        agreement(desk, opening)
            .flatMap(
                each ->
                    each.targets().stream()
                        .filter(t -> t.kind() == opening.subject().kind())
                        .filter(t -> t.priority() == opening.weight().priority())
                        .filter(t -> time(t, kind).isPresent())
                        .findFirst());
    if (target.isEmpty()) {
      return new WalkedTicket(false, Duration.ZERO, Map.of());
    }
    Walk walk = new Walk(calendar(desk, opening, target.get()), SECOND);
    long length = length(time(target.get(), kind).orElseThrow(), walk, log);
    List<Integer> percents =
        desk.organisation().ladder(target.get().ladder()).stream().map(Rung::percent).toList();
    return lived(log, kind, target.get(), walk, length, percents, end);
  }

  private static WalkedTicket lived(
      List<TicketEvent> log,
      ClockKind kind,
      Target target,
      Walk walk,
      long length,
      List<Integer> percents,
      Instant end) {
    Map<Integer, Instant> steps = new TreeMap<>();
    TicketStatus status = TicketStatus.NEW;
    long counted = 0;
    long atResolve = -1;
    int next = 0;
    for (long at = log.getFirst().at().toEpochMilli(); at < end.toEpochMilli(); at += SECOND) {
      boolean answered = false;
      while (next < log.size() && log.get(next).at().toEpochMilli() <= at) {
        TicketEvent event = log.get(next++);
        answered |= kind == ClockKind.RESPONSE && isAnswer(event, log);
        TicketStatus then = event.what().becomes().orElse(status);
        if (event.what() instanceof Happening.RequesterSaid
            && status == TicketStatus.WAITING_REQUESTER) {
          then = TicketStatus.OPEN;
        }
        if (then == TicketStatus.RESOLVED && status != then) {
          atResolve = counted;
        }
        status = then;
      }
      for (int percent : percents) {
        if (counted * 100 >= (long) percent * length && status != TicketStatus.RESOLVED) {
          steps.putIfAbsent(percent, Instant.ofEpochMilli(at));
        }
      }
      if (answered || status.isFinal()) {
        break;
      }
      if (!pauses(kind, status, target) && walk.open(at)) {
        counted += SECOND;
      }
    }
    boolean judged =
        kind == ClockKind.RESOLUTION
            && atResolve >= 0
            && (status == TicketStatus.RESOLVED || status.isFinal());
    return new WalkedTicket(true, Duration.ofMillis(judged ? atResolve : counted), steps);
  }

  private static boolean pauses(ClockKind kind, TicketStatus status, Target target) {
    return kind == ClockKind.RESOLUTION
        && (status == TicketStatus.WAITING_REQUESTER
            || status == TicketStatus.SCHEDULED
            || status == TicketStatus.RESOLVED
            || (status == TicketStatus.WAITING_SUPPLIER && target.pausesForSupplier()));
  }

  private static boolean isAnswer(TicketEvent event, List<TicketEvent> log) {
    return (event.what() instanceof Happening.Replied || event.what() instanceof Happening.Resolved)
        && event.by().filter(by -> !by.equals(opening(log).reporter().person())).isPresent();
  }

  private static Opening opening(List<TicketEvent> log) {
    if (log.getFirst().what() instanceof Happening.Opened(Opening opening)) {
      return opening;
    }
    throw new AssertionError(log.getFirst());
  }

  private static Optional<Agreement> agreement(Desk desk, Opening opening) {
    return opening
        .agreement()
        .flatMap(
            pinned ->
                desk.agreements().stream()
                    .filter(each -> each.id().equals(pinned.agreement()))
                    .filter(each -> each.version() == pinned.version())
                    .findFirst());
  }

  private static List<Calendar> calendar(Desk desk, Opening opening, Target target) {
    CalendarId id =
        target
            .hours()
            .orElseGet(
                () ->
                    desk.services().stream()
                        .filter(each -> each.id().equals(opening.subject().service().orElseThrow()))
                        .findFirst()
                        .orElseThrow()
                        .support());
    return desk.calendars().stream().filter(each -> each.id().equals(id)).toList();
  }

  private static Optional<Value.Duration> time(Target target, ClockKind kind) {
    return kind == ClockKind.RESPONSE ? target.respond() : target.resolve();
  }

  private static long length(Value.Duration time, Walk walk, List<TicketEvent> log) {
    long amount = time.amount().longValueExact();
    if (time.unit() != TimeUnit.BUSINESS_DAY) {
      return switch (time.unit()) {
        case SECOND -> amount * SECOND;
        case MINUTE -> amount * 60 * SECOND;
        case HOUR -> amount * 3_600 * SECOND;
        case BUSINESS_DAY, DAY, WEEK, MONTH, QUARTER, YEAR ->
            throw new AssertionError(time.written());
      };
    }
    long start = log.getFirst().at().toEpochMilli();
    long far = start + 20L * 86_400 * SECOND;
    return walk.elapsed(start, walk.due(start, (int) amount, far).orElseThrow());
  }
}
