package balie.knowledge.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.knowledge.source.Document;
import balie.knowledge.source.Language;
import balie.knowledge.source.Passage;
import balie.knowledge.source.Translations;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  void thereIsHowCloseEachDocumentComesAndADocumentStandsOutFromTheClosestOther() {
    Twins twins = new Twins(Translations.shipped());
    for (int trial = 0; trial < 300; trial++) {
      int count = random.nextInt(30);
      double[] close = random.doubles(count).toArray();
      String[] documents =
          random.ints(count, 0, 9).mapToObj(String::valueOf).toArray(String[]::new);
      TreeMap<String, Double> most = new TreeMap<>();
      IntStream.range(0, count).forEach(i -> most.merge(documents[i], close[i], Math::max));

      Best best =
          Best.among(count, i -> document(documents[i]), i -> close[i], Best.SIBLING, twins);

      for (String each : List.of("0", "1", "none")) {
        double other =
            most.entrySet().stream()
                .filter(of -> !of.getKey().equals(each))
                .mapToDouble(Map.Entry::getValue)
                .reduce(Best.SIBLING, Math::max);
        assertEquals(other, best.beside(new Passage(document(each), 0, "", "")));
      }
    }
  }

  private static Document document(String id) {
    return new Document(id, id, Language.EN, "everyone", Optional.empty(), Optional.empty(), id);
  }
}
