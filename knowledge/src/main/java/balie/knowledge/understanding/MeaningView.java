package balie.knowledge.understanding;

import balie.knowledge.embedding.Embedder;
import balie.knowledge.source.Language;
import java.util.List;

/// What a sentence model makes of a question: softmax regression on the vectors of the examples.
/// What a word means counts here, and not how it is written: three examples of a desk's own term
/// are enough for others that say the same.
final class MeaningView {
  /// From so many examples on, in both languages, a label's words are well known.
  private static final float MANY = 100;

  private static final float FEW = 60;

  /// How much the view counts for a label with many examples, and for one with few. Measured with
  /// eight of the shipped terms cut down to three examples a language, on all their others.
  private static final float OF_MANY = 0.4f;

  private static final float OF_FEW = 0.75f;

  /// Two views that are mixed are less sure together than they are right, so the mix is raised to
  /// this power.
  private static final double SURER = 1.3;

  private final Embedder embedder;
  private final DenseRegression regression;

  /// By label: how much this view counts.
  private final float[] counts;

  private MeaningView(Embedder embedder, DenseRegression regression, float[] counts) {
    this.embedder = embedder;
    this.regression = regression;
    this.counts = counts;
  }

  /// Learns from examples, which takes some seconds, and half a minute where their vectors are not
  /// known yet.
  ///
  /// @param labels in the order of the probabilities
  static MeaningView of(
      List<Example> examples, List<String> labels, Embedder embedder, ModelStore models) {
    return new MeaningView(
        embedder, models.dense(examples, labels, embedder), counts(examples, labels));
  }

  private static float[] counts(List<Example> examples, List<String> labels) {
    int[] count = new int[labels.size()];
    examples.forEach(each -> count[labels.indexOf(each.label())]++);
    float[] counts = new float[count.length];
    for (int label = 0; label < counts.length; label++) {
      float few = Math.clamp((MANY - count[label]) / (MANY - FEW), 0, 1);
      counts[label] = OF_MANY + few * (OF_FEW - OF_MANY);
    }
    return counts;
  }

  /// The text of an example, as it is embedded.
  static String readable(Example example) {
    return readable(example.text(), example.language());
  }

  /// A question as a sentence model reads it: what is named is put in general words.
  private static String readable(String masked, Language language) {
    return switch (language) {
      case EN ->
          masked
              .replace("{service}", "service")
              .replace("{person}", "colleague")
              .replace("{unit}", "team")
              .replace("{date}", "that day")
              .replace("{value}", "");
      case NL ->
          masked
              .replace("{service}", "dienst")
              .replace("{person}", "collega")
              .replace("{unit}", "team")
              .replace("{date}", "die dag")
              .replace("{value}", "");
    };
  }

  float[] probabilities(String masked, Language language) {
    return regression.probabilities(embedder.embed(readable(masked, language)));
  }

  /// The probabilities by the words, mixed with those by meaning. Of a label with few examples the
  /// words tell little, since most wordings of it were never seen.
  float[] mixed(float[] byWords, float[] byMeaning) {
    float[] mixed = new float[byWords.length];
    float sum = 0;
    for (int label = 0; label < mixed.length; label++) {
      mixed[label] =
          (float)
              Math.pow(byWords[label] + counts[label] * (byMeaning[label] - byWords[label]), SURER);
      sum += mixed[label];
    }
    for (int label = 0; label < mixed.length; label++) {
      mixed[label] /= sum;
    }
    return mixed;
  }
}
