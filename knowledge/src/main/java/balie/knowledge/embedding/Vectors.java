package balie.knowledge.embedding;

/// Arithmetic of vectors.
public final class Vectors {
  private Vectors() {}

  /// The inner product; of vectors of length 1 the cosine.
  public static float dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }

  /// Brings a vector to length 1, in place; one of length 0 stays.
  public static float[] unit(float[] vector) {
    double square = dot(vector, vector);
    float by = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= by;
    }
    return vector;
  }
}
