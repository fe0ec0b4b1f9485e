package balie.bot.gap;

import balie.bot.request.Gap;
import balie.bot.request.Request;
import balie.bot.understand.Interpreter;
import balie.bot.understand.Meaning;
import balie.bot.understand.Understood;
import balie.bot.understand.Utterance;
import balie.knowledge.understanding.Candidate;
import balie.knowledge.understanding.Clusters;
import balie.storage.desk.Register;
import balie.storage.gap.Gaps;
import balie.storage.gap.Unanswered;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Puts open questions together by what they ask, and reads them again as they are understood now.
final class Gathering {
  /// So many of the latest questions are looked at.
  private static final int MOST_QUESTIONS = 400;

  private static final int MOST_TERMS = 2;

  /// A term that is less likely is not offered.
  private static final double LEAST_TERM = 0.02;

  private final Register register;
  private final Interpreter interpreter;
  private final Gaps gaps;
  private final Clusters clusters = new Clusters();

  Gathering(Register register, Interpreter interpreter, Gaps gaps) {
    this.register = register;
    this.interpreter = interpreter;
    this.gaps = gaps;
  }

  /// The gaps: what most people asked first, then what was asked last.
  List<Gap> all() {
    List<Unanswered> open = gaps.open(MOST_QUESTIONS);
    return clusters.of(open.stream().map(Unanswered::words).toList()).stream()
        .map(group -> gap(group.stream().map(open::get).toList()))
        .sorted(
            Comparator.comparingInt(Gap::askers)
                .thenComparingInt(gap -> gap.questions().size())
                .thenComparing(Gap::last)
                .reversed())
        .toList();
  }

  private Gap gap(List<Unanswered> questions) {
    int askers = (int) questions.stream().map(Unanswered::who).distinct().count();
    return new Gap(questions, askers, terms(read(questions.getFirst())));
  }

  /// A question as it is understood now.
  Understood read(Unanswered question) {
    ZoneId zone = register.organisation().zone();
    return interpreter.read(
        new Utterance(
            question.words(),
            question.asker().flatMap(register::person),
            question.at().atZone(zone),
            java.util.Optional.empty()));
  }

  private static List<TermId> terms(Understood understood) {
    return understood.guess().candidates().stream()
        .filter(candidate -> candidate.probability() >= LEAST_TERM)
        .flatMap(Gathering::term)
        .limit(MOST_TERMS)
        .toList();
  }

  private static Stream<TermId> term(Candidate candidate) {
    return Meaning.of(candidate.label()) instanceof Meaning.OfTerm(TermId term)
        ? Stream.of(term)
        : Stream.empty();
  }

  /// The services that a question names.
  static List<ServiceId> services(Request request) {
    return switch (request) {
      case Request.AskValue ask -> ask.services();
      case Request.AskTechnical ask -> ask.services();
      case Request.AskPaperwork ask -> ask.services();
      case Request.AskArticle ask -> ask.services();
      case Request.Wish wish -> wish.services();
      case Request.Unclear unclear -> unclear.services();
      case Request _ -> List.of();
    };
  }
}
