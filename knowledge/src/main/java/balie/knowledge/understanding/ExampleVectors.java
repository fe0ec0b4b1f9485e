package balie.knowledge.understanding;

import balie.knowledge.embedding.Vectors;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;

/// Where the examples of each label lie, and how near a question is to them.
final class ExampleVectors {
  private final float[][] vectors;
  private final int[] gold;

  /// By label: the direction in which its examples lie on the whole.
  private final float[][] centres;

  private ExampleVectors(float[][] vectors, int[] gold, int labels) {
    this.vectors = vectors;
    this.gold = gold;
    this.centres = new float[labels][vectors[0].length];
    for (int i = 0; i < gold.length; i++) {
      float[] centre = centres[gold[i]];
      for (int d = 0; d < centre.length; d++) {
        centre[d] += vectors[i][d];
      }
    }
    for (float[] centre : centres) {
      var _ = Vectors.unit(centre);
    }
  }

  /// @param gold each vector's label
  static ExampleVectors of(float[][] vectors, int[] gold, int labels) {
    float[][] rounded = Arrays.stream(vectors).map(ExampleVectors::rounded).toArray(float[][]::new);
    return new ExampleVectors(rounded, gold.clone(), labels);
  }

  /// As it is kept, so that what is read back is the same.
  private static float[] rounded(float[] vector) {
    float[] rounded = new float[vector.length];
    for (int d = 0; d < rounded.length; d++) {
      rounded[d] = Float.float16ToFloat(Float.floatToFloat16(vector[d]));
    }
    return rounded;
  }

  /// By label: the cosine of a vector with the nearest example; -1 where there is none.
  float[] nearest(float[] vector) {
    float[] nearest = new float[centres.length];
    Arrays.fill(nearest, -1);
    for (int i = 0; i < gold.length; i++) {
      nearest[gold[i]] = Math.max(nearest[gold[i]], Vectors.dot(vectors[i], vector));
    }
    return nearest;
  }

  /// By label: the cosine of a vector with the middle of the examples.
  float[] central(float[] vector) {
    float[] central = new float[centres.length];
    for (int label = 0; label < central.length; label++) {
      central[label] = Vectors.dot(centres[label], vector);
    }
    return central;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(centres.length);
    out.writeInt(vectors.length);
    out.writeInt(vectors[0].length);
    for (int i = 0; i < gold.length; i++) {
      out.writeInt(gold[i]);
      ByteBuffer row = ByteBuffer.allocate(vectors[i].length * Short.BYTES);
      for (float value : vectors[i]) {
        row.putShort(Float.floatToFloat16(value));
      }
      out.write(row.array());
    }
  }

  static ExampleVectors read(DataInputStream in) throws IOException {
    int labels = in.readInt();
    int[] gold = new int[in.readInt()];
    float[][] vectors = new float[gold.length][in.readInt()];
    byte[] row = new byte[vectors[0].length * Short.BYTES];
    for (int i = 0; i < gold.length; i++) {
      gold[i] = in.readInt();
      in.readFully(row);
      ShortBuffer halves = ByteBuffer.wrap(row).asShortBuffer();
      for (int d = 0; d < vectors[i].length; d++) {
        vectors[i][d] = Float.float16ToFloat(halves.get(d));
      }
    }
    return new ExampleVectors(vectors, gold, labels);
  }
}
