package balie.bot.command;

import balie.bot.command.OpenTexts.Line;
import balie.knowledge.collection.CollectionSearch;
import balie.knowledge.collection.Entry;
import balie.knowledge.collection.Found;
import balie.knowledge.collection.Judged;
import balie.knowledge.confidence.Calibration;
import balie.knowledge.confidence.Calibration.Known;
import balie.knowledge.confidence.Logistic;
import balie.knowledge.confidence.Logistic.Case;
import balie.knowledge.confidence.ShippedCalibrations.Ranked;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.KeptVectors;
import balie.knowledge.embedding.Model;
import balie.knowledge.source.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes the lines of `confidence.txt` for one model (or `none`) from the folder of open data. What
/// is out of scope is simulated by leaving out labels, and what is missing by leaving out articles.
/// Not a test: run its `main` by hand with the folder, the model, a cache folder, the file to
/// write, and `labels`, `articles` or `both`. What is said of articles is first of questions that
/// the weights were not fitted on: half of them, by their article.
final class ConfidenceMaker {
  private static final double HOLD = 0.3;

  /// What is there and was not found first is half of a counterexample: another one may be found.
  private static final double HALF = 0.5;

  private final OpenTexts data;
  private final Optional<Embedder> model;

  private ConfidenceMaker(OpenTexts data, Optional<Embedder> model) {
    this.data = data;
    this.model = model;
  }

  public static void main(String[] args) throws IOException {
    Optional<Embedder> model =
        java.util.Arrays.stream(Model.values())
            .filter(each -> each.id().equals(args[1]))
            .findFirst()
            .flatMap(Model::load)
            .map(each -> KeptVectors.in(Path.of(args[2]), each, System.err::println))
            .map(KeepsQuestions::new);
    ConfidenceMaker maker = new ConfidenceMaker(new OpenTexts(Path.of(args[0])), model);
    try (PrintStream out = new PrintStream(args[3], StandardCharsets.UTF_8)) {
      String by = model.map(Embedder::name).orElse("words");
      if (!args[4].equals("articles")) {
        out.println(line(Ranked.LABELS + " " + by, maker.labels()));
      }
      if (!args[4].equals("labels")) {
        List<List<Known>> articles = maker.articles();
        for (int half = 0; half < 2; half++) {
          Calibration fitted = fitted(half(articles, half));
          half(articles, 1 - half).forEach(known -> report(fitted, known));
        }
        out.println(line(Ranked.ARTICLES + " " + by, articles));
      }
    }
  }

  /// Every other question of each collection: they are in the order of their articles.
  private static List<List<Known>> half(List<List<Known>> collections, int half) {
    return collections.stream()
        .map(
            known ->
                IntStream.range(0, known.size())
                    .filter(i -> i % 2 == half)
                    .mapToObj(known::get)
                    .toList())
        .toList();
  }

  /// Every collection counts the same, and in it what is in scope the same as what is not.
  private static Calibration fitted(List<List<Known>> collections) {
    List<Case> cases = new ArrayList<>();
    for (List<Known> known : collections) {
      double answerable = known.stream().filter(Known::answerable).count();
      double others = known.size() - answerable;
      for (Known each : known) {
        double weight = 500 / (each.answerable() ? answerable : others);
        weight *= each.answerable() && !each.isRight() ? HALF : 1;
        cases.add(new Case(each.signs(), each.isRight(), weight));
      }
    }
    int signs = cases.getFirst().signs().size();
    return new Calibration(new Logistic(new double[signs + 1]).fitted(cases, HOLD), 0.5);
  }

  private static String line(String name, List<List<Known>> collections) {
    Calibration fitted = fitted(collections);
    StringBuilder line = new StringBuilder(name + " " + fitted.enough());
    for (double weight : fitted.logistic().weights()) {
      line.append(String.format(java.util.Locale.ROOT, " %.5f", weight));
    }
    for (List<Known> known : collections) {
      report(fitted, known);
    }
    return line.toString();
  }

  private static void report(Calibration fitted, List<Known> known) {
    List<Double> in = new ArrayList<>();
    List<Double> out = new ArrayList<>();
    double good = 0;
    for (Known each : known) {
      double sure = fitted.logistic().of(each.signs());
      (each.answerable() ? in : out).add(sure);
      good += each.isRight() ? (sure >= 0.5 ? 1 : 0) : !each.answerable() && sure < 0.5 ? 1 : 0;
    }
    System.err.printf(
        "%d in, %d out, AUROC %.3f, right or abstained %.3f%n",
        in.size(), out.size(), Measures.auroc(in, out), good / known.size());
  }

  private List<List<Known>> labels() throws IOException {
    List<List<Known>> all = new ArrayList<>();
    List<Line> train = data.tsv("clinc150/train.tsv");
    List<Line> val = data.tsv("clinc150/val.tsv");
    List<Line> out = new ArrayList<>(data.tsv("clinc150/oos_train.tsv"));
    out.addAll(data.tsv("clinc150/oos_val.tsv"));
    for (int examples : List.of(5, 20, 100)) {
      all.add(known(OpenTexts.some(examples, train), val, out, Language.EN));
    }
    for (int seed = 0; seed < 4; seed++) {
      int examples = List.of(10, 20, 30, 50).get(seed);
      Set<String> kept = some(train, List.of(15, 30, 60, 90).get(seed), seed);
      List<Line> near = val.stream().filter(line -> !kept.contains(line.label())).toList();
      List<Line> other = new ArrayList<>(out);
      other.addAll(near);
      all.add(known(OpenTexts.some(examples, of(kept, train)), of(kept, val), other, Language.EN));
    }
    List<Line> en = data.tsv("xsid/en_valid.tsv");
    List<Line> nl = data.tsv("xsid/nl_valid.tsv");
    for (int seed = 0; seed < 3; seed++) {
      Set<String> kept = some(en, 9, seed);
      all.add(folds(nl, nl, kept));
      all.add(folds(en, nl, kept));
    }
    return all;
  }

  private static Set<String> some(List<Line> lines, int labels, int seed) {
    List<String> all =
        new ArrayList<>(new TreeSet<>(lines.stream().map(Line::label).collect(Collectors.toSet())));
    Collections.shuffle(all, new Random(seed));
    return new HashSet<>(all.subList(0, labels));
  }

  private static List<Line> of(Set<String> labels, List<Line> lines) {
    return lines.stream().filter(line -> labels.contains(line.label())).toList();
  }

  private List<Known> folds(List<Line> train, List<Line> asked, Set<String> kept) {
    List<Known> all = new ArrayList<>();
    for (int fold = 0; fold < 3; fold++) {
      List<Line> examples = new ArrayList<>();
      List<Line> in = new ArrayList<>();
      List<Line> out = new ArrayList<>();
      for (int i = 0; i < asked.size(); i++) {
        if (i % 3 != fold) {
          examples.add(train.get(i));
        } else {
          (kept.contains(asked.get(i).label()) ? in : out).add(asked.get(i));
        }
      }
      all.addAll(known(of(kept, examples), in, out, Language.NL));
    }
    return all;
  }

  private List<Known> known(List<Line> train, List<Line> in, List<Line> out, Language language) {
    List<Judged> judged = new ArrayList<>();
    in.forEach(line -> judged.add(new Judged(line.text(), true, Optional.of(line.label()))));
    out.forEach(line -> judged.add(new Judged(line.text(), false, Optional.empty())));
    return CollectionSearch.over(OpenTexts.examples(train), Optional.of(language), model)
        .known(judged);
  }

  private List<List<Known>> articles() throws IOException {
    List<Line> corpus = data.jsonl("alchemy-nl/corpus.jsonl");
    List<Line> nl = data.jsonl("alchemy-nl/queries_nl.dev.jsonl");
    List<Line> en = data.jsonl("alchemy-nl/queries_en.dev.jsonl");
    Map<String, String> titles = new HashMap<>();
    nl.forEach(line -> titles.put(line.label(), line.text()));
    List<List<Known>> all = new ArrayList<>();
    all.add(removed(corpus, Map.of(), nl, 1));
    all.add(removed(corpus, Map.of(), OpenTexts.withSlips(nl, 2), 2));
    all.add(removed(corpus, Map.of(), en, 3));
    all.add(removed(corpus, titles, en, 4));
    return all;
  }

  private List<Known> removed(
      List<Line> corpus, Map<String, String> titles, List<Line> asked, int seed) {
    Random random = new Random(seed);
    List<Line> left = corpus.stream().filter(line -> random.nextBoolean()).toList();
    Set<String> ids = left.stream().map(Line::label).collect(Collectors.toSet());
    List<Entry> entries = OpenTexts.articles(left, titles);
    CollectionSearch search = CollectionSearch.over(entries, Optional.of(Language.NL), model);
    List<Known> known =
        search.known(
            asked.stream()
                .map(line -> new Judged(line.text(), ids.contains(line.label()), Optional.empty()))
                .toList());
    List<Found> found = asked.parallelStream().map(line -> search.find(line.text(), 1)).toList();
    List<Known> checked = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      List<Found.Hit> hits = found.get(i).hits();
      boolean isRight =
          !hits.isEmpty() && hits.getFirst().entry().id().equals(asked.get(i).label());
      checked.add(new Known(known.get(i).signs(), isRight, known.get(i).answerable()));
    }
    return checked;
  }
}
