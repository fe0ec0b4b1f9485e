package balie.knowledge.embedding;

import java.util.Arrays;

/// Vectors as one bit a dimension: whether it lies above the mean of all. How many bits two codes
/// differ in says roughly how far their vectors are apart, at 48 bytes a vector of 384 dimensions,
/// so that all are gone through and nothing needs to be built. They are held as a [VectorTable] is,
/// by block and 32 dimensions, so that many are compared at once. Safe for use by several threads.
public final class SignCodes {
  /// So many vectors' distances stay in the nearest cache; whole words of the bits that are asked
  /// for.
  private static final int BLOCK = 8 * Long.SIZE;

  private final float[] mean;
  private final int words;

  /// By block of vectors, by word of their codes, by vector in the block.
  private final int[][][] blocks;

  /// @param vectors those that are searched
  public SignCodes(ByteVectors vectors) {
    this.mean = vectors.mean();
    this.words = (mean.length + Integer.SIZE - 1) / Integer.SIZE;
    int size = vectors.size();
    this.blocks = new int[(size + BLOCK - 1) / BLOCK][words][];
    for (int block = 0; block < blocks.length; block++) {
      for (int word = 0; word < words; word++) {
        blocks[block][word] = new int[Math.min(BLOCK, size - block * BLOCK)];
      }
    }
    for (int place = 0; place < size; place++) {
      int[] code = code(vectors.get(place));
      for (int word = 0; word < words; word++) {
        blocks[place / BLOCK][word][place % BLOCK] = code[word];
      }
    }
  }

  private int[] code(float[] vector) {
    int[] code = new int[words];
    for (int d = 0; d < mean.length; d++) {
      if (vector[d] > mean[d]) {
        code[d / Integer.SIZE] |= 1 << d;
      }
    }
    return code;
  }

  /// The places of the vectors that are nearest by their codes, in any order.
  ///
  /// @param among a bit for each place that is looked at
  /// @param most how many at most
  public int[] nearest(float[] vector, long[] among, int most) {
    int[] code = code(vector);
    int[] distances = new int[BLOCK];
    Nearest nearest = new Nearest(most, mean.length);
    for (int block = 0; block < blocks.length; block++) {
      if (isAnyOf(block, among)) {
        int size = distances(blocks[block], code, distances);
        for (int i = 0; i < size; i++) {
          if (distances[i] < nearest.limit) {
            int place = block * BLOCK + i;
            if ((among[place / Long.SIZE] >>> place & 1) != 0) {
              nearest.see(place, distances[i]);
            }
          }
        }
      }
    }
    return nearest.places();
  }

  private static boolean isAnyOf(int block, long[] among) {
    int from = block * (BLOCK / Long.SIZE);
    long any = 0;
    for (int i = from; i < Math.min(among.length, from + BLOCK / Long.SIZE); i++) {
      any |= among[i];
    }
    return any != 0;
  }

  /// The distances of a block.
  ///
  /// @return how many there are
  private static int distances(int[][] columns, int[] code, int[] distances) {
    Arrays.fill(distances, 0);
    int word = 0;
    for (; word + 3 < code.length; word += 4) {
      add(distances, columns, code, word);
    }
    for (; word < code.length; word++) {
      add(distances, columns[word], code[word]);
    }
    return columns.length == 0 ? 0 : columns[0].length;
  }

  /// Four words at once, so that the distances are read and written a quarter as often.
  private static void add(int[] distances, int[][] columns, int[] code, int from) {
    int[] a = columns[from];
    int[] b = columns[from + 1];
    int[] c = columns[from + 2];
    int[] d = columns[from + 3];
    int ofA = code[from];
    int ofB = code[from + 1];
    int ofC = code[from + 2];
    int ofD = code[from + 3];
    for (int i = 0; i < a.length; i++) {
      distances[i] +=
          (Integer.bitCount(a[i] ^ ofA) + Integer.bitCount(b[i] ^ ofB))
              + (Integer.bitCount(c[i] ^ ofC) + Integer.bitCount(d[i] ^ ofD));
    }
  }

  private static void add(int[] distances, int[] column, int code) {
    for (int i = 0; i < column.length; i++) {
      distances[i] += Integer.bitCount(column[i] ^ code);
    }
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
