package balie.bot.clock;

import balie.storage.agreement.Agreement;
import balie.storage.escalation.ClockKind;
import balie.storage.escalation.Rung;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A clock of a ticket with all that it is read from.
///
/// @param agreement that promises it, in the version that counts for this ticket
/// @param events the ticket's, as far as this clock minds
/// @param current what is promised now, empty for nothing
/// @param ladder whom its steps tell now, a rung for each step
public record AgreedClock(
    ClockKind kind,
    Agreement agreement,
    ClockTerms terms,
    List<ClockEvent> events,
    Optional<ServiceLevel> current,
    List<Rung> ladder) {
  public AgreedClock {
    events = List.copyOf(events);
    ladder = List.copyOf(ladder);
  }

  /// What it shows at an instant.
  public Reading read(Instant now) {
    return TicketClock.read(kind, terms, events, now);
  }

  /// Why it shows that, empty where it shows nothing.
  public Optional<ClockAccount> account(Instant now) {
    return TicketClock.account(kind, terms, events, now);
  }

  /// What each of its generations came to, the present one last.
  public List<Count> counts(Instant now) {
    return TicketClock.counts(kind, terms, events, now);
  }

  /// Why each of its generations came to that, the present one last.
  public List<ClockAccount> history(Instant now) {
    return TicketClock.history(kind, terms, events, now);
  }
}
