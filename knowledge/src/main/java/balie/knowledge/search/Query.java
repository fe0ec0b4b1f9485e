package balie.knowledge.search;

import balie.knowledge.understanding.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// A question as weighted words, each with the stems that may stand for it.
record Query(List<Meaning> meanings) {
  /// How far a word that only names what the passage is about counts as found in it.
  private static final double NAMED = 0.5;

  /// A word of the question.
  ///
  /// @param stems what may stand for it in a passage, and how surely
  /// @param weight how telling it is
  record Meaning(String word, Map<String, Double> stems, double weight) {}

  /// Whether the question has a single general word besides its grammar: "the second one".
  boolean saysLittle() {
    List<Meaning> telling =
        meanings.stream().filter(each -> !Vocabulary.isFunctionWord(each.word())).toList();
    return telling.isEmpty()
        || (telling.size() == 1 && Vocabulary.isGeneral(telling.getFirst().word()));
  }

  /// Whether some stems hold a telling word of the question beside those that only name its
  /// subject.
  boolean touches(Predicate<String> stems, Set<String> names) {
    for (Meaning each : meanings) {
      if (match(each, stems) >= NAMED && isTelling(each) && !names.contains(each.word())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTelling(Meaning meaning) {
    return !Vocabulary.isFunctionWord(meaning.word());
  }

  /// All the stems that are looked for.
  List<String> stems() {
    return meanings.stream().flatMap(meaning -> meaning.stems().keySet().stream()).toList();
  }

  /// The share of the question's weight that some stems account for, between 0 and 1.
  ///
  /// @param names words that are accounted for by what the passage is about
  double coverage(Predicate<String> passage, Set<String> names) {
    double all = 0;
    double covered = 0;
    for (Meaning meaning : meanings) {
      all += meaning.weight();
      covered +=
          meaning.weight()
              * (names.contains(meaning.word())
                  ? Math.max(NAMED, match(meaning, passage))
                  : match(meaning, passage));
    }
    return all == 0 ? 0 : covered / all;
  }

  /// The share of a title's stems that the question asks for, between 0 and 1.
  ///
  /// @param names stems that the question asks for by naming what the passage is about
  double precision(Set<String> title, Set<String> names) {
    if (title.isEmpty()) {
      return 0;
    }
    double asked = 0;
    for (String stem : title) {
      asked += names.contains(stem) ? 1 : asked(stem);
    }
    return asked / title.size();
  }

  private double asked(String stem) {
    double most = 0;
    for (Meaning meaning : meanings) {
      most = Math.max(most, meaning.stems().getOrDefault(stem, 0.0));
    }
    return most;
  }

  private static double match(Meaning meaning, Predicate<String> passage) {
    double most = 0;
    for (Map.Entry<String, Double> stem : meaning.stems().entrySet()) {
      if (stem.getValue() > most && passage.test(stem.getKey())) {
        most = stem.getValue();
      }
    }
    return most;
  }
}
