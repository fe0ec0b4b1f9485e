package balie.knowledge.embedding;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Makes `bridge-MODEL.gz` from pairs of parallel headings (a line each, English, tab, Dutch):
/// ridge regression from the Dutch one's features onto the main components of the English ones'
/// vectors, solved by conjugate gradients. Not a test: run its `main` by hand with the model's
/// name, the pairs, the file to write and a cache folder.
final class BridgeMaker {
  private static final int COMPONENTS = 96;
  private static final int ROUNDS = 20;
  private static final float RIDGE = 0.5f;
  private static final int SIZE = 1 << Bridge.BITS;

  private final List<int[]> buckets = new ArrayList<>();
  private final List<float[]> values = new ArrayList<>();
  private final float[] rarity = new float[SIZE];

  private BridgeMaker() {}

  public static void main(String[] args) throws IOException {
    Model model = Model.valueOf(args[0].toUpperCase(Locale.ROOT));
    List<String> english = new ArrayList<>();
    List<String> dutch = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 2) {
        english.add(parts[0]);
        dutch.add(parts[1]);
      }
    }
    Embedder embedder =
        KeptVectors.in(Path.of(args[3]), model.load().orElseThrow(), System.err::println);
    float[][] vectors = embedder.embed(english);
    Bridge bridge = new BridgeMaker().made(dutch, vectors);
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
      bridge.write(out);
    }
  }

  private Bridge made(List<String> dutch, float[][] vectors) {
    read(dutch);
    int dimensions = vectors[0].length;
    float[] mean = new float[dimensions];
    for (float[] vector : vectors) {
      for (int d = 0; d < dimensions; d++) {
        mean[d] += vector[d] / vectors.length;
      }
    }
    float[][] centred = new float[vectors.length][dimensions];
    for (int i = 0; i < vectors.length; i++) {
      for (int d = 0; d < dimensions; d++) {
        centred[i][d] = vectors[i][d] - mean[d];
      }
    }
    float[][] directions = directions(centred);
    float[][] wanted = new float[centred.length][COMPONENTS];
    for (int i = 0; i < centred.length; i++) {
      for (int c = 0; c < COMPONENTS; c++) {
        wanted[i][c] = Vectors.dot(centred[i], directions[c]);
      }
    }
    return quantised(mean, directions, solved(wanted));
  }

  private void read(List<String> dutch) {
    int[] seen = new int[SIZE];
    List<Map<Integer, Float>> all = dutch.stream().map(Bridge::features).toList();
    all.forEach(features -> features.keySet().forEach(bucket -> seen[bucket]++));
    for (int b = 0; b < SIZE; b++) {
      rarity[b] = seen[b] < 2 ? 0 : (float) Math.log(1 + (double) dutch.size() / seen[b]);
    }
    for (Map<Integer, Float> features : all) {
      int[] places = features.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
      float[] weights = new float[places.length];
      for (int i = 0; i < places.length; i++) {
        weights[i] = features.getOrDefault(places[i], 0f) * rarity[places[i]];
      }
      buckets.add(places);
      values.add(Vectors.unit(weights));
    }
  }

  /// The main components, by orthogonal iteration on the covariance.
  private static float[][] directions(float[][] centred) {
    int dimensions = centred[0].length;
    double[][] covariance = new double[dimensions][dimensions];
    for (float[] row : centred) {
      for (int d = 0; d < dimensions; d++) {
        for (int e = 0; e < dimensions; e++) {
          covariance[d][e] += row[d] * row[e];
        }
      }
    }
    double[][] base = new double[COMPONENTS][dimensions];
    java.util.Random random = new java.util.Random(17);
    for (double[] direction : base) {
      Arrays.setAll(direction, d -> random.nextGaussian());
    }
    for (int round = 0; round < 60; round++) {
      for (int c = 0; c < COMPONENTS; c++) {
        double[] next = new double[dimensions];
        for (int d = 0; d < dimensions; d++) {
          for (int e = 0; e < dimensions; e++) {
            next[d] += covariance[d][e] * base[c][e];
          }
        }
        for (int before = 0; before < c; before++) {
          double along = 0;
          for (int d = 0; d < dimensions; d++) {
            along += next[d] * base[before][d];
          }
          for (int d = 0; d < dimensions; d++) {
            next[d] -= along * base[before][d];
          }
        }
        double length = Math.sqrt(Arrays.stream(next).map(x -> x * x).sum());
        base[c] = Arrays.stream(next).map(x -> x / length).toArray();
      }
    }
    float[][] directions = new float[COMPONENTS][dimensions];
    for (int c = 0; c < COMPONENTS; c++) {
      for (int d = 0; d < dimensions; d++) {
        directions[c][d] = (float) base[c][d];
      }
    }
    return directions;
  }

  /// The ridge regression's weights, by bucket and component.
  private float[][] solved(float[][] wanted) {
    float[][] weights = new float[SIZE][COMPONENTS];
    float[][] rest = back(wanted);
    float[][] step = new float[SIZE][];
    Arrays.setAll(step, b -> rest[b].clone());
    double[] length = lengths(rest, rest);
    for (int round = 0; round < ROUNDS; round++) {
      float[][] applied = back(forth(step));
      for (int b = 0; b < SIZE; b++) {
        for (int c = 0; c < COMPONENTS; c++) {
          applied[b][c] += RIDGE * step[b][c];
        }
      }
      double[] along = lengths(step, applied);
      for (int b = 0; b < SIZE; b++) {
        for (int c = 0; c < COMPONENTS; c++) {
          float by = (float) (length[c] / Math.max(along[c], 1e-12));
          weights[b][c] += by * step[b][c];
          rest[b][c] -= by * applied[b][c];
        }
      }
      double[] next = lengths(rest, rest);
      for (int b = 0; b < SIZE; b++) {
        for (int c = 0; c < COMPONENTS; c++) {
          step[b][c] = rest[b][c] + (float) (next[c] / Math.max(length[c], 1e-12)) * step[b][c];
        }
      }
      length = next;
    }
    return weights;
  }

  private float[][] forth(float[][] step) {
    float[][] texts = new float[values.size()][COMPONENTS];
    for (int i = 0; i < texts.length; i++) {
      for (int f = 0; f < values.get(i).length; f++) {
        add(texts[i], step[buckets.get(i)[f]], values.get(i)[f]);
      }
    }
    return texts;
  }

  private float[][] back(float[][] texts) {
    float[][] sums = new float[SIZE][COMPONENTS];
    for (int i = 0; i < texts.length; i++) {
      for (int f = 0; f < values.get(i).length; f++) {
        add(sums[buckets.get(i)[f]], texts[i], values.get(i)[f]);
      }
    }
    return sums;
  }

  private static void add(float[] sum, float[] row, float by) {
    for (int c = 0; c < sum.length; c++) {
      sum[c] += by * row[c];
    }
  }

  private static double[] lengths(float[][] a, float[][] b) {
    double[] sums = new double[COMPONENTS];
    for (int i = 0; i < a.length; i++) {
      for (int c = 0; c < COMPONENTS; c++) {
        sums[c] += (double) a[i][c] * b[i][c];
      }
    }
    return sums;
  }

  private Bridge quantised(float[] mean, float[][] directions, float[][] weights) {
    byte[] bytes = new byte[SIZE * COMPONENTS];
    float[] scales = new float[SIZE];
    for (int b = 0; b < SIZE; b++) {
      float most = 0;
      for (float weight : weights[b]) {
        most = Math.max(most, Math.abs(weight));
      }
      scales[b] = most / 127;
      for (int c = 0; c < COMPONENTS && most > 0; c++) {
        bytes[b * COMPONENTS + c] = (byte) Math.round(weights[b][c] / scales[b]);
      }
    }
    return new Bridge(mean, directions, rarity, bytes, scales);
  }
}
