package balie.knowledge.understanding;

import balie.knowledge.embedding.Glosses;
import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Questions that ask the same, put together. Two groups become one while their questions are, on
/// average, alike enough in their telling words, letters and concepts; Dutch is compared by its
/// English, word by word. The same questions give the same groups, in whatever order of asking.
public final class Clusters {
  /// From here on two groups are one. Chosen on labelled questions: see `docs/understanding.md`.
  static final double ALIKE = 0.22;

  private final LanguageRecogniser languages = LanguageRecogniser.shipped();
  private final Glosses glosses = new Glosses(Translations.shipped());
  private final double alike;

  public Clusters() {
    this(ALIKE);
  }

  Clusters(double alike) {
    this.alike = alike;
  }

  /// The groups of some questions, as their places among them: the largest first, then the one with
  /// the first question. Within a group the question that is most like the others comes first.
  public List<List<Integer>> of(List<String> questions) {
    if (questions.isEmpty()) {
      return List.of();
    }
    float[][] cosines = cosines(questions);
    return groups(cosines).stream()
        .map(group -> typicalFirst(group, cosines))
        .sorted(
            Comparator.comparingInt((List<Integer> group) -> -group.size())
                .thenComparing(group -> group.stream().min(Comparator.naturalOrder()).orElse(0)))
        .toList();
  }

  private float[][] cosines(List<String> questions) {
    List<List<String>> telling = questions.stream().map(this::telling).toList();
    Closeness closeness = new Closeness(telling);
    return telling.stream().map(closeness::of).toArray(float[][]::new);
  }

  /// The English words of a question without those that carry grammar alone, where others remain.
  private List<String> telling(String question) {
    List<String> words = Wording.of(question).forms();
    boolean isDutch = languages.recognise(words, Language.EN) == Language.NL;
    List<String> english =
        isDutch ? Wording.all(glosses.of(question, Language.NL)) : Wording.all(question);
    List<String> telling =
        english.stream().filter(word -> !Vocabulary.isFunctionWord(word)).toList();
    return telling.isEmpty() ? words : telling;
  }

  /// Average linkage: the two groups that are most alike become one, as long as any are.
  private List<List<Integer>> groups(float[][] cosines) {
    List<List<Integer>> groups = new ArrayList<>();
    double[][] likeness = new double[cosines.length][];
    for (int i = 0; i < cosines.length; i++) {
      groups.add(new ArrayList<>(List.of(i)));
      float[] row = cosines[i];
      likeness[i] = IntStream.range(0, row.length).mapToDouble(j -> row[j]).toArray();
    }
    for (int[] pair = nearest(groups, likeness); pair.length == 2; ) {
      join(groups, likeness, pair[0], pair[1]);
      pair = nearest(groups, likeness);
    }
    return groups.stream().filter(group -> !group.isEmpty()).toList();
  }

  private int[] nearest(List<List<Integer>> groups, double[][] likeness) {
    int[] best = {};
    double most = alike;
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size() && !groups.get(i).isEmpty(); j++) {
        if (!groups.get(j).isEmpty() && likeness[i][j] >= most) {
          boolean better = likeness[i][j] > most || best.length == 0;
          most = likeness[i][j];
          best = better ? new int[] {i, j} : best;
        }
      }
    }
    return best;
  }

  private static void join(List<List<Integer>> groups, double[][] likeness, int into, int from) {
    double a = groups.get(into).size();
    double b = groups.get(from).size();
    for (int k = 0; k < groups.size(); k++) {
      double mean = (a * likeness[into][k] + b * likeness[from][k]) / (a + b);
      likeness[into][k] = mean;
      likeness[k][into] = mean;
    }
    groups.get(into).addAll(groups.get(from));
    groups.set(from, List.of());
  }

  private static List<Integer> typicalFirst(List<Integer> group, float[][] cosines) {
    Comparator<Integer> typical =
        Comparator.comparingDouble(
            one -> -group.stream().mapToDouble(other -> cosines[one][other]).sum());
    return group.stream().sorted(typical.thenComparing(Comparator.naturalOrder())).toList();
  }
}
