package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.Notice;
import balie.bot.request.Outcome;
import balie.bot.request.TicketNotice;
import balie.bot.request.TicketOutcome;
import balie.bot.request.TicketRequest.ReporterStep;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketStatus;
import balie.storage.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a reporter does with a ticket: adding to it, reopening it, closing it, rating it.
final class SpeakOnTicket {
  private final Register register;
  private final TicketStores stores;
  private final Circle circle;
  private final FollowUp followUp;

  SpeakOnTicket(Register register, TicketStores stores, Circle circle, FollowUp followUp) {
    this.followUp = followUp;
    this.register = register;
    this.stores = stores;
    this.circle = circle;
  }

  /// @param ticket that this person may see
  Outcome act(Asking asking, Person person, Ticket ticket, ReporterStep step) {
    return switch (step) {
      case ReporterStep.Add(String words) -> add(asking, person, ticket, words, step);
      case ReporterStep.NotSolved _ -> reopen(asking, person, ticket, step);
      case ReporterStep.Close _ ->
          isOwn(person, ticket)
              ? change(asking, person, ticket, step, Circle.now(asking), new Happening.Closed())
              : new TicketOutcome.StaffOnly();
      case ReporterStep.Rate(int stars) -> rate(asking, person, ticket, stars, step);
    };
  }

  /// What is said after the closing opens a new one; one that is resolved asks whether it is not
  /// solved.
  private Outcome add(
      Asking asking, Person person, Ticket ticket, String words, ReporterStep step) {
    if (ticket.isOf(person.id()) && followUp.comesAfter(ticket, Circle.now(asking))) {
      return followUp.open(asking, person, ticket, words);
    }
    if (ticket.status().isFinal()) {
      return new TicketOutcome.TooLateToReopen(ticket);
    }
    Outcome added =
        change(
            asking,
            person,
            ticket,
            step,
            Circle.now(asking),
            new Happening.RequesterSaid(words, List.of()));
    return added instanceof TicketOutcome.Done(Ticket now, var _, List<Notice> notices)
            && now.status() == TicketStatus.RESOLVED
        ? new TicketOutcome.IsItNotSolved(now, notices)
        : added;
  }

  /// It is reopened as of the message that said so.
  private Outcome reopen(Asking asking, Person person, Ticket ticket, ReporterStep step) {
    Duration period = register.organisation().tickets().reopen();
    Optional<Instant> resolved = ticket.ending().resolvedAt();
    Instant since =
        resolved
            .flatMap(at -> Aftermath.goesOnSince(stores.tickets().log(ticket.number()), at, period))
            .orElseGet(() -> Circle.now(asking));
    boolean tooLate =
        ticket.status().isFinal()
            || resolved.filter(at -> at.plus(period).isBefore(since)).isPresent();
    if (tooLate) {
      return new TicketOutcome.TooLateToReopen(ticket);
    }
    return change(asking, person, ticket, step, since, new Happening.Reopened());
  }

  private Outcome rate(Asking asking, Person person, Ticket ticket, int stars, ReporterStep step) {
    boolean isOver = ticket.status() == TicketStatus.RESOLVED || ticket.status().isFinal();
    return isOver && isOwn(person, ticket)
        ? change(asking, person, ticket, step, Circle.now(asking), new Happening.Rated(stars))
        : new TicketOutcome.Illegal(ticket, ticket.status());
  }

  private static boolean isOwn(Person person, Ticket ticket) {
    return ticket.opening().reporter().person().equals(person.id());
  }

  private Outcome change(
      Asking asking, Person person, Ticket before, ReporterStep step, Instant at, Happening what) {
    Tickets.Deed deed = Tickets.Deed.of(person.id(), at, what);
    return switch (stores.tickets().change(before.number(), deed)) {
      case Tickets.Changed(Ticket ticket) ->
          new TicketOutcome.Done(ticket, step, notices(asking, person, ticket, step));
      case Tickets.Illegal(Ticket ticket, TicketStatus wished) ->
          new TicketOutcome.Illegal(ticket, wished);
      case Tickets.Stale(Ticket ticket, List<TicketEvent> since) ->
          new TicketOutcome.Stale(ticket, since);
      case Tickets.Missing _ -> new TicketOutcome.NoSuchTicket(before.number());
    };
  }

  private List<Notice> notices(Asking asking, Person person, Ticket ticket, ReporterStep step) {
    List<Notice> notices = new ArrayList<>(circle.cards(ticket, Circle.now(asking)));
    TicketNotice told =
        step instanceof ReporterStep.Add(String words)
            ? new TicketNotice.RequesterWrote(ticket, person.id(), words)
            : new TicketNotice.RequesterActed(ticket, step);
    notices.addAll(circle.workers(ticket, Optional.empty(), told));
    return notices;
  }
}
