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

/// What a sentence model sees in passages: in the title and headings, which say what a passage is
/// about, and in the whole. Safe for use by several threads.
final class PassageMeanings {
  /// Of a few passages none need be like a question, so nothing stands out further than against one
  /// that is this like it.
  private static final double SIBLING = 0.3;

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

  PassageMeanings(Embedder embedder, List<Passage> passages) {
    this.embedder = embedder;
    List<String> texts = new ArrayList<>();
    passages.forEach(passage -> texts.addAll(texts(passage)));
    float[][] vectors = embedder.embed(texts);
    for (int i = 0; i < passages.size(); i++) {
      seen.put(passages.get(i), new Seen(vectors[3 * i], vectors[3 * i + 1], vectors[3 * i + 2]));
    }
  }

  private static List<String> texts(Passage passage) {
    String title = passage.document().title();
    String named = title + ". " + passage.heading();
    return List.of(title, named, named + ". " + passage.text());
  }

  /// How close to a question those passages are that somebody may read and that are citable: no
  /// other is looked at.
  Close to(String question, Set<String> audiences, LocalDate day) {
    return new Close(
        embedder.embed(question),
        seen.keySet().stream().filter(each -> each.document().isFor(audiences, day)).toList());
  }

  /// The closeness of passages to one question.
  final class Close {
    private final Map<Passage, Double> named = new HashMap<>();
    private final Map<Passage, Double> whole = new HashMap<>();
    private final Best bestNamed;
    private final Best bestWhole;

    private Close(float[] question, List<Passage> passages) {
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

    /// The passages that are closest.
    Set<Passage> nearest(int most) {
      ToDoubleFunction<Passage> far = passage -> -named(passage) - whole(passage);
      return named.keySet().stream()
          .sorted(Comparator.comparingDouble(far))
          .limit(most)
          .collect(Collectors.toSet());
    }

    private double named(Passage passage) {
      return named.getOrDefault(passage, 0.0);
    }

    double whole(Passage passage) {
      return whole.getOrDefault(passage, 0.0);
    }

    /// How far title and headings stand out from those of every other document.
    double namedAhead(Passage passage) {
      return named(passage) - bestNamed.beside(passage);
    }

    /// How far the whole stands out from every other document.
    double wholeAhead(Passage passage) {
      return whole(passage) - bestWhole.beside(passage);
    }
  }

  /// The closest document, and how close the others come.
  private record Best(String document, double closest, double other) {
    static Best of(Map<Passage, Double> close) {
      Map<String, Double> documents = new HashMap<>();
      close.forEach((passage, each) -> documents.merge(passage.document().id(), each, Math::max));
      String first = "";
      double closest = SIBLING;
      double other = SIBLING;
      for (Map.Entry<String, Double> each : documents.entrySet()) {
        if (each.getValue() > closest) {
          other = closest;
          closest = each.getValue();
          first = each.getKey();
        } else {
          other = Math.max(other, each.getValue());
        }
      }
      return new Best(first, closest, other);
    }

    double beside(Passage passage) {
      return passage.document().id().equals(document) ? other : closest;
    }
  }
}
