package balie.knowledge.embedding;

import balie.knowledge.source.Wording;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Gives a Dutch text about IT the vector that a sentence model gives its English: hashed words and
/// 3- to 5-grams of letters, regressed onto the vectors of parallel English headings. How it was
/// trained stands beside the file, in `bridge.README.md`.
final class Bridge {
  /// The number of hash buckets: two to this power.
  static final int BITS = 15;

  private static final double LETTERS = 0.4;

  private final float[] mean;

  /// By component of the projection, then by dimension.
  private final float[][] directions;

  private final float[] rarity;

  /// By bucket and component, in 8 bits, to be multiplied by the bucket's scale.
  private final byte[] weights;

  private final float[] scales;

  Bridge(float[] mean, float[][] directions, float[] rarity, byte[] weights, float[] scales) {
    this.mean = mean;
    this.directions = directions;
    this.rarity = rarity;
    this.weights = weights;
    this.scales = scales;
  }

  /// The one that ships for a model, where there is one.
  static Optional<Bridge> shipped(String model) {
    try (InputStream in =
        Bridge.class.getResourceAsStream("/balie/knowledge/bridge-" + model + ".gz")) {
      return in == null
          ? Optional.empty()
          : Optional.of(read(new DataInputStream(new GZIPInputStream(in, 1 << 16))));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Bridge read(DataInputStream in) throws IOException {
    int dimensions = in.readInt();
    int components = in.readInt();
    float[] mean = floats(in, dimensions);
    float[][] directions = new float[components][];
    for (int c = 0; c < components; c++) {
      directions[c] = floats(in, dimensions);
    }
    float[] rarity = floats(in, 1 << BITS);
    float[] scales = floats(in, 1 << BITS);
    byte[] weights = in.readNBytes(components << BITS);
    return new Bridge(mean, directions, rarity, weights, scales);
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = in.readFloat();
    }
    return floats;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(mean.length);
    out.writeInt(directions.length);
    write(out, mean);
    for (float[] direction : directions) {
      write(out, direction);
    }
    write(out, rarity);
    write(out, scales);
    out.write(weights);
  }

  private static void write(DataOutputStream out, float[] floats) throws IOException {
    for (float each : floats) {
      out.writeFloat(each);
    }
  }

  /// The features of a text by bucket, not yet weighted by rarity.
  static Map<Integer, Float> features(String text) {
    Map<Integer, Double> counts = new HashMap<>();
    for (String word : Wording.all(text)) {
      counts.merge(bucket("w " + word), 1.0, Double::sum);
      String edged = "<" + word + ">";
      for (int size = 3; size <= 5; size++) {
        for (int i = 0; i + size <= edged.length(); i++) {
          counts.merge(bucket(edged.substring(i, i + size)), LETTERS, Double::sum);
        }
      }
    }
    Map<Integer, Float> features = new HashMap<>();
    counts.forEach((bucket, count) -> features.put(bucket, (float) Math.sqrt(count)));
    return features;
  }

  private static int bucket(String feature) {
    return (feature.hashCode() * 0x9E3779B1) >>> (32 - BITS);
  }

  /// The vector of a text, at length 1.
  float[] vector(String text) {
    int components = directions.length;
    float[] sum = new float[components];
    double square = 0;
    for (Map.Entry<Integer, Float> feature : features(text).entrySet()) {
      int bucket = feature.getKey();
      float value = feature.getValue() * rarity[bucket];
      square += value * value;
      float scaled = value * scales[bucket];
      int from = bucket * components;
      for (int c = 0; c < components; c++) {
        sum[c] += scaled * weights[from + c];
      }
    }
    float[] vector = mean.clone();
    float by = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int c = 0; c < components; c++) {
      float share = sum[c] * by;
      float[] direction = directions[c];
      for (int d = 0; d < vector.length; d++) {
        vector[d] += share * direction[d];
      }
    }
    return Vectors.unit(vector);
  }
}
