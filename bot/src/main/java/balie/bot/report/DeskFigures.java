package balie.bot.report;

import balie.bot.clock.AgreedClock;
import balie.bot.clock.Reading;
import balie.bot.clock.Span;
import balie.bot.clock.TicketClocks;
import balie.storage.escalation.ClockKind;
import balie.storage.person.PersonId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the desk did in a period, as its specification defines it.
///
/// @param firstContact resolved in the period after one public human reply and not reopened within
///   7 days, of those resolved that are older than that
/// @param firstResponse of tickets opened in the period and answered: the time that their agreement
///   counts, else by the wall
/// @param unanswered opened in the period and not answered yet
/// @param reopened reopened within 14 days, of the tickets that were resolved in the period
/// @param backlog what was open at the period's end
/// @param satisfaction of the ratings of tickets that ended in the period
public record DeskFigures(
    Share firstContact,
    Percentiles firstResponse,
    int unanswered,
    Share reopened,
    Backlog backlog,
    Satisfaction satisfaction) {
  private static final Duration FIRST_CONTACT = Duration.ofDays(7);
  private static final Duration REOPENED = Duration.ofDays(14);
  private static final int FEWEST_RATINGS = 5;

  /// How old what is open is: by the time that counts for the ticket's solution, and by the wall.
  public record Backlog(int open, Percentiles business, Percentiles wall) {}

  /// How those who said so found it.
  ///
  /// @param good 4 or 5 of 5; empty for fewer than 5 ratings
  /// @param response how many rated, of the tickets that ended
  public record Satisfaction(Optional<Share> good, Share response) {}

  /// Counts a period.
  ///
  /// @param logs of all tickets, each in the order of its numbers
  /// @param period whose end is not after `now`
  public static DeskFigures of(
      List<List<TicketEvent>> logs, TicketClocks clocks, Span period, Instant now) {
    return new Counting(clocks, period, now).of(logs);
  }

  private record Counting(TicketClocks clocks, Span period, Instant now) {

    DeskFigures of(List<List<TicketEvent>> logs) {
      Share firstContact = Share.none();
      Share reopened = Share.none();
      Share response = Share.none();
      Share good = Share.none();
      List<Duration> answered = new ArrayList<>();
      int unanswered = 0;
      List<Duration> business = new ArrayList<>();
      List<Duration> wall = new ArrayList<>();
      for (List<TicketEvent> log : logs) {
        Optional<Instant> resolved = firstResolve(log);
        if (resolved.isPresent()) {
          if (!resolved.get().plus(FIRST_CONTACT).isAfter(now)) {
            firstContact = firstContact.and(isFirstContact(log, resolved.get()));
          }
          reopened = reopened.and(isReopened(log, REOPENED));
        }
        if (isIn(log.getFirst().at())) {
          Optional<Duration> first = firstResponse(log);
          first.ifPresent(answered::add);
          unanswered += first.isEmpty() && !isOver(log, now) ? 1 : 0;
        }
        if (isOpen(log)) {
          business.add(age(log));
          wall.add(Duration.between(log.getFirst().at(), period.until()));
        }
        if (endedIn(log)) {
          Optional<Integer> stars = Ticket.of(log).ending().stars();
          response = response.and(stars.isPresent());
          good = stars.isPresent() ? good.and(stars.get() >= 4) : good;
        }
      }
      return new DeskFigures(
          firstContact,
          new Percentiles(answered),
          unanswered,
          reopened,
          new Backlog(wall.size(), new Percentiles(business), new Percentiles(wall)),
          new Satisfaction(
              good.n() < FEWEST_RATINGS ? Optional.empty() : Optional.of(good), response));
    }

    private boolean isIn(Instant at) {
      return !at.isBefore(period.from()) && at.isBefore(period.until());
    }

    /// The first resolve in the period.
    private Optional<Instant> firstResolve(List<TicketEvent> log) {
      return log.stream()
          .filter(event -> event.what() instanceof Happening.Resolved && isIn(event.at()))
          .map(TicketEvent::at)
          .findFirst();
    }

    /// One public reply of a human being: a message, or else the solution, which is told as well.
    /// What the requester solved without the desk was no contact.
    private static boolean isFirstContact(List<TicketEvent> log, Instant resolved) {
      List<TicketEvent> before =
          log.stream()
              .filter(event -> isByDesk(event, log) && !event.at().isAfter(resolved))
              .toList();
      long replies =
          before.stream().filter(event -> event.what() instanceof Happening.Replied).count();
      boolean told = before.stream().anyMatch(event -> event.what() instanceof Happening.Resolved);
      return (replies == 1 || (replies == 0 && told))
          && log.stream()
              .filter(event -> event.what() instanceof Happening.Reopened)
              .noneMatch(
                  event ->
                      !event.at().isBefore(resolved)
                          && !event.at().isAfter(resolved.plus(FIRST_CONTACT)));
    }

    /// Whether a human being of the desk did it, and not Balie or the requester.
    private static boolean isByDesk(TicketEvent event, List<TicketEvent> log) {
      return event.by().filter(by -> !by.equals(requester(log))).isPresent();
    }

    private static PersonId requester(List<TicketEvent> log) {
      return log.getFirst().what() instanceof Happening.Opened(Opening opening)
          ? opening.reporter().person()
          : log.getFirst().by().orElseThrow();
    }

    /// Whether it was reopened within a time after any resolve of the period.
    private boolean isReopened(List<TicketEvent> log, Duration within) {
      for (int i = 0; i < log.size(); i++) {
        Instant resolved = log.get(i).at();
        if (log.get(i).what() instanceof Happening.Resolved
            && isIn(resolved)
            && log.subList(i, log.size()).stream()
                .anyMatch(
                    event ->
                        event.what() instanceof Happening.Reopened
                            && !event.at().isAfter(resolved.plus(within)))) {
          return true;
        }
      }
      return false;
    }

    private Optional<Duration> firstResponse(List<TicketEvent> log) {
      Optional<TicketEvent> answer =
          log.stream()
              .filter(
                  event ->
                      isByDesk(event, log)
                          && (event.what() instanceof Happening.Replied
                              || event.what() instanceof Happening.Resolved))
              .findFirst();
      return answer.map(
          event ->
              clock(log, ClockKind.RESPONSE, event.at())
                  .orElseGet(() -> Duration.between(log.getFirst().at(), event.at())));
    }

    /// What counts of an open ticket's age.
    private Duration age(List<TicketEvent> log) {
      return clock(log, ClockKind.RESOLUTION, period.until())
          .orElseGet(() -> Duration.between(log.getFirst().at(), period.until()));
    }

    private Optional<Duration> clock(List<TicketEvent> log, ClockKind kind, Instant at) {
      return clocks.of(log).stream()
          .filter(each -> each.kind() == kind)
          .findFirst()
          .flatMap(
              (AgreedClock each) ->
                  each.read(at) instanceof Reading.Shown shown
                      ? Optional.of(shown.elapsed())
                      : Optional.empty());
    }

    private static List<TicketEvent> until(List<TicketEvent> log, Instant at) {
      return log.stream().filter(event -> !event.at().isAfter(at)).toList();
    }

    private boolean isOpen(List<TicketEvent> log) {
      List<TicketEvent> then = until(log, period.until());
      return !log.getFirst().at().isAfter(period.until())
          && !then.isEmpty()
          && Ticket.of(then).status().isActive();
    }

    private static boolean isOver(List<TicketEvent> log, Instant at) {
      List<TicketEvent> then = until(log, at);
      return then.isEmpty() || Ticket.of(then).status().isFinal();
    }

    private boolean endedIn(List<TicketEvent> log) {
      return log.stream()
          .anyMatch(event -> event.what() instanceof Happening.Closed && isIn(event.at()));
    }
  }
}
