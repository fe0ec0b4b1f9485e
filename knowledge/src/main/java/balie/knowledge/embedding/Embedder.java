package balie.knowledge.embedding;

import java.util.List;

/// Gives each text a vector of length 1: texts that mean the same lie close together. Safe for use
/// by several threads.
public interface Embedder {
  /// A short name, which changes whenever the vectors do.
  String name();

  /// How many numbers a vector has.
  int dimensions();

  /// The vector of each text, in their order.
  float[][] embed(List<String> texts);

  /// The vector of one text.
  default float[] embed(String text) {
    return embed(List.of(text))[0];
  }
}
