package balie.knowledge.search;

import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.VectorTable;
import balie.knowledge.source.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A question is compared with every passage that the asker may read: exact, and meant for a few
/// thousand.
final class ExactMeanings implements PassageMeanings {
  private final Embedder embedder;
  private final List<Passage> passages;
  private final Places places;
  private final VectorTable titles;
  private final VectorTable named;
  private final VectorTable wholes;

  ExactMeanings(Embedder embedder, List<Passage> passages) {
    this.embedder = embedder;
    this.passages = List.copyOf(passages);
    this.places = new Places(passages);
    List<String> texts = new ArrayList<>();
    passages.forEach(passage -> texts.addAll(PassageMeanings.texts(passage)));
    float[][] vectors = embedder.embed(texts);
    this.titles = third(vectors, 0);
    this.named = third(vectors, 1);
    this.wholes = third(vectors, 2);
  }

  private static VectorTable third(float[][] vectors, int which) {
    return new VectorTable(
        IntStream.range(0, vectors.length / 3)
            .mapToObj(i -> vectors[3 * i + which])
            .toArray(float[][]::new));
  }

  @Override
  public Close to(String question, Set<String> audiences, LocalDate day) {
    int[] readable =
        IntStream.range(0, passages.size())
            .filter(place -> passages.get(place).document().isFor(audiences, day))
            .toArray();
    return new Compared(embedder.embed(question), readable);
  }

  /// The closeness of passages to one question. What the asker may not read is no part of it.
  private final class Compared implements Close {
    private final int[] readable;
    private final float[] name;
    private final float[] whole;
    private final Best bestNamed;
    private final Best bestWhole;

    private Compared(float[] question, int[] readable) {
      this.readable = readable;
      this.name = titles.dots(question);
      float[] withHeadings = named.dots(question);
      for (int place = 0; place < name.length; place++) {
        name[place] = Math.max(name[place], withHeadings[place]);
      }
      this.whole = wholes.dots(question);
      this.bestNamed = best(place -> name[place]);
      this.bestWhole = best(place -> whole[place]);
    }

    private Best best(IntToDoubleFunction how) {
      Map<String, Double> documents = new HashMap<>();
      for (int place : readable) {
        documents.merge(
            passages.get(place).document().id(), how.applyAsDouble(place), Math::max);
      }
      return Best.among(documents);
    }

    @Override
    public Set<Passage> nearest(int most) {
      return IntStream.of(readable)
          .boxed()
          .sorted(Comparator.comparingDouble(place -> -name[place] - whole[place]))
          .limit(most)
          .map(passages::get)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public double whole(Passage passage) {
      return of(passage, whole);
    }

    private double of(Passage passage, float[] closeness) {
      var place = places.of(passage);
      return place.isPresent() ? closeness[place.getAsInt()] : 0;
    }

    @Override
    public double namedAhead(Passage passage) {
      return of(passage, name) - bestNamed.beside(passage);
    }

    @Override
    public double wholeAhead(Passage passage) {
      return whole(passage) - bestWhole.beside(passage);
    }
  }
}
