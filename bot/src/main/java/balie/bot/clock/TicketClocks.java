package balie.bot.clock;

import balie.bot.clock.ClockEvent.Anchor;
import balie.bot.clock.ClockEvent.What;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.desk.Register;
import balie.storage.escalation.ClockKind;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets a ticket's clocks: from its log and one snapshot of the desk to what each clock is read
/// from. Pure; safe for use by several threads.
public final class TicketClocks {
  private final ServiceLevels levels;
  private final Handovers handovers;

  public TicketClocks(Register register, Calendars calendars) {
    this.levels = new ServiceLevels(register, calendars);
    this.handovers = new Handovers(register, levels);
  }

  /// The clocks for which anything is or was promised: those of the agreement with the customer
  /// first, then those of the team and the supplier.
  ///
  /// @param log of one ticket, in the order of its numbers
  public List<AgreedClock> of(List<TicketEvent> log) {
    List<AgreedClock> clocks = new ArrayList<>();
    for (ClockKind kind :
        List.of(ClockKind.RESPONSE, ClockKind.NEXT_RESPONSE, ClockKind.RESOLUTION)) {
      customers(kind, log).ifPresent(clocks::add);
    }
    clocks.addAll(handovers.of(log));
    return List.copyOf(clocks);
  }

  /// The version of the agreement that counts for a ticket: the one that was pinned last.
  public Optional<Agreement> agreement(List<TicketEvent> log) {
    Opening.Subject subject = opening(log).subject();
    return pinned(log).flatMap(pinned -> levels.pinned(subject, pinned));
  }

  private static Optional<Opening.Pinned> pinned(List<TicketEvent> log) {
    Optional<Opening.Pinned> pinned = opening(log).agreement();
    for (TicketEvent event : log) {
      if (event.what() instanceof Happening.Repinned repinned) {
        pinned = Optional.of(repinned.to());
      }
    }
    return pinned;
  }

  static Opening opening(List<TicketEvent> log) {
    if (log.getFirst().what() instanceof Happening.Opened(Opening opening)) {
      return opening;
    }
    throw new IllegalArgumentException("a log that begins with " + log.getFirst().what());
  }

  /// What was promised from when on, for one clock.
  private final class Promises {
    private final ClockKind clock;
    private final Opening opening;
    private final Instant openedAt;
    private Optional<Agreement> agreement;
    private Priority priority;
    private Optional<ServiceLevels.Promised> current;
    private boolean ever;

    Promises(ClockKind clock, List<TicketEvent> log) {
      this.clock = clock;
      this.opening = opening(log);
      this.openedAt = log.getFirst().at();
      this.priority = opening.weight().priority();
      this.agreement =
          opening.agreement().flatMap(pinned -> levels.pinned(opening.subject(), pinned));
      this.current = look();
    }

    private Optional<ServiceLevels.Promised> look() {
      TicketKind kind = opening.subject().kind();
      Optional<ServiceLevels.Promised> found =
          agreement.flatMap(each -> levels.of(each, clock, kind, priority, levels.day(openedAt)));
      ever |= found.isPresent();
      return found;
    }

    Optional<ServiceLevel> level() {
      return current.map(ServiceLevels.Promised::level);
    }

    /// Takes a change of what is promised.
    Optional<What> take(Happening what) {
      return switch (what) {
        case Happening.Reprioritised(Priority next, var count, var _) -> {
          priority = next;
          current = look();
          yield Optional.of(new What.Retarget(level(), anchor(count)));
        }
        case Happening.Repinned(Opening.Pinned to, var _) -> {
          agreement = levels.pinned(opening.subject(), to);
          current = look();
          yield Optional.of(new What.Retarget(level(), Anchor.START));
        }
        case Happening _ -> Optional.empty();
      };
    }
  }

  private Optional<AgreedClock> customers(ClockKind kind, List<TicketEvent> log) {
    Promises promises = new Promises(kind, log);
    Optional<ServiceLevels.Promised> first = promises.current;
    List<ClockEvent> events = new ArrayList<>();
    for (TicketEvent event : log) {
      what(event, log).forEach(what -> add(events, event, log, what));
      promises.take(event.what()).ifPresent(what -> add(events, event, log, what));
    }
    if (!promises.ever || promises.agreement.isEmpty()) {
      return Optional.empty();
    }
    boolean pauses =
        promises.current.or(() -> first).filter(each -> each.pausesForSupplier()).isPresent();
    return Optional.of(
        new AgreedClock(
            kind,
            promises.agreement.get(),
            new ClockTerms(first.map(ServiceLevels.Promised::level), pauses, Spans.NONE),
            events,
            promises.level(),
            promises.current.map(ServiceLevels.Promised::ladder).orElse(List.of())));
  }

  /// What any clock minds of an event: who wrote to whom, and the status.
  static List<What> what(TicketEvent event, List<TicketEvent> log) {
    return switch (event.what()) {
      case Happening.Opened _ -> List.of(new What.Created());
      case Happening.Replied _ ->
          fromDesk(event, log) ? List.of(new What.PublicReply()) : List.of();
      case Happening.RequesterSaid _ -> List.of(new What.RequesterMessage());
      // The solution is told to the requester: it answers as a message does.
      case Happening.Resolved _ ->
          fromDesk(event, log)
              ? List.of(new What.PublicReply(), new What.Became(TicketStatus.RESOLVED))
              : List.of(new What.Became(TicketStatus.RESOLVED));
      case Happening.AgreementEnded _ -> List.of(new What.AgreementEnded());
      case Happening other ->
          other.becomes().map(status -> List.<What>of(new What.Became(status))).orElse(List.of());
    };
  }

  /// Whether a human being of the desk did it, and not Balie or the requester.
  static boolean fromDesk(TicketEvent event, List<TicketEvent> log) {
    return event
        .by()
        .filter(person -> !person.equals(opening(log).reporter().person()))
        .isPresent();
  }

  /// Nothing happens to a ticket before it is opened, whatever a platform's clock says. What one
  /// line of the log comes to keeps its order.
  static void add(List<ClockEvent> events, TicketEvent event, List<TicketEvent> log, What what) {
    Instant opened = log.getFirst().at();
    Instant at = event.at().isBefore(opened) ? opened : event.at();
    long first = 8L * event.number();
    long next = events.isEmpty() ? first : Math.max(first, events.getLast().number() + 1);
    events.add(new ClockEvent(at, next, what));
  }

  private static Anchor anchor(Happening.Reprioritised.Count count) {
    return switch (count) {
      case FROM_START -> Anchor.START;
      case FROM_NOW -> Anchor.NOW;
    };
  }
}
