package balie.bot.escalation;

import balie.bot.clock.AgreedClock;
import balie.bot.clock.ClockState;
import balie.bot.clock.Reading;
import balie.bot.clock.TicketClocks;
import balie.bot.request.ClockNotice;
import balie.bot.request.ClockOutcome;
import balie.bot.request.Notice;
import balie.bot.ticket.Aftermath;
import balie.storage.desk.Register;
import balie.storage.escalation.ClockKind;
import balie.storage.escalation.FiredStep;
import balie.storage.escalation.Steps;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Tickets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what is due of a ticket: steps are recorded and told, and it is said when to look again.
/// All of it within the transaction that it is called in, from the ticket's log alone, so it may be
/// done at any time and any number of times.
final class KeepTime {
  private static final Logger LOG = LoggerFactory.getLogger(KeepTime.class);

  private final Register register;
  private final TicketClocks clocks;
  private final Tickets tickets;
  private final Steps steps;
  private final Ends ends;
  private final Aftermath aftermath;

  KeepTime(
      Register register, TicketClocks clocks, Tickets tickets, Steps steps, Aftermath aftermath) {
    this.aftermath = aftermath;
    this.register = register;
    this.clocks = clocks;
    this.tickets = tickets;
    this.steps = steps;
    this.ends = new Ends(register, clocks, tickets);
  }

  ClockOutcome.TimeKept keep(TicketNumber number, ZonedDateTime now) {
    List<TicketEvent> before = tickets.log(number);
    if (before.isEmpty()) {
      steps.schedule(number, Optional.empty(), Optional.empty());
      return new ClockOutcome.TimeKept(List.of());
    }
    Instant at = now.toInstant();
    Ends.Ending ending = ends.look(Ticket.of(before), before, now);
    Aftermath.Looked after = aftermath.look(ending.log(), at);
    List<TicketEvent> log = after.log();
    Ticket ticket = Ticket.of(log);
    List<FiredStep> fired = steps.of(number);
    List<Notice> notices = new ArrayList<>(after.notices());
    List<Instant> next = new ArrayList<>(ending.expected().stream().toList());
    after.next().ifPresent(next::add);
    List<Instant> breaches = new ArrayList<>();
    for (AgreedClock clock : clocks.of(log)) {
      Reading reading = clock.read(at);
      Plan plan = Plan.of(number, clock, reading, fired, at);
      plan.untold().forEach(this::record);
      plan.tell().ifPresent(telling -> notices.addAll(tell(ticket, reading, telling, now)));
      plan.next().ifPresent(next::add);
      breach(clock.kind(), reading).ifPresent(breaches::add);
    }
    steps.schedule(number, earliest(next), earliest(breaches));
    return new ClockOutcome.TimeKept(notices);
  }

  /// When the promise of a customer's clock breaks that did not stop.
  private static Optional<Instant> breach(ClockKind kind, Reading reading) {
    return ClockDesk.isCustomers(kind)
            && reading instanceof Reading.Shown shown
            && shown.stopped().isEmpty()
            && shown.state() != ClockState.ENDED
        ? shown.due()
        : Optional.empty();
  }

  private void record(FiredStep step) {
    if (steps.record(step)) {
      LOG.info(
          "event=step-{} ticket={} clock={} generation={} percent={} due={}",
          step.fate().name().toLowerCase(java.util.Locale.ROOT),
          step.key().ticket(),
          step.key().clock().id(),
          step.key().generation(),
          step.key().percent(),
          step.due());
    }
  }

  /// Tells a step, unless it was told meanwhile.
  private List<Notice> tell(
      Ticket ticket, Reading reading, Plan.Telling telling, ZonedDateTime now) {
    Instant at = now.toInstant();
    ClockKind kind = telling.key().clock();
    boolean first = telling.times() == 1;
    boolean mine =
        first
            ? steps.record(FiredStep.told(telling.key(), telling.due(), at))
            : steps.toldAgain(telling.key(), telling.times(), at);
    if (!mine) {
      return List.of();
    }
    LOG.info(
        "event=step-told ticket={} clock={} generation={} percent={} due={} times={}",
        ticket.number(),
        kind.id(),
        telling.key().generation(),
        telling.key().percent(),
        telling.due(),
        telling.times());
    Optional<Instant> due = reading instanceof Reading.Shown shown ? shown.due() : Optional.empty();
    Duty duty = Duty.of(register.organisation(), register, ticket);
    return duty.told(telling.rung(), at).stream()
        .map(
            told ->
                new Notice(
                    told.to(),
                    Optional.empty(),
                    new ClockNotice.StepReached(
                        ticket.number(),
                        ticket.opening().subject().title(),
                        ticket.priority(),
                        kind,
                        telling.key().percent(),
                        due,
                        telling.late(),
                        telling.times(),
                        told.role(),
                        now)))
        .toList();
  }

  private static Optional<Instant> earliest(List<Instant> instants) {
    return instants.stream().min(Comparator.naturalOrder());
  }
}
