package balie.knowledge.search;

import balie.knowledge.source.Passage;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/// The closest document, and how close the others come.
record Best(String document, double closest, double other) {
  /// Of a few passages none need be like a question, so nothing stands out further than against one
  /// that is this like it.
  private static final double SIBLING = 0.3;

  /// Of some passages.
  ///
  /// @param document the id of each one's document
  /// @param closeness how close each comes
  static Best among(int passages, IntFunction<String> document, IntToDoubleFunction closeness) {
    String first = "";
    double closest = SIBLING;
    double other = SIBLING;
    for (int i = 0; i < passages; i++) {
      double close = closeness.applyAsDouble(i);
      if (close > other) {
        String its = document.apply(i);
        if (its.equals(first)) {
          closest = Math.max(closest, close);
        } else if (close > closest) {
          other = closest;
          closest = close;
          first = its;
        } else {
          other = close;
        }
      }
    }
    return new Best(first, closest, other);
  }

  double beside(Passage passage) {
    return passage.document().id().equals(document) ? other : closest;
  }
}
