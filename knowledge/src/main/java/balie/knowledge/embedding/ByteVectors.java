package balie.knowledge.embedding;

/// Vectors of length 1, a byte a dimension: their inner products are right to about 0.002. They are
/// put in one by one; from then on safe for use by several threads.
public final class ByteVectors {
  private static final int TOGETHER = 64;

  private final int dimensions;
  private final byte[][] vectors;
  private final float[] scales;

  public ByteVectors(int size, int dimensions) {
    this.dimensions = dimensions;
    this.vectors = new byte[size][];
    this.scales = new float[size];
  }

  public int size() {
    return vectors.length;
  }

  public void put(int place, float[] vector) {
    float most = 0;
    for (float each : vector) {
      most = Math.max(most, Math.abs(each));
    }
    float scale = most == 0 ? 1 : most / Byte.MAX_VALUE;
    byte[] bytes = new byte[dimensions];
    for (int d = 0; d < dimensions; d++) {
      bytes[d] = (byte) Math.round(vector[d] / scale);
    }
    vectors[place] = bytes;
    scales[place] = scale;
  }

  /// One, as it can still be told.
  public float[] get(int place) {
    float[] vector = new float[dimensions];
    byte[] bytes = vectors[place];
    for (int d = 0; d < dimensions; d++) {
      vector[d] = bytes[d] * scales[place];
    }
    return vector;
  }

  /// The inner product of one with a vector; of vectors of length 1 the cosine.
  public float dot(int place, float[] vector) {
    return dots(new int[] {place}, vector)[0];
  }

  /// The inner products of some with a vector, in their order. They are copied together, some at a
  /// time, before anything is computed: so the processor waits for the memory of many at once.
  public float[] dots(int[] places, float[] vector) {
    float[] dots = new float[places.length];
    byte[] together = new byte[Math.min(TOGETHER, places.length) * dimensions];
    float[] products = new float[dimensions];
    for (int from = 0; from < places.length; from += TOGETHER) {
      int to = Math.min(places.length, from + TOGETHER);
      for (int i = from; i < to; i++) {
        System.arraycopy(vectors[places[i]], 0, together, (i - from) * dimensions, dimensions);
      }
      for (int i = from; i < to; i++) {
        multiply(together, (i - from) * dimensions, vector, products);
        dots[i] = sum(products) * scales[places[i]];
      }
    }
    return dots;
  }

  /// Apart from the sum, since products are computed several at a time, and sums of fractions one
  /// by one.
  private static void multiply(byte[] bytes, int from, float[] vector, float[] products) {
    for (int d = 0; d < products.length; d++) {
      products[d] = bytes[from + d] * vector[d];
    }
  }

  private static float sum(float[] products) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int d = 0;
    for (; d + 3 < products.length; d += 4) {
      s0 += products[d];
      s1 += products[d + 1];
      s2 += products[d + 2];
      s3 += products[d + 3];
    }
    for (; d < products.length; d++) {
      s0 += products[d];
    }
    return s0 + s1 + s2 + s3;
  }

  /// The mean of all, one of zeros where there are none.
  float[] mean() {
    float[] mean = new float[dimensions];
    for (int place = 0; place < vectors.length; place++) {
      byte[] bytes = vectors[place];
      float weight = scales[place] / vectors.length;
      for (int d = 0; d < dimensions; d++) {
        mean[d] += bytes[d] * weight;
      }
    }
    return mean;
  }
}
