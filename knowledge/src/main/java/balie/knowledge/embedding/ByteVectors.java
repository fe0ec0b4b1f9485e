package balie.knowledge.embedding;

/// Vectors of length 1, a byte a dimension: their inner products are right to about 0.002. They are
/// put in one by one; from then on safe for use by several threads.
public final class ByteVectors {
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
    byte[] bytes = vectors[place];
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int d = 0;
    for (; d + 3 < dimensions; d += 4) {
      s0 += bytes[d] * vector[d];
      s1 += bytes[d + 1] * vector[d + 1];
      s2 += bytes[d + 2] * vector[d + 2];
      s3 += bytes[d + 3] * vector[d + 3];
    }
    for (; d < dimensions; d++) {
      s0 += bytes[d] * vector[d];
    }
    return (s0 + s1 + s2 + s3) * scales[place];
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
