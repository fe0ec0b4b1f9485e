package balie.knowledge.confidence;

/// The probability that a passage answers a question, from what the two have in common: a logistic
/// function whose weights were fitted on golden questions of desks that are not the demo's.
public final class PassageConfidence {
  /// From here on a passage is told as the answer.
  public static final double ENOUGH = 0.5;

  private static final double BIAS = -5.2;
  private static final double COVERAGE = 4.0;
  private static final double NAMED = 5.0;
  private static final double PRECISION = 2.5;
  private static final double SUBJECT = 1.0;

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
            + (subject ? SUBJECT : 0);
    return 1 / (1 + Math.exp(-evidence));
  }
}
