package balie.bot.command;

import balie.knowledge.embedding.Embedder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A model that remembers the vectors of questions: trials ask the same ones again and again.
final class KeepsQuestions implements Embedder {
  private final Embedder model;
  private final Map<String, float[]> asked = new ConcurrentHashMap<>();

  KeepsQuestions(Embedder model) {
    this.model = model;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public int dimensions() {
    return model.dimensions();
  }

  @Override
  public float[][] embed(List<String> texts) {
    return model.embed(texts);
  }

  @Override
  public float[] embed(String text) {
    float[] known = asked.get(text);
    if (known == null) {
      known = model.embed(text);
      asked.put(text, known);
    }
    return known.clone();
  }
}
