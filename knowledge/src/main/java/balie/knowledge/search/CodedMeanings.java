package balie.knowledge.search;

import balie.knowledge.embedding.ByteVectors;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.SignCodes;
import balie.knowledge.source.Document;
import balie.knowledge.source.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The same for very many passages. All that the asker may read are gone through by
/// [codes][SignCodes], those of names and of wholes apart, and the nearest of either are compared.
/// How far one stands out is told against those: what is not among them stands behind.
final class CodedMeanings implements PassageMeanings {
  /// So many of either are compared.
  private static final int COMPARED = 128;

  /// So many are told as the nearest at most: of so many others, one that is further behind and
  /// shares no word with the question never stands out.
  private static final int NEAREST = 12;

  /// So many passages are learnt at a time, and kept.
  private static final int TOGETHER = 256;

  private static final int MOST_READERS = 64;

  private final Embedder embedder;
  private final List<Passage> passages;
  private final Places places;
  private final Set<String> audiences;
  private final ByteVectors titles;
  private final ByteVectors named;
  private final ByteVectors wholes;
  private final SignCodes nameCodes;
  private final SignCodes wholeCodes;

  /// A bit for each passage that somebody may read on a day.
  private final Map<Reader, long[]> readable = new ConcurrentHashMap<>();

  private record Reader(Set<String> audiences, LocalDate day) {}

  CodedMeanings(Embedder embedder, List<Passage> passages) {
    this.embedder = embedder;
    this.passages = List.copyOf(passages);
    this.places = new Places(passages);
    this.audiences =
        passages.stream().map(each -> each.document().audience()).collect(Collectors.toSet());
    this.titles = new ByteVectors(passages.size(), embedder.dimensions());
    this.named = new ByteVectors(passages.size(), embedder.dimensions());
    this.wholes = new ByteVectors(passages.size(), embedder.dimensions());
    for (int from = 0; from < passages.size(); from += TOGETHER) {
      learn(from, Math.min(passages.size(), from + TOGETHER));
    }
    this.nameCodes = new SignCodes(named);
    this.wholeCodes = new SignCodes(wholes);
  }

  private void learn(int from, int to) {
    List<String> texts = new ArrayList<>();
    passages.subList(from, to).forEach(each -> texts.addAll(PassageMeanings.texts(each)));
    float[][] vectors = embedder.embed(texts);
    for (int i = from; i < to; i++) {
      int at = 3 * (i - from);
      titles.put(i, vectors[at]);
      named.put(i, vectors[at + 1]);
      wholes.put(i, vectors[at + 2]);
    }
  }

  @Override
  public Close to(String question, Set<String> asker, LocalDate day) {
    Set<String> held = new HashSet<>(audiences);
    held.retainAll(asker);
    if (readable.size() > MOST_READERS) {
      readable.clear();
    }
    long[] among = readable.computeIfAbsent(new Reader(Set.copyOf(held), day), this::readable);
    return new Nearest(embedder.embed(question), among);
  }

  private long[] readable(Reader reader) {
    long[] bits = new long[(passages.size() + Long.SIZE - 1) / Long.SIZE];
    for (int i = 0; i < passages.size(); i++) {
      Document document = passages.get(i).document();
      if (document.isFor(reader.audiences(), reader.day())) {
        bits[i / Long.SIZE] |= 1L << i;
      }
    }
    return bits;
  }

  /// A passage that was compared with a question.
  private record Compared(Passage passage, double named, double whole) {
    double far() {
      return -named - whole;
    }
  }

  /// The passages that are nearest to one question, compared.
  private final class Nearest implements Close {
    private final float[] question;
    private final List<Compared> compared;
    private final Best bestNamed;
    private final Best bestWhole;

    private Nearest(float[] question, long[] among) {
      this.question = question;
      this.compared =
          IntStream.concat(
                  Arrays.stream(nameCodes.nearest(question, among, COMPARED)),
                  Arrays.stream(wholeCodes.nearest(question, among, COMPARED)))
              .distinct()
              .mapToObj(place -> new Compared(passages.get(place), name(place), whole(place)))
              .sorted(Comparator.comparingDouble(Compared::far))
              .toList();
      this.bestNamed = best(Compared::named);
      this.bestWhole = best(Compared::whole);
    }

    private Best best(ToDoubleFunction<Compared> how) {
      Map<String, Double> documents = new HashMap<>();
      compared.forEach(
          each ->
              documents.merge(each.passage().document().id(), how.applyAsDouble(each), Math::max));
      return Best.among(documents);
    }

    private double name(int place) {
      return Math.max(titles.dot(place, question), named.dot(place, question));
    }

    private double whole(int place) {
      return wholes.dot(place, question);
    }

    private double of(Passage passage, IntToDoubleFunction how) {
      var place = places.of(passage);
      return place.isPresent() ? how.applyAsDouble(place.getAsInt()) : 0;
    }

    @Override
    public Set<Passage> nearest(int most) {
      return compared.stream()
          .limit(Math.min(most, NEAREST))
          .map(Compared::passage)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public double whole(Passage passage) {
      return of(passage, this::whole);
    }

    @Override
    public double namedAhead(Passage passage) {
      return of(passage, this::name) - bestNamed.beside(passage);
    }

    @Override
    public double wholeAhead(Passage passage) {
      return whole(passage) - bestWhole.beside(passage);
    }
  }
}
