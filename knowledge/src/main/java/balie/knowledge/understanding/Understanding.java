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
  /// How much the view with names masked counts, against the words as they are.
  private static final double MASKED = 0.6;

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
  /// @param open labels that may be about things that no example names
  /// @param names further words that are known, such as the names of services
  public static Understanding of(
      List<Example> examples,
      Set<String> foreign,
      Set<String> open,
      Collection<String> names,
      ModelStore models) {
    List<Example> folded = examples.stream().map(Understanding::folded).toList();
    Set<String> known = new HashSet<>(names);
    folded.stream()
        .filter(example -> !foreign.contains(example.label()))
        .forEach(example -> known.addAll(words(example)));
    Vocabulary vocabulary = new Vocabulary(known);
    Strangers strangers = new Strangers(vocabulary, folded);
    List<Example> lessons = new ArrayList<>();
    for (Example example : folded) {
      lessons.add(foreign.contains(example.label()) ? strangers.masked(example) : example);
      if (open.contains(example.label())) {
        strangers.estranged(example).ifPresent(lessons::add);
      }
    }
    return new Understanding(
        models.regression(lessons), new LanguageRecogniser(folded), vocabulary);
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
    float[] byMask = probabilities(maskedWords);
    boolean same = maskedWords.equals(plain.forms());
    float[] byWords = same ? byMask : probabilities(plain.forms());
    double weight = weight(byMask, byWords);
    List<Candidate> candidates = new ArrayList<>(byMask.length);
    for (int label = 0; label < byMask.length; label++) {
      double share = weight * byMask[label] + (1 - weight) * byWords[label];
      candidates.add(new Candidate(regression.labels().get(label), share));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::probability).reversed());
    List<String> strangers = maskedWords.stream().filter(w -> !vocabulary.explains(w)).toList();
    return new Guess(
        candidates, strangers, same ? List.of("words") : List.of("words", "names masked"));
  }

  /// The view that is surer of its best meaning counts more.
  private static double weight(float[] byMask, float[] byWords) {
    double mask = MASKED * most(byMask) * most(byMask);
    double words = (1 - MASKED) * most(byWords) * most(byWords);
    return mask / (mask + words);
  }

  private static double most(float[] probabilities) {
    double most = 0;
    for (float probability : probabilities) {
      most = Math.max(most, probability);
    }
    return most;
  }

  private float[] probabilities(List<String> words) {
    return regression.probabilities(
        words.stream()
            .map(vocabulary::corrected)
            .map(word -> vocabulary.explains(word) ? word : Strangers.PLACEHOLDER)
            .toList());
  }
}
