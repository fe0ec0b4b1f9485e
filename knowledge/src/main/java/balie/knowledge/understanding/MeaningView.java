package balie.knowledge.understanding;

import balie.knowledge.confidence.Signs;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.source.Language;
import java.util.List;

/// What a sentence model makes of a question: softmax regression on the vectors of the examples,
/// and how near they are. What a word means counts here, and not how it is written: three examples
/// of a desk's own term are enough for others that say the same.
final class MeaningView {
  private static final float LEAST = 1e-3f;

  private final Embedder embedder;
  private final Learnt learnt;
  private final LabelWeights weights;

  /// By label: how little is known of how people ask for it.
  private final double[] novelty;

  private MeaningView(Embedder embedder, Learnt learnt, LabelWeights weights, double[] novelty) {
    this.embedder = embedder;
    this.learnt = learnt;
    this.weights = weights;
    this.novelty = novelty;
  }

  /// What is learnt from examples, which takes a while and is kept.
  record Learnt(DenseRegression regression, ExampleVectors vectors) {}

  /// A question as it is read in one way.
  static final class Reading {
    /// By label: the probability by the regression.
    private final float[] probabilities;

    /// By label: the cosine with the nearest example.
    private final float[] nearest;

    /// By label: the cosine with the middle of the examples.
    private final float[] central;

    private Reading(float[] probabilities, float[] nearest, float[] central) {
      this.probabilities = probabilities;
      this.nearest = nearest;
      this.central = central;
    }

    /// What two readings agree on: the name of a service alone, which stands in many an example of
    /// its terms, means none of them.
    Reading agreedWith(Reading other) {
      float[] both = new float[probabilities.length];
      float[] near = new float[both.length];
      float[] middle = new float[both.length];
      float sum = 0;
      for (int label = 0; label < both.length; label++) {
        both[label] =
            (float)
                Math.sqrt((probabilities[label] + LEAST) * (other.probabilities[label] + LEAST));
        near[label] = (nearest[label] + other.nearest[label]) / 2;
        middle[label] = (central[label] + other.central[label]) / 2;
        sum += both[label];
      }
      for (int label = 0; label < both.length; label++) {
        both[label] /= sum;
      }
      return new Reading(both, near, middle);
    }
  }

  /// Learns from examples, which takes some seconds, and half a minute where their vectors are not
  /// known yet.
  ///
  /// @param labels in the order of the probabilities
  static MeaningView of(
      List<Example> examples, List<String> labels, Embedder embedder, ModelStore models) {
    return new MeaningView(
        embedder,
        models.meanings(examples, labels, embedder),
        LabelWeights.of(embedder.name()),
        labels.stream().mapToDouble(label -> novelty(label, examples)).toArray());
  }

  private static double novelty(String label, List<Example> examples) {
    return LabelWeights.novelty(
        examples.stream().filter(each -> each.label().equals(label) && !each.framed()).count());
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

  Reading read(String masked, Language language) {
    float[] vector = embedder.embed(readable(masked, language));
    return new Reading(
        learnt.regression().probabilities(vector),
        learnt.vectors().nearest(vector),
        learnt.vectors().central(vector));
  }

  /// What tells whether a label is meant.
  Signs signs(int label, float[] byWords, Reading reading) {
    return LabelWeights.signs(
        novelty[label],
        Math.log(byWords[label] + LEAST),
        Math.log(reading.probabilities[label] + LEAST),
        reading.nearest[label],
        reading.central[label],
        Math.log((byWords[label] + reading.probabilities[label]) / 2 + LEAST));
  }

  /// The probabilities by all that tells.
  float[] together(float[] byWords, Reading reading) {
    float[] evidence = new float[byWords.length];
    for (int label = 0; label < evidence.length; label++) {
      evidence[label] = (float) weights.evidence(signs(label, byWords, reading));
    }
    return Regression.softmax(evidence);
  }
}
