package balie.knowledge.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts a placeholder for words that nothing explains, so that "how big is the moon" teaches what a
/// question about something foreign looks like, and nothing about moons.
final class Strangers {
  static final String PLACEHOLDER = "{stranger}";

  private final Vocabulary vocabulary;
  private final Map<String, Integer> counts = new HashMap<>();

  Strangers(Vocabulary vocabulary, List<Example> examples) {
    this.vocabulary = vocabulary;
    examples.forEach(
        example ->
            Understanding.words(example).forEach(word -> counts.merge(word, 1, Integer::sum)));
  }

  /// An example of what is foreign, its unknown words masked.
  Example masked(Example example) {
    return with(
        example,
        Understanding.words(example).stream()
            .map(word -> vocabulary.explains(word) ? word : PLACEHOLDER)
            .collect(Collectors.joining(" ")));
  }

  /// An example about a thing that no other example names, as if it were about an unknown one.
  Optional<Example> estranged(Example example) {
    String text =
        Understanding.words(example).stream()
            .map(word -> isRare(word) ? PLACEHOLDER : word)
            .collect(Collectors.joining(" "));
    return text.equals(example.text()) ? Optional.empty() : Optional.of(with(example, text));
  }

  private boolean isRare(String word) {
    return word.length() > 3
        && !word.startsWith("{")
        && !Vocabulary.isGeneral(word)
        && counts.getOrDefault(word, 0) <= 2;
  }

  private static Example with(Example example, String text) {
    return new Example(example.label(), example.language(), text, example.framed());
  }
}
