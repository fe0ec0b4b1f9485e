package balie.knowledge.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What stands out, and how far, is what sorting all would say.
class ClosestTest {
  private final Random random = new Random(3);

  @Test
  void theFirstAreThoseThatSortingPutsFirst() {
    for (int trial = 0; trial < 300; trial++) {
      double[] close = random.ints(random.nextInt(60), 0, 20).asDoubleStream().toArray();
      int most = random.nextInt(40);
      assertArrayEquals(
          IntStream.range(0, close.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -close[i]))
              .limit(most)
              .mapToInt(Integer::intValue)
              .toArray(),
          Closest.of(close.length, i -> close[i], most));
    }
  }

  @Test
  void theBestDocumentIsThatOfTheClosestPassageAndTheOtherTheNextDocuments() {
    for (int trial = 0; trial < 300; trial++) {
      int count = random.nextInt(12);
      double[] close = random.doubles(count).toArray();
      String[] documents =
          random.ints(count, 0, 4).mapToObj(String::valueOf).toArray(String[]::new);
      TreeMap<String, Double> most = new TreeMap<>();
      IntStream.range(0, count).forEach(i -> most.merge(documents[i], close[i], Math::max));
      List<Double> sorted = most.values().stream().sorted(Comparator.reverseOrder()).toList();

      Best best = Best.among(count, i -> documents[i], i -> close[i]);

      assertEquals(sorted.isEmpty() ? 0.3 : Math.max(0.3, sorted.getFirst()), best.closest());
      assertEquals(sorted.size() < 2 ? 0.3 : Math.max(0.3, sorted.get(1)), best.other());
      if (best.closest() > 0.3) {
        assertEquals(best.closest(), most.get(best.document()));
      }
    }
  }
}
