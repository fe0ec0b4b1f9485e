package balie.knowledge.confidence;

import java.util.stream.DoubleStream;

/// The probability that a passage answers a question, a logistic function of signs. What the two
/// have in common by their words is one sign; how far the passage stands out from every other
/// article is another. The weights were fitted by `PassageConfidenceMaker` (test sources) on the
/// open how-tos of the demo desk and those of four desks that were written apart, each with the
/// right article there and taken away.
public final class PassageConfidence {
  /// From here on a passage is told as the answer.
  public static final double ENOUGH = 0.4;

  private static final double BIAS = -5.4;
  private static final double COVERAGE = 3.85;
  private static final double NAMED = 3.65;
  private static final double PRECISION = 2.95;
  private static final double SUBJECT = 1.35;
  private static final double BOTH = 2.3;

  /// The first alone, then for [#byWords].
  private static final Logistic BY_WORDS = new Logistic(new double[] {-1.49, 0.55, 7.04, 1.50});

  /// The first alone, then for [#meant].
  private static final Logistic MEANT =
      new Logistic(new double[] {-6.83, 0.16, 5.52, 1.74, 10.17, -0.16, 5.70});

  /// The most by words where the title and headings share only the subject: enough for what is a
  /// how-to by its form, and for nothing else.
  private static final double BESIDE_THE_POINT = 0.7;

  private static final double LEAST = 1e-4;

  private PassageConfidence() {}

  /// How alike a question and a passage are by their words, between 0 and 1.
  ///
  /// @param coverage the share of the question's telling words that the passage holds
  /// @param named the share that its title and headings hold
  /// @param precision the share of the title's words that the question holds
  /// @param subject whether the question names the thing that the article is about
  public static double alike(double coverage, double named, double precision, boolean subject) {
    return of(
        BIAS
            + COVERAGE * coverage
            + NAMED * named
            + PRECISION * precision
            + BOTH * coverage * precision
            + (subject ? SUBJECT : 0));
  }

  private static double of(double evidence) {
    return 1 / (1 + Math.exp(-evidence));
  }

  /// The signs by words.
  ///
  /// @param alike how alike the two are
  /// @param ahead how much more of the question's telling words the passage holds than any other
  ///   article does
  /// @param touches whether its title and headings hold a telling word of the question beside those
  ///   that name its subject
  public static Signs byWords(double alike, double ahead, boolean touches) {
    double p = Math.clamp(touches ? alike : capped(alike), LEAST, 1 - LEAST);
    return new Signs(Math.log(p / (1 - p)), ahead, touches ? 1 : 0);
  }

  /// The same with what a sentence model sees.
  ///
  /// @param whole how close the passage is to the question
  /// @param namedAhead how far its title and headings stand out from those of other articles
  /// @param wholeAhead how far the whole does
  public static Signs meant(Signs byWords, double whole, double namedAhead, double wholeAhead) {
    return new Signs(
        DoubleStream.concat(
                DoubleStream.of(byWords.values()), DoubleStream.of(whole, namedAhead, wholeAhead))
            .toArray());
  }

  /// The probability, between 0 and 1, by the signs of [#byWords] or of [#meant].
  public static double of(Signs signs) {
    if (signs.size() > BY_WORDS.weights().length - 1) {
      return MEANT.of(signs);
    }
    double probability = BY_WORDS.of(signs);
    return signs.at(2) > 0 ? probability : capped(probability);
  }

  private static double capped(double probability) {
    return Math.min(probability, BESIDE_THE_POINT);
  }
}
