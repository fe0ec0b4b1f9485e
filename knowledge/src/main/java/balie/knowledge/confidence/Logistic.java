package balie.knowledge.confidence;

import java.util.List;

/// A probability from a few signs: a logistic function of their weighted sum. Fitted by iteratively
/// reweighted least squares, held near the weights that it had before: few cases change them
/// little.
public final class Logistic {
  private static final int ROUNDS = 30;

  private final double[] weights;

  /// What was seen.
  ///
  /// @param signs the same number in every case
  /// @param weight how much it counts
  public record Case(Signs signs, boolean isSo, double weight) {}

  /// @param weights the first alone, then one a sign
  public Logistic(double[] weights) {
    this.weights = weights.clone();
  }

  /// The weights: the first alone, then one a sign.
  public double[] weights() {
    return weights.clone();
  }

  /// The probability, between 0 and 1.
  public double of(Signs signs) {
    return 1 / (1 + Math.exp(-evidence(signs)));
  }

  private double evidence(Signs signs) {
    double sum = weights[0];
    for (int i = 0; i < signs.size(); i++) {
      sum += weights[i + 1] * signs.at(i);
    }
    return sum;
  }

  /// Fitted to cases.
  ///
  /// @param hold how strongly each weight is held where it was, in cases' worth; the one that
  ///   stands alone is free
  public Logistic fitted(List<Case> cases, double hold) {
    double[] now = weights.clone();
    int size = now.length;
    for (int round = 0; round < ROUNDS; round++) {
      Logistic model = new Logistic(now);
      double[] slope = new double[size];
      double[][] bend = new double[size][size];
      for (Case each : cases) {
        double p = model.of(each.signs());
        double off = each.weight() * (p - (each.isSo() ? 1 : 0));
        double curve = each.weight() * p * (1 - p);
        for (int i = 0; i < size; i++) {
          double first = i == 0 ? 1 : each.signs().at(i - 1);
          slope[i] += off * first;
          for (int j = 0; j <= i; j++) {
            bend[i][j] += curve * first * (j == 0 ? 1 : each.signs().at(j - 1));
          }
        }
      }
      for (int i = 0; i < size; i++) {
        double held = i == 0 ? 1e-6 : hold;
        slope[i] += held * (now[i] - weights[i]);
        bend[i][i] += held + 1e-9;
      }
      double[] step = solved(bend, slope);
      double largest = 0;
      for (int i = 0; i < size; i++) {
        now[i] -= Math.clamp(step[i], -5, 5);
        largest = Math.max(largest, Math.abs(step[i]));
      }
      if (largest < 1e-7) {
        break;
      }
    }
    return new Logistic(now);
  }

  /// The solution of a symmetric positive definite system, by Cholesky's way; only the lower half
  /// is read.
  private static double[] solved(double[][] matrix, double[] right) {
    int size = right.length;
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
    double[] x = right.clone();
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= root[i][k] * x[k];
      }
      x[i] /= root[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        x[i] -= root[k][i] * x[k];
      }
      x[i] /= root[i][i];
    }
    return x;
  }
}
