package balie.knowledge.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// English and Dutch words that stand for each other in headings of IT documentation. How the list
/// was made stands beside it, in `lexicon.README.md`.
public final class Translations {
  private static final List<String> FILES =
      List.of("/balie/knowledge/lexicon.tsv", "/balie/knowledge/lexicon-everyday.tsv");

  private final Map<Language, Map<String, List<Translation>>> from = new EnumMap<>(Language.class);

  /// A word in the other language.
  ///
  /// @param probability that the word is translated so
  public record Translation(String word, double probability) {}

  private Translations() {
    from.put(Language.EN, new HashMap<>());
    from.put(Language.NL, new HashMap<>());
  }

  /// The lists that ship.
  public static Translations shipped() {
    Translations translations = new Translations();
    FILES.forEach(translations::read);
    return translations;
  }

  private void read(String file) {
    ShippedLines.of(file).forEach(this::add);
  }

  /// A line is the language of the first word, the two words and the probability, by tabs.
  private void add(String line) {
    String[] parts = line.split("\t", -1);
    Objects.requireNonNull(from.get(Language.valueOf(parts[0])))
        .computeIfAbsent(parts[1], w -> new ArrayList<>(2))
        .add(new Translation(parts[2], Double.parseDouble(parts[3])));
  }

  /// Every word that has a translation.
  public Set<String> words() {
    return from.values().stream()
        .flatMap(words -> words.keySet().stream())
        .collect(Collectors.toSet());
  }

  /// The translations of a word out of a language, the likeliest first; none for an unknown one.
  public List<Translation> of(String word, Language language) {
    return Objects.requireNonNull(from.get(language)).getOrDefault(word, List.of());
  }
}
