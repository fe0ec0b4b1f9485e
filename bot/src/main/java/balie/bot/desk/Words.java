package balie.bot.desk;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text that carry meaning, in lower case; `back-up` is the word `backup`.
record Words(Set<String> all) {
  static final Words NONE = new Words(Set.of());

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
  private static final int SHORTEST = 4;
  private static final Set<String> EMPTY = Set.of("what", "waar", "with", "where", "your");

  Words {
    all = Set.copyOf(all);
  }

  static Words of(String text) {
    Set<String> words = new LinkedHashSet<>();
    String plain = text.toLowerCase(Locale.ROOT).replace("back-up", "backup");
    for (String word : NO_WORD.split(plain, -1)) {
      if (word.length() >= SHORTEST && !EMPTY.contains(word)) {
        words.add(word);
      }
    }
    return new Words(words);
  }

  Words without(Words others) {
    Set<String> left = new LinkedHashSet<>(all);
    left.removeAll(others.all);
    return new Words(left);
  }

  /// Whether one of these begins with one of the others, as `backups` with `backup`.
  boolean mention(Words others) {
    return all.stream().anyMatch(each -> others.all.stream().anyMatch(each::startsWith));
  }
}
