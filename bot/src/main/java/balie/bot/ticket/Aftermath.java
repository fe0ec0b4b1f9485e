package balie.bot.ticket;

import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Calendars;
import balie.bot.clock.Due;
import balie.bot.request.Notice;
import balie.bot.request.TicketNotice;
import balie.bot.request.TicketRequest.ReporterStep;
import balie.storage.desk.Register;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What time does to a resolved ticket: the question whether it is not solved, left without an
/// answer for an hour of support, reopens it as of the message that it answered; without such a
/// message it closes when it can't be reopened any more.
public final class Aftermath {
  private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);
  private static final Duration ANSWERED_WITHIN = Duration.ofHours(1);

  private final Duration reopen;
  private final Calendars calendars;
  private final Tickets tickets;
  private final Circle circle;

  public Aftermath(Register register, Calendars calendars, Tickets tickets) {
    this.reopen = register.organisation().tickets().reopen();
    this.calendars = calendars;
    this.tickets = tickets;
    this.circle = new Circle(register, tickets, new Clocks(register));
  }

  /// What was looked at.
  ///
  /// @param log as it is now
  /// @param next when there is something to do
  public record Looked(List<TicketEvent> log, Optional<Instant> next, List<Notice> notices) {
    public Looked {
      log = List.copyOf(log);
      notices = List.copyOf(notices);
    }
  }

  /// Does what is due of a ticket by now.
  ///
  /// @param log of one ticket, as it is
  public Looked look(List<TicketEvent> log, Instant now) {
    Ticket ticket = Ticket.of(log);
    Optional<Instant> resolved = ticket.ending().resolvedAt();
    if (ticket.status() != TicketStatus.RESOLVED || resolved.isEmpty()) {
      return new Looked(log, Optional.empty(), List.of());
    }
    Optional<Instant> asked = goesOnSince(log, resolved.get(), reopen);
    Optional<Instant> due =
        asked.map(at -> answeredBy(ticket, at)).orElse(Optional.of(resolved.get().plus(reopen)));
    if (due.isEmpty() || due.get().isAfter(now)) {
      return new Looked(log, due, List.of());
    }
    return asked
        .map(since -> become(ticket, since, new Happening.Reopened(), now))
        .orElseGet(() -> become(ticket, due.get(), new Happening.Closed(), now));
  }

  /// When the first message came after the last resolve, while it could still be reopened. One that
  /// was written before the resolve and came late can't have been about it.
  static Optional<Instant> goesOnSince(List<TicketEvent> log, Instant resolved, Duration reopen) {
    return log.stream()
        .filter(event -> event.what() instanceof Happening.RequesterSaid)
        .map(TicketEvent::at)
        .filter(at -> !at.isBefore(resolved) && !resolved.plus(reopen).isBefore(at))
        .min(Instant::compareTo);
  }

  /// By when the question is to be answered, in the support hours of the ticket's service; by the
  /// wall clock where it has none.
  private Optional<Instant> answeredBy(Ticket ticket, Instant asked) {
    Optional<BusinessCalendar> support =
        ticket.opening().subject().service().flatMap(id -> calendars.support(id, asked));
    return support.isEmpty()
        ? Optional.of(asked.plus(ANSWERED_WITHIN))
        : switch (support.get().due(asked, ANSWERED_WITHIN)) {
          case Due.At(Instant at) -> Optional.of(at);
          case Due.TooFar _ -> Optional.empty();
        };
  }

  private Looked become(Ticket before, Instant at, Happening what, Instant now) {
    Tickets.Change change =
        tickets.change(before.number(), new Tickets.Deed(Optional.empty(), at, List.of(what)));
    if (!(change instanceof Tickets.Changed(Ticket ticket))) {
      throw new IllegalStateException("ticket " + before.number() + ": " + change);
    }
    LOG.info("event=ticket-{} ticket={} by=time at={}", ticket.status().id(), ticket.number(), at);
    return new Looked(tickets.log(ticket.number()), Optional.empty(), notices(ticket, now));
  }

  private List<Notice> notices(Ticket ticket, Instant now) {
    List<Notice> notices = new ArrayList<>(circle.cards(ticket, now));
    if (ticket.status() == TicketStatus.OPEN) {
      notices.addAll(
          circle.workers(
              ticket,
              Optional.empty(),
              new TicketNotice.RequesterActed(ticket, new ReporterStep.NotSolved())));
      notices.addAll(
          circle.requester(ticket, language -> new TicketNotice.OpenAgain(ticket, language)));
    } else {
      notices.addAll(
          circle.requester(ticket, language -> new TicketNotice.ClosedByTime(ticket, language)));
    }
    return notices;
  }
}
