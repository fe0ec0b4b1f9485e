package balie.knowledge.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What labels are called, in words: `change_pin` and `changePin` are "change pin". Such a name
/// tells as much as an example does, and most where there are few. Numbers, digests, and words that
/// most labels share tell nothing.
final class LabelNames {
  private static final Pattern BETWEEN = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}]+");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int FEW = 4;

  private LabelNames() {}

  /// The name of each label in its place; empty where it is none.
  static List<Optional<String>> of(List<String> labels) {
    List<List<String>> words = labels.stream().map(LabelNames::words).toList();
    Map<String, Integer> having = new HashMap<>();
    words.forEach(each -> new HashSet<>(each).forEach(word -> having.merge(word, 1, Integer::sum)));
    List<Optional<String>> names = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<String> telling =
          words.get(i).stream()
              .filter(
                  word -> labels.size() <= FEW || 2 * having.getOrDefault(word, 0) <= words.size())
              .toList();
      names.add(name(telling, DIGIT.matcher(labels.get(i)).find() ? LONG : SHORT));
    }
    return names;
  }

  private static List<String> words(String label) {
    return BETWEEN
        .splitAsStream(label)
        .filter(word -> word.length() > 1)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /// @param least how long one of the words must be, at least
  private static Optional<String> name(List<String> words, int least) {
    return words.stream().anyMatch(word -> word.length() >= least)
        ? Optional.of(String.join(" ", words))
        : Optional.empty();
  }
}
