package balie.bot.report;

import balie.bot.clock.AgreedClock;
import balie.bot.clock.ClockState;
import balie.bot.clock.Count;
import balie.bot.clock.Reading;
import balie.bot.clock.TicketClocks;
import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.escalation.ClockKind;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What came of one count of a ticket's clock.
///
/// @param priority that the ticket has
/// @param at when the clock stopped, else the moment that it was read at
/// @param anew how often a person began the count anew
record ClockVerdict(
    AgreementId agreement,
    int version,
    TicketKind kind,
    Priority priority,
    ClockKind clock,
    Instant at,
    Came came,
    int anew) {

  /// How it came out.
  enum Came {
    MET,
    MISSED,
    /// Without a verdict.
    ENDED,
    /// It runs, and is late.
    LATE,
    /// It runs.
    RUNS
  }

  /// Every count of a ticket's clocks. NEXT_RESPONSE and the clocks of a team or a supplier are
  /// counted anew each time; of the others a new count is a fresh start, and only the last one is
  /// judged.
  ///
  /// @param log in the order of its numbers
  static List<ClockVerdict> of(List<TicketEvent> log, TicketClocks clocks, Instant now) {
    List<ClockVerdict> verdicts = new ArrayList<>();
    Ticket ticket = Ticket.of(log);
    for (AgreedClock clock : clocks.of(log)) {
      List<Count> history = clock.counts(now);
      if (history.isEmpty()) {
        continue;
      }
      boolean once = clock.kind() == ClockKind.RESPONSE || clock.kind() == ClockKind.RESOLUTION;
      int anew = once ? history.size() - 1 : 0;
      for (Count count : once ? List.of(history.getLast()) : history) {
        verdicts.add(
            new ClockVerdict(
                clock.agreement().id(),
                clock.agreement().version(),
                ticket.opening().subject().kind(),
                ticket.priority(),
                clock.kind(),
                count.shown().stopped().orElse(now),
                came(count.shown()),
                anew));
      }
    }
    return verdicts;
  }

  private static Came came(Reading.Shown shown) {
    if (shown.stopped().isEmpty()) {
      return shown.state() == ClockState.BREACHED ? Came.LATE : Came.RUNS;
    }
    return switch (shown.state()) {
      case MET -> Came.MET;
      case BREACHED -> Came.MISSED;
      case ENDED, OK, WARNING, DUE -> Came.ENDED;
    };
  }
}
