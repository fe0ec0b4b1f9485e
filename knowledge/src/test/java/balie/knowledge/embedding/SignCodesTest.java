package balie.knowledge.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignCodesTest {
  private static final int DIMENSIONS = 200;

  private final Random random = new Random(7);

  private float[] vector() {
    float[] vector = new float[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      vector[d] = (float) random.nextGaussian() + 0.3f;
    }
    return Vectors.unit(vector);
  }

  private ByteVectors vectors(int size) {
    ByteVectors vectors = new ByteVectors(size, DIMENSIONS);
    IntStream.range(0, size).forEach(place -> vectors.put(place, vector()));
    return vectors;
  }

  private static long[] all(int size) {
    long[] among = new long[(size + 63) / 64];
    IntStream.range(0, size).forEach(place -> among[place / 64] |= 1L << place);
    return among;
  }

  /// In how many dimensions each vector lies on the other side of the mean than a question.
  private static int[] apart(ByteVectors vectors, float[] question) {
    float[] mean = vectors.mean();
    int[] apart = new int[vectors.size()];
    for (int place = 0; place < apart.length; place++) {
      float[] other = vectors.get(place);
      for (int d = 0; d < DIMENSIONS; d++) {
        apart[place] += other[d] > mean[d] != question[d] > mean[d] ? 1 : 0;
      }
    }
    return apart;
  }

  @Test
  void theNearestAreThoseOfWhichTheFewestDimensionsLieOnTheOtherSideOfTheMean() {
    ByteVectors vectors = vectors(2_000);
    float[] question = vector();
    int[] apart = apart(vectors, question);

    int[] found = new SignCodes(vectors).nearest(question, all(2_000), 50);

    assertArrayEquals(
        Arrays.stream(apart).sorted().limit(50).toArray(),
        Arrays.stream(found).map(place -> apart[place]).sorted().toArray());
    assertEquals(50, Arrays.stream(found).distinct().count());
  }

  @Test
  void onlyThoseThatAreAskedForAreFound() {
    ByteVectors vectors = vectors(1_000);
    long[] among = new long[16];
    among[3] = 0b1011;

    int[] found = new SignCodes(vectors).nearest(vector(), among, 50);

    assertArrayEquals(new int[] {192, 193, 195}, Arrays.stream(found).sorted().toArray());
  }

  @Test
  void ofMoreThatAreEquallyFarSomeAreFound() {
    ByteVectors vectors = new ByteVectors(900, DIMENSIONS);
    float[] same = vector();
    IntStream.range(0, 900).forEach(place -> vectors.put(place, same));

    assertEquals(50, new SignCodes(vectors).nearest(same, all(900), 50).length);
    assertEquals(0, new SignCodes(vectors(0)).nearest(same, new long[0], 50).length);
  }

  @Test
  void manyInnerProductsAtOnceAreThoseOfEach() {
    ByteVectors vectors = vectors(300);
    float[] question = vector();
    int[] places = random.ints(200, 0, 300).toArray();

    float[] together = vectors.dots(places, question);

    for (int i = 0; i < places.length; i++) {
      assertEquals(Vectors.dot(vectors.get(places[i]), question), together[i], 1e-5);
      assertEquals(vectors.dot(places[i], question), together[i]);
    }
    assertEquals(0, vectors.dots(new int[0], question).length);
  }

  @Test
  void anInnerProductOfBytesIsRightToHalfAHundredth() {
    for (int trial = 0; trial < 200; trial++) {
      float[] one = vector();
      float[] other = vector();
      ByteVectors bytes = new ByteVectors(1, DIMENSIONS);
      bytes.put(0, one);
      assertEquals(Vectors.dot(one, other), bytes.dot(0, other), 0.005);
    }
    assertTrue(new ByteVectors(0, DIMENSIONS).size() == 0);
  }
}
