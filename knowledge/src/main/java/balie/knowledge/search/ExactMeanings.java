package balie.knowledge.search;

import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.Vectors;
import balie.knowledge.source.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// A question is compared with every passage that the asker may read: exact, and meant for a few
/// thousand.
final class ExactMeanings implements PassageMeanings {
  private final Embedder embedder;
  private final Map<Passage, Seen> seen = new HashMap<>();

  /// The vectors of a passage.
  private static final class Seen {
    final float[] title;
    final float[] named;
    final float[] whole;

    Seen(float[] title, float[] named, float[] whole) {
      this.title = title;
      this.named = named;
      this.whole = whole;
    }
  }

  ExactMeanings(Embedder embedder, List<Passage> passages) {
    this.embedder = embedder;
    List<String> texts = new ArrayList<>();
    passages.forEach(passage -> texts.addAll(PassageMeanings.texts(passage)));
    float[][] vectors = embedder.embed(texts);
    for (int i = 0; i < passages.size(); i++) {
      seen.put(passages.get(i), new Seen(vectors[3 * i], vectors[3 * i + 1], vectors[3 * i + 2]));
    }
  }

  @Override
  public Close to(String question, Set<String> audiences, LocalDate day) {
    return new Compared(
        embedder.embed(question),
        seen.keySet().stream().filter(each -> each.document().isFor(audiences, day)).toList());
  }

  /// The closeness of passages to one question.
  private final class Compared implements Close {
    private final Map<Passage, Double> named = new HashMap<>();
    private final Map<Passage, Double> whole = new HashMap<>();
    private final Best bestNamed;
    private final Best bestWhole;

    private Compared(float[] question, List<Passage> passages) {
      for (Passage passage : passages) {
        Seen vectors = Objects.requireNonNull(seen.get(passage));
        named.put(
            passage,
            (double)
                Math.max(
                    Vectors.dot(vectors.title, question), Vectors.dot(vectors.named, question)));
        whole.put(passage, (double) Vectors.dot(vectors.whole, question));
      }
      bestNamed = Best.of(named);
      bestWhole = Best.of(whole);
    }

    @Override
    public Set<Passage> nearest(int most) {
      ToDoubleFunction<Passage> far = passage -> -named(passage) - whole(passage);
      return named.keySet().stream()
          .sorted(Comparator.comparingDouble(far))
          .limit(most)
          .collect(Collectors.toSet());
    }

    private double named(Passage passage) {
      return named.getOrDefault(passage, 0.0);
    }

    @Override
    public double whole(Passage passage) {
      return whole.getOrDefault(passage, 0.0);
    }

    @Override
    public double namedAhead(Passage passage) {
      return named(passage) - bestNamed.beside(passage);
    }

    @Override
    public double wholeAhead(Passage passage) {
      return whole(passage) - bestWhole.beside(passage);
    }
  }
}
