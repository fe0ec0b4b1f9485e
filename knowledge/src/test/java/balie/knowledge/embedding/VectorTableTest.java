package balie.knowledge.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorTableTest {
  @Test
  void allInnerProductsAreThoseOfOneAfterTheOther() {
    Random random = new Random(1);
    float[][] vectors = new float[1100][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = some(random);
    }
    float[] asked = some(random);

    float[] dots = new VectorTable(vectors).dots(asked);

    assertEquals(vectors.length, dots.length);
    for (int i = 0; i < dots.length; i++) {
      assertEquals(Vectors.dot(vectors[i], asked), dots[i], 1e-4);
    }
  }

  private static float[] some(Random random) {
    float[] vector = new float[7];
    for (int d = 0; d < vector.length; d++) {
      vector[d] = (float) random.nextGaussian();
    }
    return vector;
  }

  @Test
  void noVectorHasNoProduct() {
    assertEquals(0, new VectorTable(new float[0][]).dots(new float[] {1}).length);
  }
}
