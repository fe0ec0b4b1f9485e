package balie.knowledge.search;

import balie.knowledge.embedding.ByteVectors;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.SignCodes;
import balie.knowledge.source.Document;
import balie.knowledge.source.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  private static final int UNKNOWN = -1;

  private final Embedder embedder;
  private final Twins twins;
  private final List<Passage> passages;
  private final Places places;
  private final Readers readers;
  private final ByteVectors titles;
  private final ByteVectors named;
  private final ByteVectors wholes;
  private final SignCodes nameCodes;
  private final SignCodes wholeCodes;

  CodedMeanings(Embedder embedder, List<Passage> passages, Twins twins) {
    this.embedder = embedder;
    this.twins = twins;
    this.passages = List.copyOf(passages);
    this.places = new Places(passages);
    this.readers = new Readers(passages);
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
  public Close to(String question, Set<String> audiences, LocalDate day) {
    return new Nearest(embedder.embed(question), readers.of(audiences, day));
  }

  /// The passages that are nearest to one question, compared.
  private final class Nearest implements Close {
    private final float[] question;
    private final int[] near;
    private final float[] names;
    private final float[] whole;
    private final Best bestNamed;
    private final Best bestWhole;

    private Nearest(float[] question, long[] among) {
      this.question = question;
      this.near =
          IntStream.concat(
                  Arrays.stream(nameCodes.nearest(question, among, COMPARED)),
                  Arrays.stream(wholeCodes.nearest(question, among, COMPARED)))
              .distinct()
              .toArray();
      this.names = names(near);
      this.whole = wholes.dots(near, question);
      this.bestNamed =
          Best.among(near.length, i -> document(near[i]), i -> names[i], Best.SIBLING, twins);
      this.bestWhole =
          Best.among(near.length, i -> document(near[i]), i -> whole[i], Best.SIBLING, twins);
    }

    private Document document(int place) {
      return passages.get(place).document();
    }

    /// How close the titles come, or those with the headings.
    private float[] names(int[] some) {
      float[] names = titles.dots(some, question);
      float[] withHeadings = named.dots(some, question);
      for (int i = 0; i < names.length; i++) {
        names[i] = Math.max(names[i], withHeadings[i]);
      }
      return names;
    }

    @Override
    public Set<Passage> nearest(int most) {
      int[] first =
          Closest.of(near.length, i -> (double) names[i] + whole[i], Math.min(most, NEAREST));
      return Arrays.stream(first)
          .mapToObj(i -> passages.get(near[i]))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// They need not be among the nearest. Those that were not learnt are like nothing.
    @Override
    public List<Closeness> of(List<Passage> some) {
      int[] all = some.stream().mapToInt(each -> places.of(each).orElse(UNKNOWN)).toArray();
      int[] known = Arrays.stream(all).filter(place -> place != UNKNOWN).toArray();
      float[] ofNames = names(known);
      float[] ofWholes = wholes.dots(known, question);
      List<Closeness> closeness = new ArrayList<>();
      int next = 0;
      for (int i = 0; i < all.length; i++) {
        boolean isKnown = all[i] != UNKNOWN;
        double name = isKnown ? ofNames[next] : 0;
        double whole = isKnown ? ofWholes[next] : 0;
        next += isKnown ? 1 : 0;
        Passage passage = some.get(i);
        closeness.add(
            new Closeness(
                whole, name - bestNamed.beside(passage), whole - bestWhole.beside(passage)));
      }
      return closeness;
    }
  }
}
