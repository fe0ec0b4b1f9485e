package balie.knowledge.collection;

import java.util.List;

/// What was found for a question.
///
/// @param hits the best first
/// @param confidence the probability that the first hit answers the question
/// @param answerable whether to answer rather than abstain
public record Found(List<Hit> hits, double confidence, boolean answerable) {
  public Found {
    hits = List.copyOf(hits);
  }

  /// One of them.
  public record Hit(Entry entry, double score) {}
}
