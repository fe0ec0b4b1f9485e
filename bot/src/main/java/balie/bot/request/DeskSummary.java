package balie.bot.request;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/// How the service desk did in a month, each figure with over how many it was counted.
///
/// @param until what came after it is not counted: the month's end, or the moment of asking
/// @param tickets how those were handled that people opened
/// @param answers what Balie's own answers did
public record DeskSummary(
    YearMonth month, ZoneId zone, Instant until, Tickets tickets, Answers answers) {

  /// So many of so many.
  public record Part(int of, int n) {}

  /// How long something took, by nearest rank; all of them empty where there is none.
  public record Times(
      int n,
      Optional<Duration> p50,
      Optional<Duration> p90,
      Optional<Duration> p95,
      Optional<Duration> longest) {}

  /// Figures over tickets.
  ///
  /// @param firstContact solved with one reply and not reopened within 7 days
  /// @param firstResponse to the first answer, by the hours that were agreed
  /// @param unanswered opened in the month and not answered yet
  /// @param reopened within 14 days, of those that were solved in the month
  /// @param open at the end
  /// @param business how old those are by the hours that were agreed
  /// @param wall how old they are by the wall clock
  /// @param satisfied rated 4 or 5 of 5; empty for fewer than 5 ratings
  /// @param rated how many were rated of those that ended
  public record Tickets(
      Part firstContact,
      Times firstResponse,
      int unanswered,
      Part reopened,
      int open,
      Times business,
      Times wall,
      Optional<Part> satisfied,
      Part rated) {}

  /// Figures over questions.
  ///
  /// @param confirmed of `answers`: nobody opened a ticket within 72 hours, and it was said that it
  ///   helped
  /// @param assumed the same, and nothing was said
  /// @param answers that are older than 72 hours, to people whom the desk knows
  /// @param tooFresh answers that are not, which are not counted yet
  /// @param abstained questions to which the answer is not known
  /// @param wrong answers that were marked wrong or outdated
  /// @param askers how many different people those two are of
  /// @param questions that were answered or abstained on
  public record Answers(
      int confirmed,
      int assumed,
      int answers,
      int tooFresh,
      int abstained,
      int wrong,
      int askers,
      int questions) {}

  /// Whether the month was not over when it was asked for.
  public boolean isSoFar() {
    return until.isBefore(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
  }
}
