package balie.bot.escalation;

import balie.bot.clock.AgreedClock;
import balie.bot.clock.Calendars;
import balie.bot.clock.ClockAccount;
import balie.bot.clock.Reading;
import balie.bot.clock.TicketClocks;
import balie.bot.report.DeskMonth;
import balie.bot.request.Asking;
import balie.bot.request.ClockOutcome;
import balie.bot.request.ClockRequest;
import balie.bot.request.ClockStory;
import balie.bot.request.Outcome;
import balie.bot.ticket.Aftermath;
import balie.storage.conversation.Questions;
import balie.storage.desk.Register;
import balie.storage.escalation.ClockKind;
import balie.storage.escalation.Steps;
import balie.storage.order.OrderNumber;
import balie.storage.order.Orders;
import balie.storage.person.Person;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where requests about tickets' clocks are handled, over one snapshot of the record: who may have
/// what is decided here.
public final class ClockDesk {
  private static final int MOST_LINES = 10;
  private static final Duration SOON = Duration.ofDays(1);

  private final TicketClocks clocks;
  private final Tickets tickets;
  private final Steps steps;
  private final KeepTime keeping;
  private final RemindApprovers reminding;
  private final DeskMonth months;

  /// What it reads and writes.
  public record Stores(Tickets tickets, Steps steps, Orders orders, Questions questions) {}

  public ClockDesk(Register register, Stores stores) {
    Calendars calendars = new Calendars(register);
    this.clocks = new TicketClocks(register, calendars);
    this.tickets = stores.tickets();
    this.steps = stores.steps();
    this.reminding = new RemindApprovers(register, calendars, stores.orders());
    this.months = new DeskMonth(register, tickets, stores.questions());
    this.keeping =
        new KeepTime(register, clocks, tickets, steps, new Aftermath(register, calendars, tickets));
  }

  /// What comes of a request.
  public Outcome answer(Asking asking, ClockRequest request) {
    return switch (request) {
      case ClockRequest.KeepTime(TicketNumber ticket) ->
          asking.asker().isPresent()
              ? new ClockOutcome.StaffOnly()
              : keeping.keep(ticket, asking.now());
      case ClockRequest.KeepWaiting(OrderNumber order) ->
          asking.asker().isPresent()
              ? new ClockOutcome.StaffOnly()
              : reminding.remind(order, asking.now().toInstant());
      case ClockRequest.Why(TicketNumber ticket) -> why(asking, ticket);
      case ClockRequest.BreachingSoon _ ->
          asking.byStaff() ? pressing(asking.now()) : new ClockOutcome.StaffOnly();
      case ClockRequest.DeskFigures(Optional<YearMonth> month) -> figures(asking, month);
      case ClockRequest.HaveIt(TicketNumber ticket) -> haveIt(asking, ticket);
    };
  }

  /// How the clocks of a ticket stand and why.
  ///
  /// @param paperwork whether those of an OLA or a contract may be seen
  public List<ClockStory> stories(TicketNumber ticket, boolean paperwork, Instant now) {
    return clocks.of(tickets.log(ticket)).stream()
        .filter(each -> paperwork || isCustomers(each.kind()))
        .flatMap(each -> each.history(now).stream().map(account -> story(each, account)))
        .toList();
  }

  private Outcome why(Asking asking, TicketNumber number) {
    Optional<Ticket> found =
        asking.byStaff()
            ? tickets.find(number)
            : asking.asker().map(Person::id).flatMap(person -> tickets.find(number, person));
    return found
        .<Outcome>map(
            ticket ->
                new ClockOutcome.Explained(
                    number,
                    stories(ticket.number(), asking.seesPaperwork(), asking.now().toInstant())))
        .orElseGet(() -> new ClockOutcome.NoSuchTicket(number));
  }

  private ClockOutcome pressing(ZonedDateTime now) {
    Instant at = now.toInstant();
    return new ClockOutcome.Pressing(
        steps.breaching(at.plus(SOON), MOST_LINES).stream()
            .flatMap(number -> tickets.find(number).stream())
            .flatMap(ticket -> line(ticket, at).stream())
            .toList());
  }

  /// The clock of a ticket that breaks first.
  private Optional<ClockOutcome.Pressing.Line> line(Ticket ticket, Instant now) {
    record Running(ClockKind kind, Instant due) {}

    return clocks.of(tickets.log(ticket.number())).stream()
        .filter(each -> isCustomers(each.kind()))
        .flatMap(
            each ->
                each.read(now) instanceof Reading.Shown shown && shown.stopped().isEmpty()
                    ? shown.due().map(due -> new Running(each.kind(), due)).stream()
                    : Optional.<Running>empty().stream())
        .min(Comparator.comparing(Running::due))
        .map(
            first ->
                new ClockOutcome.Pressing.Line(
                    ticket.number(),
                    ticket.opening().subject().title(),
                    ticket.priority(),
                    ticket.status(),
                    ticket.state().assignee().map(Object::toString),
                    first.kind(),
                    first.due()));
  }

  private Outcome figures(Asking asking, Optional<YearMonth> month) {
    return asking.seesPaperwork()
        ? new ClockOutcome.Figures(
            months.of(month.orElse(YearMonth.from(asking.now())), asking.now().toInstant()))
        : new ClockOutcome.ManagersOnly();
  }

  private Outcome haveIt(Asking asking, TicketNumber number) {
    if (!asking.byStaff()) {
      return new ClockOutcome.StaffOnly();
    }
    return tickets.find(number).isEmpty()
        ? new ClockOutcome.NoSuchTicket(number)
        : new ClockOutcome.TakenOn(
            number, steps.has(number, asking.asker().orElseThrow().id(), asking.now().toInstant()));
  }

  /// Whether a clock is one of those that were agreed with the customer.
  static boolean isCustomers(ClockKind kind) {
    return switch (kind) {
      case RESPONSE, NEXT_RESPONSE, RESOLUTION -> true;
      case TEAM_RESPONSE, TEAM, SUPPLIER -> false;
    };
  }

  private static ClockStory story(AgreedClock clock, ClockAccount account) {
    Reading.Shown shown = account.shown();
    return new ClockStory(
        clock.kind(),
        clock.agreement().id(),
        clock.agreement().version(),
        shown.generation(),
        ClockStory.State.valueOf(shown.state().name()),
        shown.length(),
        shown.elapsed(),
        shown.due(),
        shown.stopped(),
        account.segments().stream().map(ClockDesk::stretch).toList());
  }

  private static ClockStory.Stretch stretch(ClockAccount.Segment segment) {
    ClockStory.Rule rule =
        switch (segment.rule()) {
          case ClockAccount.Rule.Counted _ -> ClockStory.Rule.COUNTED;
          case ClockAccount.Rule.OutsideHours _ -> ClockStory.Rule.OUTSIDE_HOURS;
          case ClockAccount.Rule.Paused paused -> ClockStory.Rule.valueOf(paused.why().name());
        };
    return new ClockStory.Stretch(
        segment.span().from(), segment.span().until(), rule, segment.calendar(), segment.since());
  }
}
