package balie.knowledge.embedding;

import java.util.Arrays;

/// Vectors as one bit a dimension: whether it lies above the mean of all. How many bits two codes
/// differ in says roughly how far their vectors are apart, at 48 bytes a vector of 384 dimensions
/// and a few nanoseconds each, so that all are gone through and nothing needs to be built. Safe for
/// use by several threads.
public final class SignCodes {
  private final float[] mean;
  private final int words;
  private final int size;
  private final long[] codes;

  /// @param vectors those that are searched
  public SignCodes(ByteVectors vectors) {
    this.mean = vectors.mean();
    this.words = (mean.length + Long.SIZE - 1) / Long.SIZE;
    this.size = vectors.size();
    this.codes = new long[size * words];
    for (int place = 0; place < size; place++) {
      System.arraycopy(code(vectors.get(place)), 0, codes, place * words, words);
    }
  }

  private long[] code(float[] vector) {
    long[] code = new long[words];
    for (int d = 0; d < mean.length; d++) {
      if (vector[d] > mean[d]) {
        code[d / Long.SIZE] |= 1L << d;
      }
    }
    return code;
  }

  /// The places of the vectors that are nearest by their codes, in any order.
  ///
  /// @param among a bit for each place that is looked at
  /// @param most how many at most
  public int[] nearest(float[] vector, long[] among, int most) {
    long[] code = code(vector);
    Nearest nearest = new Nearest(most, mean.length);
    for (int block = 0; block < among.length; block++) {
      for (long rest = among[block]; rest != 0; rest &= rest - 1) {
        int place = block * Long.SIZE + Long.numberOfTrailingZeros(rest);
        nearest.see(place, distance(code, place * words));
      }
    }
    return nearest.places();
  }

  private int distance(long[] code, int at) {
    int distance = 0;
    for (int w = 0; w < code.length; w++) {
      distance += Long.bitCount(code[w] ^ codes[at + w]);
    }
    return distance;
  }

  /// The nearest of those that were seen.
  private static final class Nearest {
    private final int most;
    private final int[] places;
    private final int[] distances;
    private final int[] counts;
    private int held;
    private int limit = Integer.MAX_VALUE;

    Nearest(int most, int furthest) {
      this.most = most;
      this.places = new int[4 * most];
      this.distances = new int[4 * most];
      this.counts = new int[furthest + 1];
    }

    void see(int place, int distance) {
      if (distance < limit) {
        if (held == places.length) {
          shrink();
          if (distance >= limit) {
            return;
          }
        }
        places[held] = place;
        distances[held] = distance;
        held++;
      }
    }

    int[] places() {
      if (held > most) {
        shrink();
      }
      return Arrays.copyOf(places, held);
    }

    /// Keeps the nearest; of those that are as far as the last one, the first that were seen.
    private void shrink() {
      Arrays.fill(counts, 0);
      for (int i = 0; i < held; i++) {
        counts[distances[i]]++;
      }
      int last = 0;
      int nearer = 0;
      while (nearer + counts[last] < most) {
        nearer += counts[last];
        last++;
      }
      int room = most - nearer;
      int kept = 0;
      for (int i = 0; i < held; i++) {
        boolean tie = distances[i] == last && room > 0;
        if (tie || distances[i] < last) {
          room -= tie ? 1 : 0;
          places[kept] = places[i];
          distances[kept] = distances[i];
          kept++;
        }
      }
      held = kept;
      limit = last;
    }
  }
}
