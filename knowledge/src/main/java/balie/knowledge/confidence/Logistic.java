package balie.knowledge.confidence;

import java.util.List;

/// A probability from a few signs: a logistic function of their weighted sum. Fitted by iteratively
/// reweighted least squares, held near the weights that it had before: few cases change them
/// little.
public final class Logistic {
  private static final int ROUNDS = 30;

  /// How strongly what stands alone is held.
  private static final double FREE = 1e-6;

  /// A change this small is none.
  private static final double ENOUGH = 1e-7;

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
        double held = i == 0 ? FREE : hold;
        slope[i] += held * (now[i] - weights[i]);
        bend[i][i] += held + 1e-9;
      }
      double[] step = solved(bend, slope);
      double[] next = better(now, step, cases, hold);
      double largest = 0;
      for (int i = 0; i < size; i++) {
        largest = Math.max(largest, Math.abs(next[i] - now[i]));
      }
      now = next;
      if (largest < ENOUGH) {
        break;
      }
    }
    return new Logistic(now);
  }

  /// As much of a step as makes it better: where nearly every case is told rightly already, the
  /// whole of it goes far too far.
  private double[] better(double[] now, double[] step, List<Case> cases, double hold) {
    double before = cost(now, cases, hold);
    for (double share = 1; share > ENOUGH; share /= 2) {
      double[] next = now.clone();
      for (int i = 0; i < next.length; i++) {
        next[i] -= share * step[i];
      }
      if (cost(next, cases, hold) <= before) {
        return next;
      }
    }
    return now;
  }

  /// How unlikely the cases are, and how far the weights are from where they are held.
  private double cost(double[] at, List<Case> cases, double hold) {
    Logistic model = new Logistic(at);
    double cost = 0;
    for (Case each : cases) {
      double z = each.isSo() ? -model.evidence(each.signs()) : model.evidence(each.signs());
      cost += each.weight() * (z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)));
    }
    for (int i = 0; i < at.length; i++) {
      double off = at[i] - weights[i];
      cost += (i == 0 ? FREE : hold) * off * off / 2;
    }
    return cost;
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
