package balie.bot.ticket;

import balie.bot.clock.AgreedClock;
import balie.bot.clock.Calendars;
import balie.bot.clock.Reading;
import balie.bot.clock.TicketClocks;
import balie.bot.request.Promised;
import balie.storage.desk.Register;
import balie.storage.escalation.ClockKind;
import balie.storage.ticket.TicketEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the agreement that is pinned to a ticket promises for it, and how its clocks stand.
final class Clocks {
  private final TicketClocks clocks;

  Clocks(Register register) {
    this.clocks = new TicketClocks(register, new Calendars(register));
  }

  /// @param log of a ticket, from its opening on
  Promised promised(List<TicketEvent> log, Instant now) {
    List<AgreedClock> agreed = clocks.of(log);
    return new Promised(
        clock(agreed, ClockKind.RESPONSE, now), clock(agreed, ClockKind.RESOLUTION, now));
  }

  private static Optional<Promised.Clock> clock(
      List<AgreedClock> agreed, ClockKind kind, Instant now) {
    return agreed.stream()
        .filter(clock -> clock.kind() == kind)
        .map(clock -> clock.read(now))
        .filter(Reading.Shown.class::isInstance)
        .map(Reading.Shown.class::cast)
        .map(shown -> new Promised.Clock(shown.due(), state(shown)))
        .findFirst();
  }

  private static Promised.State state(Reading.Shown shown) {
    boolean paused = shown.stopped().isEmpty() && shown.due().isEmpty();
    return switch (shown.state()) {
      case OK -> paused ? Promised.State.PAUSED : Promised.State.RUNNING;
      case WARNING, DUE -> paused ? Promised.State.PAUSED : Promised.State.WARNING;
      case BREACHED -> Promised.State.BREACHED;
      case MET -> Promised.State.MET;
      case ENDED -> Promised.State.ENDED;
    };
  }
}
