package balie.knowledge.embedding;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The sentence models that may ship. Both are English, have 384 dimensions and are quantised to 8
/// bits.
public enum Model {
  /// all-MiniLM-L6-v2: six layers, the mean of all words' vectors.
  MINILM("all-minilm-l6-v2-q.onnx", "all-minilm-l6-v2-q-tokenizer.json", false),
  /// bge-small-en-v1.5: twelve layers, the vector of the first place.
  BGE("bge-small-en-v1.5-q.onnx", "bge-small-en-v1.5-q-tokenizer.json", true);

  private final String weights;
  private final String words;
  private final boolean first;

  Model(String weights, String words, boolean first) {
    this.weights = weights;
    this.words = words;
    this.first = first;
  }

  /// The name by which it is chosen in the settings.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String weights() {
    return "/" + weights;
  }

  String words() {
    return "/" + words;
  }

  boolean isFirstPlace() {
    return first;
  }

  /// Whether its jars are there, and native code with them.
  public boolean isThere() {
    return Model.class.getResource(weights()) != null
        && Model.class.getResource("/ai/onnxruntime/OrtEnvironment.class") != null;
  }

  /// Loads it, which takes about a second; empty in a build without it or on a machine that it has
  /// no native code for.
  public Optional<Embedder> load() {
    return load(Optional.empty());
  }

  /// The same from a folder in which it is kept as it runs, which takes half as long.
  public Optional<Embedder> load(Path cache) {
    return load(Optional.of(cache));
  }

  private Optional<Embedder> load(Optional<Path> cache) {
    if (!isThere()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OnnxEmbedder.load(this, cache));
    } catch (LinkageError noNativeCode) {
      return Optional.empty();
    }
  }
}
