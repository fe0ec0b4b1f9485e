package balie.knowledge.understanding;

import balie.knowledge.embedding.Glosses;
import balie.knowledge.source.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells English from Dutch by words and letter triples, naive Bayes with add-half smoothing over
/// example questions.
public final class LanguageRecogniser {
  private static final double SMOOTHING = 0.5;

  /// How much a person's own language counts, in natural log odds: less than one telling word.
  private static final double PROFILE = 1.0;

  private final Map<String, Double> oddsOfDutch = new HashMap<>();

  public LanguageRecogniser(Collection<Example> examples) {
    Map<String, int[]> counts = new HashMap<>();
    int[] totals = new int[2];
    for (Example example : examples) {
      int language = example.language() == Language.NL ? 1 : 0;
      for (String word : example.text().split(" ", -1)) {
        for (String piece : pieces(word)) {
          counts.computeIfAbsent(piece, p -> new int[2])[language]++;
          totals[language]++;
        }
      }
    }
    double kinds = counts.size() * SMOOTHING;
    counts.forEach(
        (piece, count) -> {
          double dutch = (count[1] + SMOOTHING) / (totals[1] + kinds);
          double english = (count[0] + SMOOTHING) / (totals[0] + kinds);
          oddsOfDutch.put(piece, Math.log(dutch / english));
        });
  }

  /// One that knows no desk's examples, from the lists of words that ship.
  public static LanguageRecogniser shipped() {
    List<Example> examples = new ArrayList<>();
    for (String word : Vocabulary.read("general-words.en.txt")) {
      examples.add(new Example("", Language.EN, word));
    }
    for (String word : Vocabulary.read("general-words.nl.txt")) {
      examples.add(new Example("", Language.NL, word));
    }
    Glosses.everyday()
        .forEach(
            (dutch, english) -> {
              examples.add(new Example("", Language.NL, dutch));
              examples.add(new Example("", Language.EN, english));
            });
    return new LanguageRecogniser(examples);
  }

  /// The language of a text's words; the profile's decides where they tell little.
  public Language recognise(List<String> words, Language profile) {
    double odds = profile == Language.NL ? PROFILE : -PROFILE;
    for (String word : words) {
      for (String piece : pieces(word)) {
        odds += oddsOfDutch.getOrDefault(piece, 0.0);
      }
    }
    return odds > 0 ? Language.NL : Language.EN;
  }

  private static List<String> pieces(String word) {
    if (word.isEmpty() || word.startsWith("{")) {
      return List.of();
    }
    String edged = "<" + word + ">";
    List<String> pieces = new ArrayList<>();
    pieces.add(edged);
    for (int i = 0; i + 3 <= edged.length(); i++) {
      pieces.add(edged.substring(i, i + 3));
    }
    return pieces;
  }
}
