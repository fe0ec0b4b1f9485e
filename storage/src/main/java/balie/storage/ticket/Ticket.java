package balie.storage.ticket;

import balie.storage.agreement.Priority;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a ticket's log comes to: a fold over its events, and nothing else.
///
/// @param version the number of its last event: who changes it names the version that they saw
/// @param changedAt when that event happened
/// @param answered whether a colleague of the desk has written to the requester
public record Ticket(
    TicketNumber number,
    Opening opening,
    Instant openedAt,
    int version,
    Instant changedAt,
    boolean answered,
    State state,
    Ties ties,
    Ending ending) {

  /// Where it stands.
  ///
  /// @param since when it came to its status
  /// @param supplier for whom it waits, where it does
  /// @param day for which it waits, where it does
  public record State(
      TicketStatus status,
      Instant since,
      Priority priority,
      Optional<TeamId> team,
      Optional<PersonId> assignee,
      Optional<String> supplier,
      Optional<LocalDate> day) {

    State became(TicketStatus next, Instant at) {
      return new State(next, at, priority, team, assignee, Optional.empty(), Optional.empty());
    }

    /// A message of the requester ends the waiting for them at its own time: one that was written
    /// before the waiting began, and came late, does not.
    State requesterSaid(Instant at) {
      return status == TicketStatus.WAITING_REQUESTER && !at.isBefore(since)
          ? became(TicketStatus.OPEN, at)
          : this;
    }

    State prioritised(Priority other) {
      return new State(status, since, other, team, assignee, supplier, day);
    }

    State given(Optional<TeamId> to, Optional<PersonId> whom) {
      return new State(status, since, priority, to, whom, supplier, day);
    }
  }

  /// Whom and what it has to do with.
  ///
  /// @param joined all who have the same, the requester apart
  public record Ties(
      List<Reporter> joined,
      List<Happening.Linked> links,
      List<TicketNumber> absorbed,
      Optional<TicketNumber> mergedInto) {
    public Ties {
      joined = List.copyOf(joined);
      links = List.copyOf(links);
      absorbed = List.copyOf(absorbed);
    }

    static Ties none() {
      return new Ties(List.of(), List.of(), List.of(), Optional.empty());
    }
  }

  /// How it ended, as far as it did.
  ///
  /// @param resolvedAt of the last resolve, empty after a reopening
  public record Ending(
      Optional<String> solution,
      Optional<Instant> resolvedAt,
      Optional<Happening.Cancelled.Why> cancelled,
      Optional<Integer> stars) {
    static Ending none() {
      return new Ending(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /// What a log comes to.
  ///
  /// @param log in its order, from the opening on
  public static Ticket of(List<TicketEvent> log) {
    Ticket ticket = opened(log.getFirst());
    for (TicketEvent event : log.subList(1, log.size())) {
      ticket = ticket.after(event);
    }
    return ticket;
  }

  public TicketStatus status() {
    return state.status();
  }

  public Priority priority() {
    return state.priority();
  }

  /// The requester first, then all who joined.
  public List<Reporter> reporters() {
    return Stream.concat(Stream.of(opening.reporter()), ties.joined().stream()).toList();
  }

  /// Whether somebody reported it or joined.
  public boolean isOf(PersonId person) {
    return reporters().stream().anyMatch(reporter -> reporter.person().equals(person));
  }

  /// What it comes to after one more event.
  public Ticket after(TicketEvent event) {
    Happening what = event.what();
    State next = state(event);
    return new Ticket(
        number,
        opening,
        openedAt,
        event.number(),
        event.at(),
        answered || what instanceof Happening.Replied,
        next,
        ties(what),
        ending(event));
  }

  private static Ticket opened(TicketEvent first) {
    if (!(first.what() instanceof Happening.Opened(Opening opening))) {
      throw new IllegalArgumentException("a log that begins with " + first.what());
    }
    State state =
        new State(
            TicketStatus.NEW,
            first.at(),
            opening.weight().priority(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Ticket(
        first.ticket(),
        opening,
        first.at(),
        first.number(),
        first.at(),
        false,
        state,
        Ties.none(),
        Ending.none());
  }

  private State state(TicketEvent event) {
    Happening what = event.what();
    State before = what.becomes().map(status -> state.became(status, event.at())).orElse(state);
    return switch (what) {
      case Happening.AwaitsSupplier(String supplier) ->
          new State(
              before.status(),
              before.since(),
              before.priority(),
              before.team(),
              before.assignee(),
              Optional.of(supplier),
              Optional.empty());
      case Happening.Scheduled(LocalDate day) ->
          new State(
              before.status(),
              before.since(),
              before.priority(),
              before.team(),
              before.assignee(),
              Optional.empty(),
              Optional.of(day));
      case Happening.RequesterSaid _ -> state.requesterSaid(event.at());
      case Happening.Assigned(var team, var person) -> before.given(team, person);
      case Happening.Reprioritised(Priority priority, var _, var _) -> before.prioritised(priority);
      case Happening.Opened _,
          Happening.Replied _,
          Happening.Noted _,
          Happening.Began _,
          Happening.Continued _,
          Happening.AwaitsRequester _,
          Happening.Resolved _,
          Happening.Reopened _,
          Happening.Closed _,
          Happening.Cancelled _,
          Happening.MergedInto _,
          Happening.Absorbed _,
          Happening.Linked _,
          Happening.Repinned _,
          Happening.AgreementEnded _,
          Happening.Joined _,
          Happening.Rated _ ->
          before;
    };
  }

  private Ties ties(Happening what) {
    return switch (what) {
      case Happening.Joined(Reporter reporter) ->
          isOf(reporter.person())
              ? ties
              : new Ties(
                  with(ties.joined(), reporter), ties.links(), ties.absorbed(), ties.mergedInto());
      case Happening.Linked linked ->
          new Ties(ties.joined(), with(ties.links(), linked), ties.absorbed(), ties.mergedInto());
      case Happening.Absorbed(TicketNumber other) ->
          new Ties(ties.joined(), ties.links(), with(ties.absorbed(), other), ties.mergedInto());
      case Happening.MergedInto(TicketNumber other) ->
          new Ties(ties.joined(), ties.links(), ties.absorbed(), Optional.of(other));
      case Happening _ -> ties;
    };
  }

  private Ending ending(TicketEvent event) {
    return switch (event.what()) {
      case Happening.Resolved(String solution) ->
          new Ending(
              Optional.of(solution), Optional.of(event.at()), Optional.empty(), ending.stars());
      case Happening.Reopened _ ->
          new Ending(ending.solution(), Optional.empty(), Optional.empty(), ending.stars());
      case Happening.Cancelled(var why) ->
          new Ending(ending.solution(), ending.resolvedAt(), Optional.of(why), ending.stars());
      case Happening.Rated(int stars) ->
          new Ending(
              ending.solution(), ending.resolvedAt(), ending.cancelled(), Optional.of(stars));
      case Happening _ -> ending;
    };
  }

  private static <T> List<T> with(List<T> all, T one) {
    List<T> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }
}
