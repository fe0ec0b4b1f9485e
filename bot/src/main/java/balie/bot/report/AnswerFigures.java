package balie.bot.report;

import balie.bot.clock.Span;
import balie.storage.conversation.Feedback.Verdict;
import balie.storage.conversation.Questions.Asked;
import balie.storage.conversation.Questions.Fate;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What Balie's own answers did in a period: what they spared the desk, and what it could not tell.
public record AnswerFigures(Deflection deflection, Unanswered unanswered) {
  private static final Duration SPARED_AFTER = Duration.ofDays(3);

  /// Answers after which the same person opened no ticket on that service within 72 hours.
  ///
  /// @param confirmed the person said that it helped
  /// @param assumed the person said nothing; what was marked wrong or outdated spared nobody
  ///   anything
  /// @param n answers to people whom the desk knows, older than 72 hours
  /// @param tooFresh answers to them that are not, which are not counted yet
  public record Deflection(int confirmed, int assumed, int n, int tooFresh) {}

  /// Questions without a good answer.
  ///
  /// @param abstained those of which the answer is not known
  /// @param wrong those that were answered, and the answer was marked wrong or outdated
  /// @param askers how many different people asked them, of those whom the desk knows
  /// @param n questions that were answered or abstained on
  public record Unanswered(int abstained, int wrong, int askers, int n) {}

  /// A ticket as far as it matters here.
  private record Opened(Optional<ServiceId> on, Instant at) {}

  /// Counts a period.
  ///
  /// @param questions more than those of the period do no harm
  /// @param logs of all tickets that were opened from the period's beginning until 72 hours after
  ///   its end
  public static AnswerFigures of(
      List<Asked> questions, List<List<TicketEvent>> logs, Span period, Instant now) {
    List<Asked> asked =
        questions.stream()
            .filter(each -> !each.at().isBefore(period.from()))
            .filter(each -> each.at().isBefore(period.until()))
            .toList();
    return new AnswerFigures(deflection(asked, opened(logs), now), unanswered(asked));
  }

  private static Map<PersonId, List<Opened>> opened(List<List<TicketEvent>> logs) {
    return logs.stream()
        .map(List::getFirst)
        .flatMap(
            first ->
                first.what() instanceof Happening.Opened(Opening opening)
                    ? Stream.of(
                        Map.entry(
                            opening.reporter().person(),
                            new Opened(opening.subject().service(), first.at())))
                    : Stream.empty())
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Deflection deflection(
      List<Asked> asked, Map<PersonId, List<Opened>> opened, Instant now) {
    List<Asked> answered =
        asked.stream()
            .filter(each -> each.fate() == Fate.ANSWERED && each.asker().isPresent())
            .toList();
    List<Asked> old =
        answered.stream().filter(each -> !each.at().plus(SPARED_AFTER).isAfter(now)).toList();
    List<Asked> spared =
        old.stream()
            .filter(
                each ->
                    opened.getOrDefault(each.asker().orElseThrow(), List.of()).stream()
                        .noneMatch(ticket -> follows(ticket, each)))
            .toList();
    return new Deflection(
        count(spared, Optional.of(Verdict.HELPED)),
        count(spared, Optional.empty()),
        old.size(),
        answered.size() - old.size());
  }

  private static int count(List<Asked> asked, Optional<Verdict> verdict) {
    return (int) asked.stream().filter(each -> each.verdict().equals(verdict)).count();
  }

  /// An answer about no service in particular, or a ticket on none, may be about the same.
  private static boolean follows(Opened ticket, Asked answer) {
    boolean sameService =
        ticket.on().isEmpty() || answer.about().isEmpty() || ticket.on().equals(answer.about());
    return sameService
        && !ticket.at().isBefore(answer.at())
        && !ticket.at().isAfter(answer.at().plus(SPARED_AFTER));
  }

  private static Unanswered unanswered(List<Asked> asked) {
    List<Asked> without =
        asked.stream().filter(each -> each.fate() == Fate.ABSTAINED || isWrong(each)).toList();
    int abstained = (int) without.stream().filter(each -> each.fate() == Fate.ABSTAINED).count();
    long askers = without.stream().flatMap(each -> each.asker().stream()).distinct().count();
    return new Unanswered(abstained, without.size() - abstained, (int) askers, asked.size());
  }

  private static boolean isWrong(Asked asked) {
    return asked
        .verdict()
        .filter(each -> each == Verdict.WRONG || each == Verdict.OUTDATED)
        .isPresent();
  }
}
