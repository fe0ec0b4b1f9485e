package balie.knowledge.understanding;

/// How likely it is that a vector belongs to any of some groups of vectors at all: its distance to
/// each group's mean, measured in the spread that the groups share (Mahalanobis). The spread is
/// mixed with an even one, since few examples tell little of it.
final class Likeness {
  private static final double EVEN = 0.7;

  /// The lower half of the root of the shared spread's inverse, applied to the means.
  private final double[][] root;

  private final double[][] means;

  Likeness(float[][] vectors, int[] gold, int labels) {
    int size = vectors[0].length;
    double[][] sums = new double[labels][size];
    int[] counts = new int[labels];
    for (int i = 0; i < vectors.length; i++) {
      counts[gold[i]]++;
      for (int d = 0; d < size; d++) {
        sums[gold[i]][d] += vectors[i][d];
      }
    }
    for (int label = 0; label < labels; label++) {
      for (int d = 0; d < size; d++) {
        sums[label][d] /= Math.max(1, counts[label]);
      }
    }
    root = root(spread(vectors, gold, sums));
    means = new double[labels][];
    for (int label = 0; label < labels; label++) {
      means[label] = whitened(sums[label]);
    }
  }

  private static double[][] spread(float[][] vectors, int[] gold, double[][] means) {
    int size = vectors[0].length;
    double[][] spread = new double[size][size];
    double[] off = new double[size];
    for (int i = 0; i < vectors.length; i++) {
      for (int d = 0; d < size; d++) {
        off[d] = vectors[i][d] - means[gold[i]][d];
      }
      for (int d = 0; d < size; d++) {
        double[] row = spread[d];
        double value = off[d];
        for (int e = 0; e < size; e++) {
          row[e] += value * off[e];
        }
      }
    }
    double trace = 0;
    for (int d = 0; d < size; d++) {
      trace += spread[d][d];
    }
    double even = Math.max(trace / size, 1e-6 * vectors.length);
    for (int d = 0; d < size; d++) {
      for (int e = 0; e < size; e++) {
        spread[d][e] = ((1 - EVEN) * spread[d][e] + (d == e ? EVEN * even : 0)) / vectors.length;
      }
    }
    return spread;
  }

  /// Cholesky's root of a symmetric positive definite matrix.
  private static double[][] root(double[][] matrix) {
    int size = matrix.length;
    double[][] root = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= root[i][k] * root[j][k];
        }
        root[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / root[j][j];
      }
    }
    return root;
  }

  private double[] whitened(double[] vector) {
    double[] white = vector.clone();
    for (int i = 0; i < white.length; i++) {
      double sum = white[i];
      double[] row = root[i];
      for (int k = 0; k < i; k++) {
        sum -= row[k] * white[k];
      }
      white[i] = sum / row[i];
    }
    return white;
  }

  /// The squared distance to the nearest group, a dimension; smaller is likelier.
  double distance(float[] vector) {
    double[] wide = new double[vector.length];
    for (int d = 0; d < wide.length; d++) {
      wide[d] = vector[d];
    }
    double[] white = whitened(wide);
    double nearest = Double.MAX_VALUE;
    for (double[] mean : means) {
      double square = 0;
      for (int d = 0; d < white.length; d++) {
        double off = white[d] - mean[d];
        square += off * off;
      }
      nearest = Math.min(nearest, square);
    }
    return nearest / vector.length;
  }
}
