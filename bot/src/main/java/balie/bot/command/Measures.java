package balie.bot.command;

import java.util.Arrays;
import java.util.List;

/// The measures of retrieval and of abstention.
final class Measures {
  private Measures() {}

  /// The probability that one of the first numbers is greater than one of the second, equal ones
  /// counting half: the area under the ROC curve.
  static double auroc(List<Double> greater, List<Double> smaller) {
    double[] sorted = smaller.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double sum = 0;
    for (double each : greater) {
      int below = lower(sorted, each);
      int upTo = lower(sorted, Math.nextUp(each));
      sum += below + (upTo - below) / 2.0;
    }
    return sum / ((double) greater.size() * sorted.length);
  }

  /// How many of some sorted numbers are smaller.
  private static int lower(double[] sorted, double than) {
    int at = Arrays.binarySearch(sorted, than);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && sorted[at - 1] == than) {
      at--;
    }
    return at;
  }

  /// Normalised discounted cumulative gain of one wanted text at a place from 0 on, or below 0
  /// where it was not found: of the first ten.
  static double ndcg(int place) {
    return place < 0 || place >= 10 ? 0 : Math.log(2) / Math.log(place + 2.0);
  }
}
