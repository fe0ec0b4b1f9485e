package balie.knowledge.understanding;

import balie.knowledge.understanding.Features.Vector;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// Softmax regression over hashed features weighted by their rarity, trained by AdaGrad. The same
/// examples give the same weights: the order of training is drawn from a fixed seed.
final class Regression {
  private static final int EPOCHS = 18;
  private static final float STEP = 0.25f;
  private static final float DECAY = 2e-6f;
  private static final int FORMAT = 1;

  private final List<String> labels;
  private final float[] rarity;

  /// By bucket: null where no example had the feature, else a weight for each label.
  private final float[][] weights;

  private Regression(List<String> labels, float[] rarity, float[][] weights) {
    this.labels = labels;
    this.rarity = rarity;
    this.weights = weights;
  }

  List<String> labels() {
    return labels;
  }

  static Regression train(List<String> texts, List<List<String>> words) {
    List<String> labels = List.copyOf(new TreeSet<>(texts));
    List<Vector> raw = words.stream().map(Features::of).toList();
    float[] rarity = Features.rarity(raw);
    Vector[] vectors = raw.stream().map(v -> weighted(v, rarity)).toArray(Vector[]::new);
    int[] gold = texts.stream().mapToInt(labels::indexOf).toArray();
    float[][] weights = new float[Features.BUCKETS][];
    float[][] squares = new float[Features.BUCKETS][];
    for (Vector vector : vectors) {
      for (int bucket : vector.buckets()) {
        if (weights[bucket] == null) {
          weights[bucket] = new float[labels.size()];
          squares[bucket] = new float[labels.size()];
        }
      }
    }
    Regression model = new Regression(labels, rarity, weights);
    model.fit(vectors, gold, balance(gold, labels.size()), squares);
    return model;
  }

  /// A label with few examples counts more for each, up to fourfold.
  private static float[] balance(int[] gold, int labels) {
    int[] count = new int[labels];
    Arrays.stream(gold).forEach(label -> count[label]++);
    double mean = (double) gold.length / labels;
    float[] balance = new float[labels];
    for (int i = 0; i < labels; i++) {
      balance[i] = (float) Math.clamp(Math.pow(mean / Math.max(1, count[i]), 0.75), 0.3, 4);
    }
    return balance;
  }

  private void fit(Vector[] vectors, int[] gold, float[] balance, float[][] squares) {
    Integer[] order = new Integer[vectors.length];
    Arrays.setAll(order, i -> i);
    Random random = new Random(17);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      java.util.Collections.shuffle(Arrays.asList(order), random);
      for (int i : order) {
        float[] error = softmax(scores(vectors[i]));
        error[gold[i]] -= 1;
        update(vectors[i], error, balance[gold[i]], squares);
      }
    }
  }

  private void update(Vector vector, float[] error, float balance, float[][] squares) {
    for (int f = 0; f < vector.buckets().length; f++) {
      float[] weight = weights[vector.buckets()[f]];
      float[] square = squares[vector.buckets()[f]];
      float value = vector.weights()[f] * balance;
      for (int label = 0; label < error.length; label++) {
        float gradient = error[label] * value + DECAY * weight[label];
        square[label] += gradient * gradient;
        weight[label] -= STEP * gradient / (float) Math.sqrt(square[label] + 1e-6f);
      }
    }
  }

  /// The probability of each label, in the order of [#labels()].
  float[] probabilities(List<String> words) {
    return softmax(scores(weighted(Features.of(words), rarity)));
  }

  private float[] scores(Vector vector) {
    float[] scores = new float[labels.size()];
    for (int f = 0; f < vector.buckets().length; f++) {
      float[] weight = weights[vector.buckets()[f]];
      if (weight != null) {
        float value = vector.weights()[f];
        for (int label = 0; label < scores.length; label++) {
          scores[label] += value * weight[label];
        }
      }
    }
    return scores;
  }

  static Vector weighted(Vector raw, float[] rarity) {
    float[] weights = new float[raw.weights().length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = raw.weights()[i] * rarity[raw.buckets()[i]];
    }
    return new Vector(raw.buckets(), weights).unit();
  }

  static float[] softmax(float[] scores) {
    float most = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    float sum = 0;
    float[] shares = new float[scores.length];
    for (int i = 0; i < scores.length; i++) {
      shares[i] = (float) Math.exp(scores[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(FORMAT);
    out.writeInt(labels.size());
    for (String label : labels) {
      out.writeUTF(label);
    }
    for (int bucket = 0; bucket < weights.length; bucket++) {
      if (weights[bucket] != null) {
        out.writeInt(bucket);
        out.writeFloat(rarity[bucket]);
        for (float weight : weights[bucket]) {
          out.writeFloat(weight);
        }
      }
    }
    out.writeInt(-1);
    out.writeFloat(rarity[unseen()]);
  }

  private int unseen() {
    for (int bucket = 0; bucket < weights.length; bucket++) {
      if (weights[bucket] == null) {
        return bucket;
      }
    }
    return 0;
  }

  static Regression read(DataInputStream in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("a model of another format");
    }
    int count = in.readInt();
    List<String> labels = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      labels.add(in.readUTF());
    }
    float[][] weights = new float[Features.BUCKETS][];
    float[] rarity = new float[Features.BUCKETS];
    byte[] row = new byte[count * Float.BYTES];
    for (int bucket = in.readInt(); bucket >= 0; bucket = in.readInt()) {
      rarity[bucket] = in.readFloat();
      weights[bucket] = new float[count];
      in.readFully(row);
      ByteBuffer.wrap(row).asFloatBuffer().get(weights[bucket]);
    }
    float unseen = in.readFloat();
    for (int bucket = 0; bucket < rarity.length; bucket++) {
      rarity[bucket] = weights[bucket] == null ? unseen : rarity[bucket];
    }
    return new Regression(labels, rarity, weights);
  }
}
