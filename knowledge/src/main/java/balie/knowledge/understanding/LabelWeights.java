package balie.knowledge.understanding;

import balie.knowledge.confidence.Signs;

/// How much each sign counts that a label is meant. Of a label with few examples most wordings were
/// never seen: there words tell less and what they mean tells more, and that a question is unlike
/// the examples tells little against it. How much so was learnt once from the terms that ship, a
/// third of them cut down to a few examples at a time, and holds for any term with few.
final class LabelWeights {
  /// With so few wordings, in all languages, nothing is known of how people ask.
  private static final double FEW = 6;

  /// From so many on it is well known.
  private static final double MANY = 100;

  private static final LabelWeights MINILM =
      new LabelWeights(
          new double[] {
            0.250, 0.418, 0.462, 0.989, 7.568, -0.802, -4.959, 2.014, 0.677, -0.017, 5.001
          });

  /// By sign.
  private final double[] values;

  LabelWeights(double[] values) {
    this.values = values.clone();
  }

  /// Those of a sentence model.
  static LabelWeights of(String model) {
    return MINILM;
  }

  /// How little is known of how people ask for something: 1 where nearly nothing is, 0 where enough
  /// is.
  ///
  /// @param wordings that somebody wrote
  static double novelty(long wordings) {
    return Math.clamp(Math.log(MANY / Math.max(1, wordings)) / Math.log(MANY / FEW), 0, 1);
  }

  /// Each sign twice, for what is well known and for what is new, and that it is new.
  static Signs signs(double novelty, double... each) {
    double[] signs = new double[2 * each.length + 1];
    for (int i = 0; i < each.length; i++) {
      signs[2 * i] = (1 - novelty) * each[i];
      signs[2 * i + 1] = novelty * each[i];
    }
    signs[2 * each.length] = novelty;
    return new Signs(signs);
  }

  /// In the logarithm of the odds, against those of the other labels.
  double evidence(Signs signs) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * signs.at(i);
    }
    return sum;
  }
}
