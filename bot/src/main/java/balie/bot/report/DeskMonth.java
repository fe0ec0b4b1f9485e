package balie.bot.report;

import balie.bot.clock.Calendars;
import balie.bot.clock.Span;
import balie.bot.clock.TicketClocks;
import balie.bot.request.DeskSummary;
import balie.bot.request.DeskSummary.Part;
import balie.bot.request.DeskSummary.Times;
import balie.storage.conversation.Questions;
import balie.storage.desk.Register;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/// Reads what the desk's figures of a month are counted from, and counts them.
public final class DeskMonth {
  /// So long after the month a ticket may still follow on an answer of it.
  private static final Duration AFTERWARDS = Duration.ofDays(3);

  private final TicketClocks clocks;
  private final ZoneId zone;
  private final Tickets tickets;
  private final Questions questions;

  public DeskMonth(Register register, Tickets tickets, Questions questions) {
    this.clocks = new TicketClocks(register, new Calendars(register));
    this.zone = register.organisation().zone();
    this.tickets = tickets;
    this.questions = questions;
  }

  /// The figures of a month as they are known at an instant; of a month to come there is nothing.
  public DeskSummary of(YearMonth month, Instant now) {
    Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    Instant until = now.isBefore(from) ? from : now.isBefore(end) ? now : end;
    Span period = new Span(from, until);
    List<List<TicketEvent>> logs = tickets.logs(from, until.plus(AFTERWARDS));
    return new DeskSummary(
        month,
        zone,
        until,
        tickets(DeskFigures.of(logs, clocks, period, now)),
        answers(AnswerFigures.of(questions.between(from, until), logs, period, now)));
  }

  private static DeskSummary.Tickets tickets(DeskFigures figures) {
    return new DeskSummary.Tickets(
        part(figures.firstContact()),
        times(figures.firstResponse()),
        figures.unanswered(),
        part(figures.reopened()),
        figures.backlog().open(),
        times(figures.backlog().business()),
        times(figures.backlog().wall()),
        figures.satisfaction().good().map(DeskMonth::part),
        part(figures.satisfaction().response()));
  }

  static DeskSummary.Answers answers(AnswerFigures figures) {
    AnswerFigures.Deflection spared = figures.deflection();
    AnswerFigures.Unanswered unanswered = figures.unanswered();
    return new DeskSummary.Answers(
        spared.confirmed(),
        spared.assumed(),
        spared.n(),
        spared.tooFresh(),
        unanswered.abstained(),
        unanswered.wrong(),
        unanswered.askers(),
        unanswered.n());
  }

  private static Part part(Share share) {
    return new Part(share.of(), share.n());
  }

  private static Times times(Percentiles all) {
    return new Times(all.n(), all.at(50), all.at(90), all.at(95), all.longest());
  }
}
