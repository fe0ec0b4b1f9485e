package balie.bot.understand;

import balie.knowledge.confidence.Signs;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.KeptVectors;
import balie.knowledge.embedding.Model;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Example;
import balie.knowledge.understanding.Understanding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes the numbers of `LabelWeights` for one sentence model: a third of the shipped terms is cut
/// down to a few examples at a time, and the weights that make the right label likeliest are
/// sought. Not a test: run its `main` by hand with the model's name and a cache folder. It prints
/// what comes of each third with weights that were fitted on the two others, and then the weights
/// fitted on all.
final class LabelWeightsMaker {
  /// How many examples in each language the terms are cut down to.
  private static final List<Integer> KEPT = List.of(3, 3, 6, 12);

  /// How much all the questions for terms that were cut down count, where those of other meanings
  /// count 1: a quarter of what a desk is asked.
  private static final double OWN = 0.3;

  /// What is asked in earnest is further from the examples than other examples are, so it is less
  /// sure.
  private static final double CAUTION = 0.8;

  private static final double RIDGE = 1e-4;
  private static final int ROUNDS = 25;
  private static final double SURE = 0.5;

  private LabelWeightsMaker() {}

  /// A question.
  ///
  /// @param signs in the order of the labels
  /// @param right the place of its label
  /// @param weight how much it counts
  private record Case(
      List<Signs> signs, int right, boolean own, List<String> labels, double weight) {
    double[] shares(double[] weights) {
      double[] shares = new double[signs.size()];
      for (int label = 0; label < shares.length; label++) {
        for (int i = 0; i < weights.length; i++) {
          shares[label] += weights[i] * signs.get(label).at(i);
        }
      }
      double most = Arrays.stream(shares).max().orElse(0);
      double sum = Arrays.stream(shares).map(each -> Math.exp(each - most)).sum();
      return Arrays.stream(shares).map(each -> Math.exp(each - most) / sum).toArray();
    }
  }

  /// The questions of one third, cut down to a number of examples.
  private record Trial(int part, int kept, List<Case> cases) {}

  public static void main(String[] args) {
    Embedder model =
        KeptVectors.in(
            Path.of(args[1]),
            Model.valueOf(args[0].toUpperCase(Locale.ROOT)).load().orElseThrow(),
            System.err::println);
    List<Trial> trials = new ArrayList<>();
    for (int part = 0; part < CutTerms.PARTS.size(); part++) {
      for (int i = 0; i < KEPT.size(); i++) {
        trials.add(trial(part, KEPT.get(i), i, model));
      }
    }
    for (int part = 0; part < CutTerms.PARTS.size(); part++) {
      int held = part;
      double[] weights = fitted(trials.stream().filter(each -> each.part() != held).toList());
      trials.stream().filter(each -> each.part() == held).forEach(each -> tell(each, weights));
    }
    System.out.println(
        Arrays.stream(fitted(trials))
            .mapToObj(each -> String.format(Locale.ROOT, "%.3f", CAUTION * each))
            .collect(Collectors.joining(", ")));
  }

  private static Trial trial(int part, int kept, long seed, Embedder model) {
    CutTerms cut = new CutTerms(CutTerms.PARTS.get(part), kept, seed);
    Understanding understanding = cut.understanding();
    understanding.learnMeanings(model);
    List<Case> cases = new ArrayList<>();
    cut.own().forEach(each -> cases.add(asked(each, understanding, true, OWN / cut.own().size())));
    cut.others()
        .forEach(each -> cases.add(asked(each, understanding, false, 1.0 / cut.others().size())));
    return new Trial(part, kept, cases);
  }

  private static Case asked(
      Example example, Understanding understanding, boolean own, double weight) {
    Wording text = Wording.of(example.text());
    var signs = understanding.signs(text, String.join(" ", text.forms()));
    List<String> labels = List.copyOf(signs.keySet());
    return new Case(
        List.copyOf(signs.values()), labels.indexOf(example.label()), own, labels, weight);
  }

  /// By Newton's way.
  private static double[] fitted(List<Trial> trials) {
    int size = trials.getFirst().cases().getFirst().signs().getFirst().size();
    double[] weights = new double[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[size];
      double[][] bend = new double[size][size];
      for (int i = 0; i < size; i++) {
        slope[i] = RIDGE * weights[i];
        bend[i][i] = RIDGE;
      }
      double[] now = weights;
      for (Trial trial : trials) {
        trial.cases().forEach(each -> add(each, each.shares(now), slope, bend));
      }
      weights = descended(trials, weights, solved(bend, slope));
    }
    return weights;
  }

  /// Goes the step, or as much of it as makes it better.
  private static double[] descended(List<Trial> trials, double[] weights, double[] step) {
    double before = loss(trials, weights);
    for (double by = 1; by > 1e-4; by /= 2) {
      double share = by;
      double[] next = new double[weights.length];
      Arrays.setAll(next, i -> weights[i] - share * step[i]);
      if (loss(trials, next) < before) {
        return next;
      }
    }
    return weights;
  }

  private static double loss(List<Trial> trials, double[] weights) {
    double held = RIDGE / 2 * Arrays.stream(weights).map(each -> each * each).sum();
    return trials.stream()
        .flatMap(trial -> trial.cases().stream())
        .mapToDouble(each -> -each.weight() * Math.log(each.shares(weights)[each.right()] + 1e-12))
        .reduce(held, Double::sum);
  }

  private static void add(Case each, double[] shares, double[] slope, double[][] bend) {
    int size = slope.length;
    double[] mean = new double[size];
    for (int label = 0; label < shares.length; label++) {
      Signs signs = each.signs().get(label);
      for (int i = 0; i < size; i++) {
        mean[i] += shares[label] * signs.at(i);
        for (int j = 0; j < size; j++) {
          bend[i][j] += each.weight() * shares[label] * signs.at(i) * signs.at(j);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      slope[i] += each.weight() * (mean[i] - each.signs().get(each.right()).at(i));
      for (int j = 0; j < size; j++) {
        bend[i][j] -= each.weight() * mean[i] * mean[j];
      }
    }
  }

  /// By elimination; the system is positive definite.
  private static double[] solved(double[][] matrix, double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = i + 1; k < x.length; k++) {
        double by = matrix[k][i] / matrix[i][i];
        for (int j = i; j < x.length; j++) {
          matrix[k][j] -= by * matrix[i][j];
        }
        x[k] -= by * x[i];
      }
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= matrix[i][k] * x[k];
      }
      x[i] /= matrix[i][i];
    }
    return x;
  }

  private static void tell(Trial trial, double[] fitted) {
    double[] weights = Arrays.stream(fitted).map(each -> CAUTION * each).toArray();
    System.out.printf(
        Locale.ROOT,
        "part %d with %d examples: own found %.3f, others %.3f, others surely taken for a term"
            + " %.3f%n",
        trial.part(),
        trial.kept(),
        share(trial, true, weights, false),
        share(trial, false, weights, false),
        share(trial, false, weights, true));
  }

  private static double share(Trial trial, boolean own, double[] weights, boolean surelyWrong) {
    return trial.cases().stream()
        .filter(each -> each.own() == own)
        .mapToInt(
            each -> {
              double[] shares = each.shares(weights);
              int best =
                  IntStream.range(0, shares.length)
                      .reduce((a, b) -> shares[b] > shares[a] ? b : a)
                      .orElseThrow();
              boolean wrong =
                  best != each.right()
                      && Meaning.of(each.labels().get(best)) instanceof Meaning.OfTerm
                      && shares[best] >= SURE;
              return (surelyWrong ? wrong : best == each.right()) ? 1 : 0;
            })
        .average()
        .orElseThrow();
  }
}
