package balie.bot.command;

import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.Vectors;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/// Vectors that take no model, for as many articles as no model reads in an evening: the sum of
/// vectors that are drawn for each word, so that texts which share rare words lie close together.
/// Of a single text, which is a question, the model's vector is computed too where there is a
/// model, and thrown away.
final class StandIns implements Embedder {
  private static final int DIMENSIONS = 384;

  private final Optional<Embedder> model;
  private final Map<String, float[]> drawn = new ConcurrentHashMap<>();

  StandIns(Optional<Embedder> model) {
    this.model = model;
  }

  @Override
  public String name() {
    return "stand-ins";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[][] embed(List<String> texts) {
    return texts.stream().map(this::sum).toArray(float[][]::new);
  }

  @Override
  public float[] embed(String text) {
    float[] sum = sum(text);
    boolean isAsItShould = model.map(each -> each.embed(text).length == sum.length).orElse(true);
    if (!isAsItShould) {
      throw new IllegalStateException("a model of other dimensions");
    }
    return sum;
  }

  private float[] sum(String text) {
    float[] sum = new float[DIMENSIONS];
    for (String word : Wording.all(text)) {
      if (!Vocabulary.isFunctionWord(word)) {
        float[] vector = drawn.computeIfAbsent(word, StandIns::drawn);
        for (int d = 0; d < DIMENSIONS; d++) {
          sum[d] += vector[d];
        }
      }
    }
    return Vectors.unit(sum);
  }

  private static float[] drawn(String word) {
    SplittableRandom random = new SplittableRandom(word.hashCode());
    float[] vector = new float[DIMENSIONS];
    for (int d = 0; d < DIMENSIONS; d++) {
      vector[d] = (float) random.nextGaussian();
    }
    return vector;
  }
}
