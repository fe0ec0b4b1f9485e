package balie.knowledge.search;

import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.VectorTable;
import balie.knowledge.source.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A question is compared with every passage that the asker may read: exact, and meant for a few
/// thousand.
final class ExactMeanings implements PassageMeanings {
  private final Embedder embedder;
  private final Twins twins;
  private final List<Passage> passages;
  private final Places places;
  private final Readers readers;
  private final VectorTable titles;
  private final VectorTable named;
  private final VectorTable wholes;

  ExactMeanings(Embedder embedder, List<Passage> passages, Twins twins) {
    this.embedder = embedder;
    this.twins = twins;
    this.passages = List.copyOf(passages);
    this.places = new Places(passages);
    this.readers = new Readers(passages);
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
    int[] mayRead = BitSet.valueOf(readers.of(audiences, day)).stream().toArray();
    return new Compared(embedder.embed(question), mayRead);
  }

  /// The closeness of passages to one question. What the asker may not read is no part of it.
  private final class Compared implements Close {
    private final int[] mayRead;
    private final float[] name;
    private final float[] whole;
    private final Best bestNamed;
    private final Best bestWhole;

    private Compared(float[] question, int[] mayRead) {
      this.mayRead = mayRead;
      this.name = titles.dots(question);
      float[] withHeadings = named.dots(question);
      for (int place = 0; place < name.length; place++) {
        name[place] = Math.max(name[place], withHeadings[place]);
      }
      this.whole = wholes.dots(question);
      this.bestNamed = best(name);
      this.bestWhole = best(whole);
    }

    private Best best(float[] closeness) {
      return Best.among(
          mayRead.length,
          i -> passages.get(mayRead[i]).document(),
          i -> closeness[mayRead[i]],
          Best.SIBLING,
          twins);
    }

    @Override
    public Set<Passage> nearest(int most) {
      int[] first =
          Closest.of(mayRead.length, i -> (double) name[mayRead[i]] + whole[mayRead[i]], most);
      return Arrays.stream(first)
          .mapToObj(i -> passages.get(mayRead[i]))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public List<Closeness> of(List<Passage> some) {
      return some.stream().map(this::of).toList();
    }

    private Closeness of(Passage passage) {
      OptionalInt place = places.of(passage);
      double named = place.isPresent() ? name[place.getAsInt()] : 0;
      double all = place.isPresent() ? whole[place.getAsInt()] : 0;
      return new Closeness(all, named - bestNamed.beside(passage), all - bestWhole.beside(passage));
    }
  }
}
