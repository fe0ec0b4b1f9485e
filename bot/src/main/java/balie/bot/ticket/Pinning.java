package balie.bot.ticket;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.desk.Register;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import java.util.List;
import java.util.Optional;

/// Which version of an agreement may count for a ticket: of those that the desk made with the unit
/// of who reported it, or with one above it, on the ticket's service. Nobody is judged by what was
/// promised to somebody else.
final class Pinning {
  private final Register register;

  Pinning(Register register) {
    this.register = register;
  }

  /// The version that was named, empty where it can't count for the ticket.
  Optional<Opening.Pinned> find(Ticket ticket, Opening.Pinned named) {
    List<String> units =
        register.upwards(ticket.opening().unit()).stream().map(Object::toString).toList();
    return ticket.opening().subject().service().stream()
        .flatMap(service -> register.agreements(service).stream())
        .filter(each -> each.kind() == AgreementKind.SLA && register.counts(each))
        .filter(each -> each.id().id().equalsIgnoreCase(named.agreement().id()))
        .filter(each -> each.version() == named.version())
        .filter(each -> units.contains(each.with()))
        .map(Pinning::pinned)
        .findFirst();
  }

  /// The version that counts now.
  static Optional<Opening.Pinned> counting(List<TicketEvent> log) {
    Optional<Opening.Pinned> pinned = Optional.empty();
    for (TicketEvent event : log) {
      if (event.what() instanceof Happening.Opened(Opening opening)) {
        pinned = opening.agreement();
      } else if (event.what() instanceof Happening.Repinned(var to, var _)) {
        pinned = Optional.of(to);
      }
    }
    return pinned;
  }

  private static Opening.Pinned pinned(Agreement agreement) {
    return new Opening.Pinned(agreement.id(), agreement.version());
  }
}
