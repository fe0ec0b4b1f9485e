package balie.knowledge.understanding;

import balie.knowledge.source.Wording;
import balie.knowledge.understanding.LabelRanker.Labelled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What labels are learnt from: the examples, then the names of the labels that have one.
final class LabelLesson {
  private final List<String> texts;

  /// By text: its label's place.
  private final int[] gold;

  /// @param goldOfExamples by example: its label's place
  LabelLesson(List<Labelled> examples, int[] goldOfExamples, List<String> labels) {
    texts = new ArrayList<>(examples.stream().map(Labelled::text).toList());
    int[] all = Arrays.copyOf(goldOfExamples, goldOfExamples.length + labels.size());
    List<Optional<String>> names = LabelNames.of(labels);
    for (int label = 0; label < names.size(); label++) {
      if (names.get(label).isPresent()) {
        all[texts.size()] = label;
        texts.add(names.get(label).get());
      }
    }
    gold = Arrays.copyOf(all, texts.size());
  }

  List<String> texts() {
    return List.copyOf(texts);
  }

  Regression byWords(List<String> labels) {
    return Regression.train(
        Arrays.stream(gold).mapToObj(labels::get).toList(),
        texts.stream().map(text -> Wording.of(text).forms()).toList());
  }

  /// @param vectors of the texts
  DenseRegression byVectors(float[][] vectors, int labels) {
    return DenseRegression.train(vectors, gold, labels);
  }
}
