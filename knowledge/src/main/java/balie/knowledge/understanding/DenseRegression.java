package balie.knowledge.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;

/// Softmax regression over vectors of a fixed length, trained by Adam with a step that falls to
/// nothing. The same examples give the same weights.
final class DenseRegression {
  private static final int BATCH = 64;
  private static final int LEAST_STEPS = 2_000;
  private static final int LEAST_EPOCHS = 12;
  private static final int MOST_EPOCHS = 150;

  /// Balanced labels generalise best after few rounds.
  private static final int FEW_EPOCHS = 8;

  private static final float STEP = 0.02f;

  /// The same for balanced labels.
  private static final float LARGE_STEP = 0.05f;

  /// Vectors this long are told apart better than those of length 1, and in fewer rounds.
  private static final float LENGTH = 3;

  private static final float DECAY = 5e-5f;
  private static final float LEAST_COUNTS = 0.3f;
  private static final float MOST_COUNTS = 12;

  /// By dimension, then by label; the last dimension is always 1.
  private final float[][] weights;

  private DenseRegression(float[][] weights) {
    this.weights = weights;
  }

  static DenseRegression train(float[][] vectors, int[] gold, int labels) {
    float[] even = new float[labels];
    Arrays.fill(even, 1);
    int batches = (vectors.length + BATCH - 1) / BATCH;
    int epochs = Math.clamp(LEAST_STEPS / batches, LEAST_EPOCHS, MOST_EPOCHS);
    float[][] longer = Arrays.stream(vectors).map(DenseRegression::longer).toArray(float[][]::new);
    DenseRegression model = train(longer, gold, even, epochs, STEP);
    for (int d = 0; d < vectors[0].length; d++) {
      model.weights[d] = longer(model.weights[d]);
    }
    return model;
  }

  private static float[] longer(float[] vector) {
    float[] longer = vector.clone();
    for (int d = 0; d < longer.length; d++) {
      longer[d] *= LENGTH;
    }
    return longer;
  }

  /// The same where each label counts alike, however few examples it has.
  static DenseRegression balanced(float[][] vectors, int[] gold, int labels) {
    int[] count = new int[labels];
    Arrays.stream(gold).forEach(label -> count[label]++);
    float mean = (float) gold.length / labels;
    float[] balance = new float[labels];
    for (int label = 0; label < labels; label++) {
      balance[label] = Math.clamp(mean / Math.max(1, count[label]), LEAST_COUNTS, MOST_COUNTS);
    }
    return train(vectors, gold, balance, FEW_EPOCHS, LARGE_STEP);
  }

  private static DenseRegression train(
      float[][] vectors, int[] gold, float[] balance, int epochs, float step) {
    int dimensions = vectors[0].length;
    DenseRegression model = new DenseRegression(new float[dimensions + 1][balance.length]);
    model.fit(vectors, gold, epochs, step, balance);
    return model;
  }

  private void fit(float[][] vectors, int[] gold, int epochs, float largest, float[] balance) {
    int labels = weights[0].length;
    int batches = (vectors.length + BATCH - 1) / BATCH;
    Integer[] order = new Integer[vectors.length];
    Arrays.setAll(order, i -> i);
    Random random = new Random(17);
    float[][] mean = new float[weights.length][labels];
    float[][] square = new float[weights.length][labels];
    float[][] gradient = new float[weights.length][labels];
    double fading = 1;
    double fadingSquare = 1;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(Arrays.asList(order), random);
      float step = largest * (1 - (float) epoch / epochs);
      for (int batch = 0; batch < batches; batch++) {
        int from = batch * BATCH;
        int to = Math.min(from + BATCH, order.length);
        for (float[] row : gradient) {
          Arrays.fill(row, 0);
        }
        for (int i = from; i < to; i++) {
          float[] error = probabilities(vectors[order[i]]);
          error[gold[order[i]]] -= 1;
          add(gradient, vectors[order[i]], error, balance[gold[order[i]]] / (to - from));
        }
        fading *= 0.9;
        fadingSquare *= 0.999;
        float by = (float) (step / (1 - fading));
        float bySquare = (float) (1 / (1 - fadingSquare));
        for (int d = 0; d < weights.length; d++) {
          update(weights[d], gradient[d], mean[d], square[d], by, bySquare);
        }
      }
    }
  }

  private static void add(float[][] gradient, float[] vector, float[] error, float share) {
    for (int d = 0; d < gradient.length; d++) {
      float value = (d < vector.length ? vector[d] : 1) * share;
      float[] row = gradient[d];
      for (int label = 0; label < row.length; label++) {
        row[label] += value * error[label];
      }
    }
  }

  private static void update(
      float[] weight, float[] gradient, float[] mean, float[] square, float by, float bySquare) {
    for (int label = 0; label < weight.length; label++) {
      float slope = gradient[label] + DECAY * weight[label];
      mean[label] = 0.9f * mean[label] + 0.1f * slope;
      square[label] = 0.999f * square[label] + 0.001f * slope * slope;
      weight[label] -= by * mean[label] / ((float) Math.sqrt(square[label] * bySquare) + 1e-8f);
    }
  }

  float[] scores(float[] vector) {
    float[] scores = weights[vector.length].clone();
    for (int d = 0; d < vector.length; d++) {
      float value = vector[d];
      float[] row = weights[d];
      for (int label = 0; label < scores.length; label++) {
        scores[label] += value * row[label];
      }
    }
    return scores;
  }

  float[] probabilities(float[] vector) {
    return Regression.softmax(scores(vector));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(weights.length);
    out.writeInt(weights[0].length);
    for (float[] row : weights) {
      for (float weight : row) {
        out.writeFloat(weight);
      }
    }
  }

  static DenseRegression read(DataInputStream in) throws IOException {
    float[][] weights = new float[in.readInt()][in.readInt()];
    byte[] row = new byte[weights[0].length * Float.BYTES];
    for (float[] each : weights) {
      in.readFully(row);
      ByteBuffer.wrap(row).asFloatBuffer().get(each);
    }
    return new DenseRegression(weights);
  }
}
