package balie.knowledge.understanding;

import balie.knowledge.source.Language;
import balie.knowledge.source.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Guesses which of many meanings a question has, from example questions of each. Safe for use by
/// several threads.
public final class Understanding {
  private final Regression regression;
  private final LanguageRecogniser languages;
  private final Vocabulary vocabulary;

  private Understanding(
      Regression regression, LanguageRecogniser languages, Vocabulary vocabulary) {
    this.regression = regression;
    this.languages = languages;
    this.vocabulary = vocabulary;
  }

  /// Learns from examples.
  ///
  /// @param foreign labels whose words are not thereby known: examples of what is out of scope
  /// @param names further words that are known, such as the names of services
  public static Understanding of(
      List<Example> examples, Set<String> foreign, Collection<String> names, ModelStore models) {
    List<Example> folded = examples.stream().map(Understanding::folded).toList();
    Set<String> known = new HashSet<>(names);
    folded.stream()
        .filter(example -> !foreign.contains(example.label()))
        .forEach(example -> known.addAll(words(example)));
    return new Understanding(
        models.regression(folded), new LanguageRecogniser(folded), new Vocabulary(known));
  }

  private static Example folded(Example example) {
    String text = String.join(" ", Wording.of(example.text()).forms());
    return new Example(example.label(), example.language(), text);
  }

  static List<String> words(Example example) {
    return List.of(example.text().split(" ", -1));
  }

  /// The words that are known here.
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /// The language of a text.
  public Language language(Wording text, Language profile) {
    return languages.recognise(text.forms(), profile);
  }

  /// What a question may mean.
  ///
  /// @param plain the question as it was asked
  /// @param masked the same with placeholders for the names in it
  public Guess guess(Wording plain, String masked) {
    List<String> maskedWords = List.of(masked.split(" ", -1));
    float[] byMask = regression.probabilities(maskedWords);
    boolean same = maskedWords.equals(plain.forms());
    float[] byWords = same ? byMask : regression.probabilities(plain.forms());
    List<Candidate> candidates = new ArrayList<>(byMask.length);
    for (int label = 0; label < byMask.length; label++) {
      double share = 0.65 * byMask[label] + 0.35 * byWords[label];
      candidates.add(new Candidate(regression.labels().get(label), share));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::probability).reversed());
    List<String> strangers = maskedWords.stream().filter(w -> !vocabulary.explains(w)).toList();
    return new Guess(
        candidates, strangers, same ? List.of("words") : List.of("words", "names masked"));
  }
}
