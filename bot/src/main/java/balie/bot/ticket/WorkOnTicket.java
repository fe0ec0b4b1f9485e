package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.Notice;
import balie.bot.request.Outcome;
import balie.bot.request.TicketNotice;
import balie.bot.request.TicketOutcome;
import balie.bot.request.TicketRequest;
import balie.bot.request.TicketRequest.AgentStep;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Pending;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.TicketStatus;
import balie.storage.ticket.Tickets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the desk's own people do with a ticket. Whoever acts on a ticket as it was before a
/// colleague changed it is told who did what, and nothing is done.
final class WorkOnTicket {
  private final TicketStores stores;
  private final Circle circle;
  private final Colleagues colleagues;
  private final OrderDesk orders;
  private final Pinning pinning;

  WorkOnTicket(
      TicketStores stores,
      Circle circle,
      Colleagues colleagues,
      OrderDesk orders,
      Pinning pinning) {
    this.pinning = pinning;
    this.stores = stores;
    this.circle = circle;
    this.colleagues = colleagues;
    this.orders = orders;
  }

  /// @param agent who works for the desk
  Outcome act(Asking asking, Person agent, TicketRequest.Do request, AgentStep step) {
    Optional<Ticket> found = stores.tickets().find(request.ticket());
    if (found.isEmpty()) {
      return new TicketOutcome.NoSuchTicket(request.ticket());
    }
    Ticket ticket = found.get();
    boolean onlySays = step instanceof AgentStep.Reply || step instanceof AgentStep.Note;
    Optional<Outcome> stale =
        onlySays ? Optional.empty() : stale(ticket, request.seen(), agent.id());
    return stale.orElseGet(() -> act(asking, agent, ticket, step));
  }

  /// The next words of an agent are for this.
  Outcome prepare(Asking asking, Person agent, TicketRequest.Prepare request) {
    Optional<Ticket> found = stores.tickets().find(request.ticket());
    if (found.isEmpty()) {
      return new TicketOutcome.NoSuchTicket(request.ticket());
    }
    Ticket ticket = found.get();
    if (ticket.status().isFinal() && request.what() != Pending.What.NOTE) {
      return new TicketOutcome.Illegal(ticket, ticket.status());
    }
    asking
        .origin()
        .ifPresent(
            origin ->
                stores
                    .drafts()
                    .await(
                        origin.place(),
                        new Pending(
                            agent.id(),
                            ticket.number(),
                            request.seen(),
                            request.what(),
                            origin.at())));
    return new TicketOutcome.WriteNow(ticket, request.what());
  }

  /// What others did meanwhile; messages and notes are in nobody's way, nor is a press that is
  /// repeated.
  private Optional<Outcome> stale(Ticket ticket, Optional<Integer> seen, PersonId agent) {
    if (seen.isEmpty() || seen.get() >= ticket.version()) {
      return Optional.empty();
    }
    List<TicketEvent> log = stores.tickets().log(ticket.number());
    List<TicketEvent> since =
        log.subList(Math.clamp(seen.get(), 0, log.size()), log.size()).stream()
            .filter(event -> isInTheWay(event.what()))
            .toList();
    if (since.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        since.stream().allMatch(event -> event.by().filter(agent::equals).isPresent())
            ? new TicketOutcome.Already(ticket.number())
            : new TicketOutcome.Stale(ticket, since));
  }

  private static boolean isInTheWay(Happening what) {
    return switch (what) {
      case Happening.Assigned _,
          Happening.Reprioritised _,
          Happening.Began _,
          Happening.Continued _,
          Happening.AwaitsRequester _,
          Happening.AwaitsSupplier _,
          Happening.Scheduled _,
          Happening.Resolved _,
          Happening.Reopened _,
          Happening.Closed _,
          Happening.Cancelled _,
          Happening.MergedInto _ ->
          true;
      case Happening.Opened _,
          Happening.Replied _,
          Happening.Noted _,
          Happening.RequesterSaid _,
          Happening.Absorbed _,
          Happening.Linked _,
          Happening.Repinned _,
          Happening.AgreementEnded _,
          Happening.Joined _,
          Happening.Rated _ ->
          false;
    };
  }

  private Outcome act(Asking asking, Person agent, Ticket ticket, AgentStep step) {
    return switch (step) {
      case AgentStep.Take _ -> take(asking, agent, ticket, step);
      case AgentStep.Give(String to) -> give(asking, agent, ticket, to, step);
      case AgentStep.Prioritise(var priority, var count, String reason) ->
          count == Happening.Reprioritised.Count.FROM_NOW && reason.isBlank()
              ? new TicketOutcome.FreshCountNeedsReason(ticket, priority)
              : active(
                  asking,
                  agent,
                  ticket,
                  step,
                  new Happening.Reprioritised(priority, count, reason));
      case AgentStep.Repin(Opening.Pinned to, String reason) ->
          repin(asking, agent, ticket, to, reason);
      case AgentStep.Reply(String words, var to) ->
          change(asking, agent, ticket, step, replied(agent, ticket, words, to));
      case AgentStep.Note(String words) ->
          change(asking, agent, ticket, step, List.of(new Happening.Noted(words)));
      case AgentStep.Ask(String words) -> ask(asking, agent, ticket, words, step);
      case AgentStep.AwaitSupplier(String supplier) ->
          change(asking, agent, ticket, step, List.of(new Happening.AwaitsSupplier(supplier)));
      case AgentStep.Schedule(var day) ->
          change(asking, agent, ticket, step, List.of(new Happening.Scheduled(day)));
      case AgentStep.Resume _ ->
          change(asking, agent, ticket, step, List.of(new Happening.Began()));
      case AgentStep.Resolve(String solution) ->
          fulfilled(
              asking,
              change(asking, agent, ticket, step, List.of(new Happening.Resolved(solution))));
      case AgentStep.NotATicket _ ->
          change(
              asking,
              agent,
              ticket,
              step,
              List.of(new Happening.Cancelled(Happening.Cancelled.Why.NOT_A_TICKET)));
      case AgentStep.MergeInto(TicketNumber other) -> merge(asking, agent, ticket, other, step);
      case AgentStep.Link(TicketNumber other) -> link(asking, agent, ticket, other, step);
    };
  }

  private Outcome fulfilled(Asking asking, Outcome outcome) {
    if (outcome instanceof TicketOutcome.Done(Ticket ticket, var step, List<Notice> notices)) {
      List<Notice> all = new ArrayList<>(notices);
      all.addAll(orders.resolved(ticket, asking.now().toLocalDate()));
      return new TicketOutcome.Done(ticket, step, all);
    }
    return outcome;
  }

  private Outcome take(Asking asking, Person agent, Ticket ticket, AgentStep step) {
    Happening mine = new Happening.Assigned(ticket.state().team(), Optional.of(agent.id()));
    boolean begins = ticket.status() == TicketStatus.NEW || ticket.status() == TicketStatus.OPEN;
    return begins
        ? change(asking, agent, ticket, step, List.of(mine, new Happening.Began()))
        : active(asking, agent, ticket, step, mine);
  }

  private Outcome give(Asking asking, Person agent, Ticket ticket, String to, AgentStep step) {
    return switch (colleagues.find(to)) {
      case Colleagues.OfTeam(TeamId team) ->
          active(
              asking,
              agent,
              ticket,
              step,
              new Happening.Assigned(Optional.of(team), Optional.empty()));
      case Colleagues.Someone(PersonId person) ->
          active(
              asking,
              agent,
              ticket,
              step,
              new Happening.Assigned(ticket.state().team(), Optional.of(person)));
      case Colleagues.Nobody _ ->
          new TicketOutcome.NoSuch(TicketOutcome.NoSuch.What.PERSON_OR_TEAM, to);
    };
  }

  /// A deliberate act: it needs a reason, which stays on record with who did it.
  private Outcome repin(
      Asking asking, Person agent, Ticket ticket, Opening.Pinned to, String reason) {
    Optional<Opening.Pinned> found = pinning.find(ticket, to);
    if (found.isEmpty()) {
      return new TicketOutcome.NoSuch(
          TicketOutcome.NoSuch.What.AGREEMENT, "%s %d".formatted(to.agreement(), to.version()));
    }
    if (reason.isBlank()) {
      return new TicketOutcome.ReasonNeeded(ticket, found.get());
    }
    if (Pinning.counting(stores.tickets().log(ticket.number())).equals(found)) {
      return new TicketOutcome.Already(ticket.number());
    }
    return active(
        asking,
        agent,
        ticket,
        new AgentStep.Repin(found.get(), reason),
        new Happening.Repinned(found.get(), reason));
  }

  /// Who answers a ticket that nobody has, has it.
  private static List<Happening> replied(
      Person agent, Ticket ticket, String words, Happening.Replied.To to) {
    List<Happening> happenings = new ArrayList<>();
    happenings.add(new Happening.Replied(words, to));
    if (ticket.status().isActive() && ticket.state().assignee().isEmpty()) {
      happenings.add(new Happening.Assigned(ticket.state().team(), Optional.of(agent.id())));
    }
    if (ticket.status() == TicketStatus.NEW) {
      happenings.add(new Happening.Continued());
    }
    return happenings;
  }

  private Outcome ask(Asking asking, Person agent, Ticket ticket, String words, AgentStep step) {
    List<Happening> happenings = new ArrayList<>();
    happenings.add(new Happening.Replied(words, Happening.Replied.To.REQUESTER));
    if (ticket.state().assignee().isEmpty()) {
      happenings.add(new Happening.Assigned(ticket.state().team(), Optional.of(agent.id())));
    }
    if (ticket.status() != TicketStatus.WAITING_REQUESTER) {
      happenings.add(new Happening.AwaitsRequester());
    }
    return change(asking, agent, ticket, step, happenings);
  }

  private Outcome merge(
      Asking asking, Person agent, Ticket ticket, TicketNumber into, AgentStep step) {
    Optional<Ticket> other =
        stores
            .tickets()
            .find(into)
            .filter(each -> each.status().isActive())
            .filter(each -> !each.number().equals(ticket.number()));
    if (other.isEmpty()) {
      return new TicketOutcome.NoSuch(TicketOutcome.NoSuch.What.TICKET, into.toString());
    }
    Outcome merged = change(asking, agent, ticket, step, List.of(new Happening.MergedInto(into)));
    if (merged instanceof TicketOutcome.Done(Ticket gone, var same, List<Notice> notices)) {
      List<Happening> absorbing = new ArrayList<>();
      absorbing.add(new Happening.Absorbed(ticket.number()));
      ticket.reporters().stream()
          .filter(reporter -> !other.get().isOf(reporter.person()))
          .forEach(reporter -> absorbing.add(new Happening.Joined(reporter)));
      Ticket grown = changed(agent, into, Circle.now(asking), absorbing);
      List<Notice> all = new ArrayList<>(notices);
      all.addAll(circle.cards(grown, Circle.now(asking)));
      return new TicketOutcome.Done(gone, same, all);
    }
    return merged;
  }

  private Outcome link(
      Asking asking, Person agent, Ticket ticket, TicketNumber to, AgentStep step) {
    Optional<Ticket> other =
        stores.tickets().find(to).filter(each -> !each.number().equals(ticket.number()));
    if (other.isEmpty()) {
      return new TicketOutcome.NoSuch(TicketOutcome.NoSuch.What.TICKET, to.toString());
    }
    Ticket unused =
        changed(
            agent,
            to,
            Circle.now(asking),
            List.of(new Happening.Linked(ticket.number(), Happening.Linked.Tie.RELATED)));
    return change(
        asking,
        agent,
        ticket,
        step,
        List.of(new Happening.Linked(to, Happening.Linked.Tie.RELATED)));
  }

  /// A change that only a ticket takes that somebody still has to do something about.
  private Outcome active(
      Asking asking, Person agent, Ticket ticket, AgentStep step, Happening what) {
    return ticket.status().isActive()
        ? change(asking, agent, ticket, step, List.of(what))
        : new TicketOutcome.Illegal(ticket, ticket.status());
  }

  private Outcome change(
      Asking asking, Person agent, Ticket before, AgentStep step, List<Happening> happenings) {
    Instant now = Circle.now(asking);
    Tickets.Deed deed = new Tickets.Deed(Optional.of(agent.id()), now, happenings);
    return switch (stores.tickets().change(before.number(), before.version(), deed)) {
      case Tickets.Changed(Ticket ticket) ->
          new TicketOutcome.Done(ticket, step, notices(agent, before, ticket, step, now));
      case Tickets.Illegal(Ticket ticket, TicketStatus wished) ->
          new TicketOutcome.Illegal(ticket, wished);
      case Tickets.Stale(Ticket ticket, List<TicketEvent> since) ->
          new TicketOutcome.Stale(ticket, since);
      case Tickets.Missing _ -> new TicketOutcome.NoSuchTicket(before.number());
    };
  }

  private Ticket changed(Person agent, TicketNumber number, Instant at, List<Happening> what) {
    return switch (stores
        .tickets()
        .change(number, new Tickets.Deed(Optional.of(agent.id()), at, what))) {
      case Tickets.Changed(Ticket ticket) -> ticket;
      case Tickets.Change other -> throw new IllegalStateException(other.toString());
    };
  }

  private List<Notice> notices(
      Person agent, Ticket before, Ticket ticket, AgentStep step, Instant now) {
    List<Notice> notices = new ArrayList<>(circle.cards(ticket, now));
    boolean first = !before.answered();
    switch (step) {
      case AgentStep.Reply(String words, var to) ->
          notices.addAll(
              switch (to) {
                case REQUESTER ->
                    circle.requester(
                        ticket,
                        in -> new TicketNotice.Wrote(ticket, agent.id(), words, false, first, in));
                case ALL ->
                    circle.reporters(
                        ticket,
                        each ->
                            new TicketNotice.Wrote(
                                ticket, agent.id(), words, false, first, each.language()));
              });
      case AgentStep.Ask(String words) ->
          notices.addAll(
              circle.requester(
                  ticket,
                  in -> new TicketNotice.Wrote(ticket, agent.id(), words, true, first, in)));
      case AgentStep.Resolve _ ->
          notices.addAll(
              circle.reporters(
                  ticket,
                  each ->
                      new TicketNotice.Solved(
                          ticket, !each.equals(ticket.opening().reporter()), each.language())));
      case AgentStep.NotATicket _, AgentStep.MergeInto _ ->
          notices.addAll(
              circle.reporters(ticket, each -> new TicketNotice.Ended(ticket, each.language())));
      case AgentStep.Give _ ->
          notices.addAll(
              circle.workers(
                  ticket, Optional.of(agent.id()), new TicketNotice.YoursNow(ticket, agent.id())));
      case AgentStep.Take _,
          AgentStep.Prioritise _,
          AgentStep.Repin _,
          AgentStep.Note _,
          AgentStep.AwaitSupplier _,
          AgentStep.Schedule _,
          AgentStep.Resume _,
          AgentStep.Link _ -> {
        // The card says it.
      }
    }
    return notices;
  }
}
