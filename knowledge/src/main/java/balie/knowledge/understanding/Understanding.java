package balie.knowledge.understanding;

import balie.knowledge.confidence.Signs;
import balie.knowledge.embedding.BilingualEmbedder;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.Glosses;
import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Guesses which of many meanings a question has, from example questions of each. Safe for use by
/// several threads.
public final class Understanding {
  /// How much the view with names masked counts, against the words as they are.
  private static final double MASKED = 0.6;

  /// How much words count where nothing else does, in the logarithm of the odds.
  private static final double CAUTION = 0.85;

  /// The view of a sentence model, in [Guess#views()].
  public static final String MEANING = "meaning";

  private final Regression regression;
  private final LanguageRecogniser languages;
  private final Vocabulary vocabulary;

  private final List<Example> examples;
  private final ModelStore models;
  private volatile @Nullable MeaningView meanings;

  private Understanding(
      Regression regression,
      LanguageRecogniser languages,
      Vocabulary vocabulary,
      List<Example> examples,
      ModelStore models) {
    this.regression = regression;
    this.languages = languages;
    this.vocabulary = vocabulary;
    this.examples = examples;
    this.models = models;
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
        models.regression(lessons), new LanguageRecogniser(folded), vocabulary, folded, models);
  }

  /// Learns what a sentence model makes of the examples; until it has, words alone count. Takes
  /// some seconds, half a minute where it never saw them, and nothing where it was done already.
  ///
  /// @param english an English sentence model
  public void learnMeanings(Embedder english) {
    if (meanings != null) {
      return;
    }
    Embedder embedder =
        new BilingualEmbedder(
            english,
            text -> language(Wording.of(text), Language.EN) == Language.NL,
            new Glosses(Translations.shipped()));
    meanings = MeaningView.of(examples, regression.labels(), embedder, models);
  }

  private static Example folded(Example example) {
    String text = String.join(" ", Wording.of(example.text()).forms());
    return new Example(example.label(), example.language(), text, example.framed());
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
    boolean same = maskedWords.equals(plain.forms());
    float[] byWords = byWords(maskedWords, plain.forms(), same);
    MeaningView meant = meanings;
    float[] shares =
        meant == null
            ? cautious(byWords)
            : meant.together(byWords, byMeaning(meant, plain, masked, same));
    List<Candidate> candidates = new ArrayList<>(shares.length);
    for (int label = 0; label < shares.length; label++) {
      candidates.add(new Candidate(regression.labels().get(label), shares[label]));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::probability).reversed());
    List<String> strangers = maskedWords.stream().filter(w -> !vocabulary.explains(w)).toList();
    return new Guess(candidates, strangers, views(same, meant != null));
  }

  /// Words alone are as sure of a question as if it were one of the examples.
  private static float[] cautious(float[] byWords) {
    float[] shares = new float[byWords.length];
    float sum = 0;
    for (int label = 0; label < shares.length; label++) {
      shares[label] = (float) Math.pow(byWords[label], CAUTION);
      sum += shares[label];
    }
    for (int label = 0; label < shares.length; label++) {
      shares[label] /= sum;
    }
    return shares;
  }

  private static List<String> views(boolean same, boolean meant) {
    List<String> views = new ArrayList<>(List.of("words"));
    if (!same) {
      views.add("names masked");
    }
    if (meant) {
      views.add(MEANING);
    }
    return views;
  }

  private float[] byWords(List<String> masked, List<String> plain, boolean same) {
    float[] byMask = probabilities(masked);
    return same ? byMask : together(byMask, probabilities(plain));
  }

  private MeaningView.Reading byMeaning(
      MeaningView meant, Wording plain, String masked, boolean same) {
    Language language = language(plain, Language.EN);
    MeaningView.Reading byMask = meant.read(corrected(masked), language);
    return same
        ? byMask
        : byMask.agreedWith(meant.read(corrected(String.join(" ", plain.forms())), language));
  }

  /// A sentence model knows few words with a typing slip in them.
  private String corrected(String text) {
    return Stream.of(text.split(" ", -1))
        .map(vocabulary::corrected)
        .collect(Collectors.joining(" "));
  }

  /// What tells whether a question has a meaning, of each that is known and by its label, for
  /// fitting how much each sign counts; empty until meanings are learnt.
  public Map<String, Signs> signs(Wording plain, String masked) {
    Map<String, Signs> signs = new TreeMap<>();
    MeaningView meant = meanings;
    if (meant != null) {
      List<String> words = List.of(masked.split(" ", -1));
      boolean same = words.equals(plain.forms());
      float[] byWords = byWords(words, plain.forms(), same);
      MeaningView.Reading reading = byMeaning(meant, plain, masked, same);
      for (int label = 0; label < byWords.length; label++) {
        signs.put(regression.labels().get(label), meant.signs(label, byWords, reading));
      }
    }
    return signs;
  }

  /// Both views of a text, the surer one counting more.
  private static float[] together(float[] byMask, float[] byWords) {
    double weight = weight(byMask, byWords);
    float[] both = new float[byMask.length];
    for (int label = 0; label < both.length; label++) {
      both[label] = (float) (weight * byMask[label] + (1 - weight) * byWords[label]);
    }
    return both;
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
