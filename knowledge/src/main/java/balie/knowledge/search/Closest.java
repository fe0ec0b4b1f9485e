package balie.knowledge.search;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Which of some come closest.
final class Closest {
  private Closest() {}

  /// Their numbers, the closest first; of those that come equally close the lower ones.
  ///
  /// @param count how many there are
  /// @param most how many are wanted at most
  static int[] of(int count, IntToDoubleFunction closeness, int most) {
    int[] numbers = new int[Math.min(count, most)];
    double[] closest = new double[numbers.length];
    int held = 0;
    for (int i = 0; i < count && numbers.length > 0; i++) {
      double close = closeness.applyAsDouble(i);
      if (held < numbers.length || close > closest[held - 1]) {
        held = Math.min(numbers.length, held + 1);
        int at = held - 1;
        for (; at > 0 && close > closest[at - 1]; at--) {
          closest[at] = closest[at - 1];
          numbers[at] = numbers[at - 1];
        }
        closest[at] = close;
        numbers[at] = i;
      }
    }
    return Arrays.copyOf(numbers, held);
  }
}
