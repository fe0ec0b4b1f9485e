package balie.knowledge.search;

import balie.knowledge.source.Passage;
import java.util.Map;

/// The closest document, and how close the others come.
record Best(String document, double closest, double other) {
  /// Of a few passages none need be like a question, so nothing stands out further than against one
  /// that is this like it.
  private static final double SIBLING = 0.3;

  /// @param documents how close each comes, by its id
  static Best among(Map<String, Double> documents) {
    String first = "";
    double closest = SIBLING;
    double other = SIBLING;
    for (Map.Entry<String, Double> each : documents.entrySet()) {
      if (each.getValue() > closest) {
        other = closest;
        closest = each.getValue();
        first = each.getKey();
      } else {
        other = Math.max(other, each.getValue());
      }
    }
    return new Best(first, closest, other);
  }

  double beside(Passage passage) {
    return passage.document().id().equals(document) ? other : closest;
  }
}
