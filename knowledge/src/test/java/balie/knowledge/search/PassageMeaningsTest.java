package balie.knowledge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.Vectors;
import balie.knowledge.source.Document;
import balie.knowledge.source.Language;
import balie.knowledge.source.Passage;
import balie.knowledge.source.Passages;
import balie.knowledge.source.Translations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Very many passages are compared as a few are, but for those that are far from the question.
class PassageMeaningsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final List<String> WORDS =
      List.of(
          "printer",
          "mailbox",
          "badge",
          "room",
          "laptop",
          "phone",
          "password",
          "network",
          "leave",
          "payslip",
          "parking",
          "coffee",
          "projector",
          "backup",
          "licence",
          "invoice",
          "server",
          "screen",
          "headset",
          "locker");

  private static final Map<String, float[]> KNOWN = new HashMap<>();

  /// The sum of its words' vectors, which are drawn by their letters.
  private static final Embedder BY_WORDS =
      new Embedder() {
        @Override
        public String name() {
          return "by-words";
        }

        @Override
        public int dimensions() {
          return 384;
        }

        @Override
        public float[][] embed(List<String> texts) {
          return texts.stream().map(this::vector).toArray(float[][]::new);
        }

        private float[] vector(String text) {
          float[] vector = new float[384];
          for (String word : text.split("\\W+", -1)) {
            float[] drawn = KNOWN.computeIfAbsent(word, PassageMeaningsTest::drawn);
            for (int d = 0; d < vector.length; d++) {
              vector[d] += drawn[d];
            }
          }
          return Vectors.unit(vector);
        }
      };

  private static final List<Passage> PASSAGES = passages();
  private static final Twins NO_TWINS = new Twins(Translations.shipped());
  private static final PassageMeanings EXACT = new ExactMeanings(BY_WORDS, PASSAGES, NO_TWINS);
  private static final PassageMeanings CODED = new CodedMeanings(BY_WORDS, PASSAGES, NO_TWINS);

  private static float[] drawn(String word) {
    Random random = new Random(word.hashCode());
    float[] drawn = new float[384];
    for (int d = 0; d < drawn.length; d++) {
      drawn[d] = (float) random.nextGaussian();
    }
    return drawn;
  }

  private static List<Passage> passages() {
    Random random = new Random(11);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      String title = some(random, 3) + " " + i;
      String body = some(random, 12) + "\n\n## " + some(random, 2) + "\n\n" + some(random, 10);
      passages.addAll(
          Passages.of(
              new Document(
                  "d" + i,
                  title,
                  Language.EN,
                  i % 3 == 0 ? "staff" : "everyone",
                  Optional.empty(),
                  Optional.of(DAY.plusDays(i % 5 - 1)),
                  body)));
    }
    return passages;
  }

  private static PassageMeanings.Closeness of(PassageMeanings.Close close, Passage passage) {
    return close.of(List.of(passage)).getFirst();
  }

  private static String some(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  @Test
  void theNearestAreTheSameAndStandOutAsFar() {
    Random random = new Random(5);
    long same = 0;
    for (int asked = 0; asked < 40; asked++) {
      String question = "what about " + some(random, 3);
      PassageMeanings.Close expected = EXACT.to(question, Set.of("everyone"), DAY);
      PassageMeanings.Close found = CODED.to(question, Set.of("everyone"), DAY);
      Set<Passage> nearest = expected.nearest(5);
      same += found.nearest(5).stream().filter(nearest::contains).count();
      Passage first = expected.nearest(1).iterator().next();
      assertEquals(of(expected, first).whole(), of(found, first).whole(), 0.01);
      assertEquals(of(expected, first).namedAhead(), of(found, first).namedAhead(), 0.02);
      assertEquals(of(expected, first).wholeAhead(), of(found, first).wholeAhead(), 0.02);
    }
    assertTrue(same >= 190, same + " of 200");
  }

  @Test
  void whatTheAskerMayNotReadOrIsCitableNoLongerIsNotAmongThem() {
    for (Set<String> asker : List.of(Set.of("everyone"), Set.of("everyone", "staff"))) {
      PassageMeanings.Close close = CODED.to("the printer of the room", asker, DAY);
      Set<Passage> nearest = close.nearest(200);
      assertEquals(12, nearest.size());
      assertTrue(nearest.stream().allMatch(each -> each.document().isFor(asker, DAY)));
    }
    assertEquals(Set.of(), CODED.to("the printer of the room", Set.of("guests"), DAY).nearest(200));
  }

  @Test
  void aPassageThatWordsFoundIsComparedAlsoWhereItIsFarFromTheQuestion() {
    PassageMeanings.Close expected = EXACT.to("coffee", Set.of("everyone", "staff"), DAY);
    PassageMeanings.Close found = CODED.to("coffee", Set.of("everyone", "staff"), DAY);
    for (Passage passage : PASSAGES.subList(0, 300)) {
      if (passage.document().isFor(Set.of("everyone", "staff"), DAY)) {
        assertEquals(of(expected, passage).whole(), of(found, passage).whole(), 0.01);
      }
    }
  }

  @Test
  void aPassageThatWasNotLearntIsLikeNothing() {
    Passage learnt = PASSAGES.getLast();
    Passage other = new Passage(learnt.document(), 99, "", "coffee");
    for (PassageMeanings each : List.of(EXACT, CODED)) {
      PassageMeanings.Close close = each.to("coffee", Set.of("everyone", "staff"), DAY);
      List<PassageMeanings.Closeness> both = close.of(List.of(other, learnt));
      assertEquals(0, both.getFirst().whole());
      assertEquals(of(close, learnt), both.getLast());
    }
  }
}
