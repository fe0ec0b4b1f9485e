package balie.knowledge.understanding;

import balie.knowledge.embedding.VectorTable;
import balie.knowledge.embedding.Vectors;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;

/// Where the examples of each label lie, and how near a question is to them.
final class ExampleVectors {
  private final VectorTable vectors;
  private final int[] gold;

  /// By label: the direction in which its examples lie on the whole.
  private final VectorTable centres;

  private final int labels;

  private ExampleVectors(float[][] vectors, int[] gold, int labels) {
    this.vectors = new VectorTable(vectors);
    this.gold = gold;
    this.labels = labels;
    float[][] centres = new float[labels][vectors[0].length];
    for (int i = 0; i < gold.length; i++) {
      float[] centre = centres[gold[i]];
      for (int d = 0; d < centre.length; d++) {
        centre[d] += vectors[i][d];
      }
    }
    for (float[] centre : centres) {
      var _ = Vectors.unit(centre);
    }
    this.centres = new VectorTable(centres);
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
    float[] nearest = new float[labels];
    Arrays.fill(nearest, -1);
    float[] cosines = vectors.dots(vector);
    for (int i = 0; i < gold.length; i++) {
      nearest[gold[i]] = Math.max(nearest[gold[i]], cosines[i]);
    }
    return nearest;
  }

  /// By label: the cosine of a vector with the middle of the examples.
  float[] central(float[] vector) {
    return centres.dots(vector);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(labels);
    out.writeInt(gold.length);
    out.writeInt(vectors.dimensions());
    for (int i = 0; i < gold.length; i++) {
      out.writeInt(gold[i]);
      ByteBuffer row = ByteBuffer.allocate(vectors.dimensions() * Short.BYTES);
      for (float value : vectors.vector(i)) {
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
