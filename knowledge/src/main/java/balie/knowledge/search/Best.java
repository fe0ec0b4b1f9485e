package balie.knowledge.search;

import balie.knowledge.source.Document;
import balie.knowledge.source.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/// The closest documents, the closest first.
///
/// @param least how close another one comes at least, be it there or not
record Best(List<Near> closest, double least, Twins twins) {
  /// Of a few passages none need be like a question, so nothing stands out further than against one
  /// that is this like it.
  static final double SIBLING = 0.3;

  /// Besides a document, its twin and what says the same as that there is another.
  private static final int FEW = 5;

  /// A document, and how close it comes.
  record Near(Document document, double close) {}

  /// Of some passages.
  ///
  /// @param document each one's document
  /// @param closeness how close each comes
  /// @param least nothing stands out further than against one that comes this close
  static Best among(
      int passages,
      IntFunction<Document> document,
      IntToDoubleFunction closeness,
      double least,
      Twins twins) {
    List<Near> closest = new ArrayList<>();
    for (int i = 0; i < passages; i++) {
      double close = closeness.applyAsDouble(i);
      if (closest.size() < FEW || close > closest.getLast().close()) {
        add(new Near(document.apply(i), close), closest);
      }
    }
    return new Best(List.copyOf(closest), least, twins);
  }

  private static void add(Near near, List<Near> closest) {
    for (Near each : closest) {
      if (each.document().id().equals(near.document().id())) {
        if (each.close() >= near.close()) {
          return;
        }
        closest.remove(each);
        break;
      }
    }
    int place = 0;
    while (place < closest.size() && closest.get(place).close() >= near.close()) {
      place++;
    }
    closest.add(place, near);
    if (closest.size() > FEW) {
      closest.removeLast();
    }
  }

  /// How close the closest comes that does not say the same as a passage.
  double beside(Passage passage) {
    for (Near each : closest) {
      if (each.close() <= least) {
        break;
      }
      if (!isSame(passage.document(), each.document())) {
        return each.close();
      }
    }
    return least;
  }

  private boolean isSame(Document one, Document other) {
    return one.id().equals(other.id()) || twins.are(one, other);
  }
}
