package balie.knowledge.embedding;

import balie.knowledge.source.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// An English sentence model for Dutch texts too: a Dutch text gets two thirds of the vector of its
/// word-by-word English, and one third of the [Bridge]'s, which sees through slips and words of IT
/// that the lists lack.
public final class BilingualEmbedder implements Embedder {
  /// How much the bridge's vector counts beside that of the English.
  private static final float BRIDGE = 0.5f;

  private final Embedder english;
  private final Predicate<String> isDutch;
  private final Glosses glosses;
  private final Optional<Bridge> bridge;

  /// @param isDutch tells a Dutch text from an English one
  public BilingualEmbedder(Embedder english, Predicate<String> isDutch, Glosses glosses) {
    this.english = english;
    this.isDutch = isDutch;
    this.glosses = glosses;
    this.bridge = Bridge.shipped(english.name());
  }

  @Override
  public String name() {
    return english.name();
  }

  @Override
  public int dimensions() {
    return english.dimensions();
  }

  @Override
  public float[][] embed(List<String> texts) {
    List<String> readable = new ArrayList<>(texts.size());
    boolean[] dutch = new boolean[texts.size()];
    for (int i = 0; i < dutch.length; i++) {
      dutch[i] = isDutch.test(texts.get(i));
      readable.add(dutch[i] ? glosses.of(texts.get(i), Language.NL) : texts.get(i));
    }
    float[][] vectors = english.embed(readable);
    for (int i = 0; i < dutch.length; i++) {
      if (dutch[i] && bridge.isPresent()) {
        vectors[i] = mixed(vectors[i], bridge.get().vector(texts.get(i)));
      }
    }
    return vectors;
  }

  /// One text alone is a question, and stays one for whoever keeps the vectors of others.
  @Override
  public float[] embed(String text) {
    if (!isDutch.test(text)) {
      return english.embed(text);
    }
    float[] vector = english.embed(glosses.of(text, Language.NL));
    return bridge.map(each -> mixed(vector, each.vector(text))).orElse(vector);
  }

  private static float[] mixed(float[] a, float[] b) {
    float[] sum = a.clone();
    for (int d = 0; d < sum.length; d++) {
      sum[d] += BRIDGE * b[d];
    }
    return Vectors.unit(sum);
  }
}
