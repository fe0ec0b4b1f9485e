package balie.bot.escalation;

import balie.bot.clock.TicketClocks;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Period;
import balie.storage.desk.Register;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.Tickets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Notices that the agreement of an open ticket ended, and writes it into the ticket's log as of
/// the end: what is promised after it would be nobody's promise. A version that another one follows
/// did not end.
final class Ends {
  private final Register register;
  private final TicketClocks clocks;
  private final Tickets tickets;

  Ends(Register register, TicketClocks clocks, Tickets tickets) {
    this.register = register;
    this.clocks = clocks;
    this.tickets = tickets;
  }

  /// @param log as it is now
  /// @param expected when the agreement will end, as far as it is known
  record Ending(List<TicketEvent> log, Optional<Instant> expected) {}

  Ending look(Ticket ticket, List<TicketEvent> log, ZonedDateTime now) {
    Optional<Agreement> agreement = clocks.agreement(log);
    if (ticket.status().isFinal() || agreement.isEmpty() || hasEnded(log)) {
      return new Ending(log, Optional.empty());
    }
    Optional<Instant> end = end(agreement.get());
    if (end.isEmpty() || end.get().isAfter(now.toInstant())) {
      return new Ending(log, end);
    }
    Tickets.Change _ =
        tickets.change(
            ticket.number(),
            new Tickets.Deed(Optional.empty(), end.get(), List.of(new Happening.AgreementEnded())));
    return new Ending(tickets.log(ticket.number()), Optional.empty());
  }

  /// Whether its end is written already; a version that was pinned since has its own.
  private static boolean hasEnded(List<TicketEvent> log) {
    boolean ended = false;
    for (TicketEvent event : log) {
      ended =
          event.what() instanceof Happening.AgreementEnded
              || (ended && !(event.what() instanceof Happening.Repinned));
    }
    return ended;
  }

  /// The first instant after the last day of any version, empty where one has no end.
  private Optional<Instant> end(Agreement agreement) {
    List<Period> periods =
        register.agreements(agreement.service()).stream()
            .filter(each -> each.id().equals(agreement.id()))
            .map(Agreement::valid)
            .toList();
    if (periods.stream().anyMatch(each -> each.until().isEmpty())) {
      return Optional.empty();
    }
    return periods.stream()
        .flatMap(each -> each.until().stream())
        .max(Comparator.naturalOrder())
        .map(last -> start(last.plusDays(1)));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(register.organisation().zone()).toInstant();
  }
}
