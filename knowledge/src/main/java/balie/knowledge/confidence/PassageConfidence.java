package balie.knowledge.confidence;

/// The probability that a passage answers a question, from what the two have in common: a logistic
/// function whose weights were fitted on golden questions: the open ones of the demo desk and those
/// of a desk that was written apart (59 how-tos, 360 wrong passages).
public final class PassageConfidence {
  /// From here on a passage is told as the answer.
  public static final double ENOUGH = 0.4;

  private static final double BIAS = -5.4;
  private static final double COVERAGE = 3.85;
  private static final double NAMED = 3.65;
  private static final double PRECISION = 2.95;
  private static final double SUBJECT = 1.35;
  private static final double BOTH = 2.3;

  private static final double MEANT_BIAS = -0.75;
  private static final double BY_WORDS = 0.66;
  private static final double WHOLE = 1.04;
  private static final double NAMED_AHEAD = 5.13;
  private static final double WHOLE_AHEAD = 5.87;

  private PassageConfidence() {}

  /// The probability, between 0 and 1.
  ///
  /// @param coverage the share of the question's telling words that the passage holds
  /// @param named the share that its title and headings hold
  /// @param precision the share of the title's words that the question holds
  /// @param subject whether the question names the thing that the article is about
  public static double of(double coverage, double named, double precision, boolean subject) {
    double evidence =
        BIAS
            + COVERAGE * coverage
            + NAMED * named
            + PRECISION * precision
            + BOTH * coverage * precision
            + (subject ? SUBJECT : 0);
    return 1 / (1 + Math.exp(-evidence));
  }

  /// The probability with what a sentence model sees.
  ///
  /// @param byWords the probability by the words
  /// @param whole how close the passage is to the question
  /// @param namedAhead how far its title and headings stand out from those of other documents
  /// @param wholeAhead how far the whole does
  public static double of(double byWords, double whole, double namedAhead, double wholeAhead) {
    double p = Math.clamp(byWords, 1e-4, 1 - 1e-4);
    double evidence =
        MEANT_BIAS
            + BY_WORDS * Math.log(p / (1 - p))
            + WHOLE * whole
            + NAMED_AHEAD * namedAhead
            + WHOLE_AHEAD * wholeAhead;
    return 1 / (1 + Math.exp(-evidence));
  }
}
