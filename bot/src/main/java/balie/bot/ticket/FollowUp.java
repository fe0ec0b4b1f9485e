package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.Notice;
import balie.bot.request.Origin;
import balie.bot.request.TicketOutcome;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Happening.Linked.Tie;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketStatus;
import balie.storage.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What its reporter says after a ticket was closed opens a new one that follows on it: about the
/// same, as heavy, with what is promised by now. Nobody is asked again what they answered before.
final class FollowUp {
  private final Duration reopen;
  private final TicketStores stores;
  private final Clocks clocks;
  private final Circle circle;

  FollowUp(Register register, TicketStores stores, Clocks clocks, Circle circle) {
    this.reopen = register.organisation().tickets().reopen();
    this.stores = stores;
    this.clocks = clocks;
    this.circle = circle;
  }

  /// Whether a message comes after its closing: a resolved ticket closes when it can't be reopened
  /// any more, whether or not somebody has looked at it since.
  boolean comesAfter(Ticket ticket, Instant at) {
    return ticket.status() == TicketStatus.CLOSED
        || closing(ticket).filter(closing -> closing.isBefore(at)).isPresent();
  }

  private Optional<Instant> closing(Ticket ticket) {
    return ticket.status() == TicketStatus.RESOLVED
        ? ticket
            .ending()
            .resolvedAt()
            .filter(
                at ->
                    Aftermath.goesOnSince(stores.tickets().log(ticket.number()), at, reopen)
                        .isEmpty())
            .map(at -> at.plus(reopen))
        : Optional.empty();
  }

  /// @param closed of which the asker is a reporter
  TicketOutcome open(Asking asking, Person asker, Ticket closed, String words) {
    Instant now = Circle.now(asking);
    closing(closed).ifPresent(at -> change(closed, Optional.empty(), at, new Happening.Closed()));
    Opening before = closed.opening();
    Opening opening =
        new Opening(
            asking
                .origin()
                .map(Origin::place)
                .map(place -> new Reporter(asker.id(), asking.language(), place))
                .orElse(before.reporter()),
            asker.unit(),
            new Opening.Subject(
                before.subject().kind(),
                before.subject().service(),
                OpenTicket.title(words),
                words),
            before.subject().service().flatMap(id -> circle.pinned(asker, id, now)),
            before.weight(),
            List.of(before.subject().words()),
            List.of());
    Ticket opened = stores.tickets().open(opening, Optional.of(asker.id()), now);
    Ticket ticket =
        change(opened, Optional.of(asker), now, new Happening.Linked(closed.number(), Tie.FOLLOWS));
    Ticket old =
        change(closed, Optional.of(asker), now, new Happening.Linked(ticket.number(), Tie.RELATED));
    List<Notice> notices = new ArrayList<>(circle.cards(ticket, now));
    notices.addAll(circle.cards(old, now));
    return new TicketOutcome.Opened(
        ticket, clocks.promised(stores.tickets().log(ticket.number()), now), notices);
  }

  private Ticket change(Ticket ticket, Optional<Person> by, Instant at, Happening what) {
    Tickets.Change change =
        stores
            .tickets()
            .change(ticket.number(), new Tickets.Deed(by.map(Person::id), at, List.of(what)));
    if (change instanceof Tickets.Changed(Ticket changed)) {
      return changed;
    }
    throw new IllegalStateException("ticket " + ticket.number() + ": " + change);
  }
}
