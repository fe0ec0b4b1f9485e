package balie.bot.command;

import balie.bot.command.OpenTexts.Line;
import balie.knowledge.collection.CollectionSearch;
import balie.knowledge.collection.Entry;
import balie.knowledge.collection.Found;
import balie.knowledge.collection.Judged;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.source.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The trials of `bench quality`, each on open data and through the same search as `balie search`.
final class QualityTrials {
  private static final int FOLDS = 5;
  private static final String CLINC = "clinc150/";
  private static final String XSID = "xsid/";
  private static final String ALCHEMY = "alchemy-nl/";
  private static final String CUREKART = "hint3/curekart_";
  private static final String NO_INTENT = "NO_NODES_DETECTED";

  private final OpenTexts data;
  private final Optional<Embedder> model;
  private final Optional<Embedder> modelOfLabels;

  /// One trial.
  ///
  /// @param files what it needs of the folder
  record Trial(String name, List<String> files, Measured measured) {}

  /// Measures.
  interface Measured {
    double run() throws Fault, IOException;
  }

  /// @param model that of articles
  QualityTrials(OpenTexts data, Optional<Embedder> model, Optional<Embedder> modelOfLabels) {
    this.data = data;
    this.model = model.map(KeepsQuestions::new);
    this.modelOfLabels = modelOfLabels.map(KeepsQuestions::new);
  }

  List<Trial> all() {
    List<String> clinc =
        List.of(
            CLINC + "train.tsv", CLINC + "val.tsv", CLINC + "oos_train.tsv", CLINC + "oos_val.tsv");
    List<String> nl = List.of(ALCHEMY + "corpus.jsonl", ALCHEMY + "queries_nl.dev.jsonl");
    List<String> en = List.of(ALCHEMY + "corpus.jsonl", ALCHEMY + "queries_en.dev.jsonl");
    List<String> xsid = List.of(XSID + "en_valid.tsv", XSID + "nl_valid.tsv");
    Once<CollectionSearch> untitled = new Once<>(() -> articles(false));
    Once<Full> full = new Once<>(this::clincFull);
    return List.of(
        new Trial("CLINC150 full, top-1 in scope", clinc, () -> full.get().top()),
        new Trial("CLINC150 full, AUROC in-out", clinc, () -> full.get().auroc()),
        new Trial("CLINC150, one threshold: in-scope right", clinc, () -> full.get().right()),
        new Trial("CLINC150, one threshold: out-of-scope seen", clinc, () -> full.get().seen()),
        new Trial("CLINC150 with 5 examples an intent", clinc.subList(0, 2), () -> clinc(5)),
        new Trial("CLINC150 with 20 examples an intent", clinc.subList(0, 2), () -> clinc(20)),
        new Trial(
            "HINT3 curekart, overall right",
            List.of(CUREKART + "train.tsv", CUREKART + "test.tsv"),
            this::curekart),
        new Trial(
            "Dutch title to Dutch article, nDCG@10",
            nl,
            () -> articles(untitled.get(), "nl", false)),
        new Trial(
            "the same, a typo in a third of the words",
            nl,
            () -> articles(untitled.get(), "nl", true)),
        new Trial(
            "English title to Dutch article, S@1", en, () -> articles(untitled.get(), "en", false)),
        new Trial(
            "the same, half of the articles with titles",
            List.of(en.get(0), en.get(1), nl.get(1)),
            () -> articles(articles(true), "en", false)),
        new Trial("half of the articles removed: AUROC", nl, this::removed),
        new Trial("xSID nl to nl, 5 folds", xsid, () -> xsid("nl_valid.tsv")),
        new Trial("xSID en to nl, 5 folds", xsid, () -> xsid("en_valid.tsv")));
  }

  /// What several rows of the table share is measured once.
  static final class Once<T> {
    private final Measuring<T> measuring;
    private Optional<T> measured = Optional.empty();

    /// Measures something.
    interface Measuring<T> {
      T run() throws Fault, IOException;
    }

    Once(Measuring<T> measuring) {
      this.measuring = measuring;
    }

    T get() throws Fault, IOException {
      if (measured.isEmpty()) {
        measured = Optional.of(measuring.run());
      }
      return measured.get();
    }
  }

  private record Full(double top, double auroc, double right, double seen) {}

  /// Half of the validation part and one of the two that are out of scope calibrate, the others are
  /// asked; then the other way round.
  private Full clincFull() throws IOException {
    List<Line> val = data.tsv(CLINC + "val.tsv");
    List<Line> even = everyOther(val, 0);
    List<Line> odd = everyOther(val, 1);
    List<Line> out = data.tsv(CLINC + "oos_train.tsv");
    List<Line> otherOut = data.tsv(CLINC + "oos_val.tsv");
    CollectionSearch search = labels(data.tsv(CLINC + "train.tsv"), Language.EN);
    Full one = calibrated(search, even, out, odd, otherOut);
    Full other = calibrated(search, odd, otherOut, even, out);
    return new Full(
        (one.top() + other.top()) / 2,
        (one.auroc() + other.auroc()) / 2,
        (one.right() + other.right()) / 2,
        (one.seen() + other.seen()) / 2);
  }

  private static List<Line> everyOther(List<Line> lines, int from) {
    return IntStream.range(0, lines.size())
        .filter(i -> i % 2 == from)
        .mapToObj(lines::get)
        .toList();
  }

  /// @param by what calibrates, of which something is the answer
  /// @param byOut the same of which nothing is
  private static Full calibrated(
      CollectionSearch search, List<Line> by, List<Line> byOut, List<Line> in, List<Line> out) {
    List<Judged> judged = new ArrayList<>();
    by.forEach(line -> judged.add(new Judged(line.text(), true, Optional.of(line.label()))));
    byOut.forEach(line -> judged.add(new Judged(line.text(), false, Optional.empty())));
    CollectionSearch calibrated = search.calibrated(judged);
    List<Found> foundIn = found(calibrated, in, 1);
    List<Found> foundOut = found(calibrated, out, 1);
    return new Full(
        share(foundIn, in, (found, line) -> isFirst(found, line.label())),
        Measures.auroc(confidences(foundIn), confidences(foundOut)),
        share(foundIn, in, (found, line) -> found.answerable() && isFirst(found, line.label())),
        foundOut.stream().filter(found -> !found.answerable()).count() / (double) out.size());
  }

  private double clinc(int examples) throws IOException {
    List<Line> asked = data.tsv(CLINC + "val.tsv");
    List<Line> train = OpenTexts.some(examples, data.tsv(CLINC + "train.tsv"));
    return share(
        found(labels(train, Language.EN), asked, 1),
        asked,
        (found, line) -> isFirst(found, line.label()));
  }

  /// With what ships: the threshold knows nothing of this bot.
  private double curekart() throws IOException {
    List<Line> asked = data.tsv(CUREKART + "test.tsv");
    CollectionSearch search = labels(data.tsv(CUREKART + "train.tsv"), Language.EN);
    return share(
        found(search, asked, 1),
        asked,
        (found, line) ->
            line.label().equals(NO_INTENT)
                ? !found.answerable()
                : found.answerable() && isFirst(found, line.label()));
  }

  private CollectionSearch articles(boolean titled) throws IOException {
    Map<String, String> titles = new HashMap<>();
    if (titled) {
      data.jsonl(ALCHEMY + "queries_nl.dev.jsonl")
          .forEach(line -> titles.put(line.label(), line.text()));
    }
    List<Entry> entries = OpenTexts.articles(data.jsonl(ALCHEMY + "corpus.jsonl"), titles);
    return CollectionSearch.over(entries, Optional.of(Language.NL), model);
  }

  private double articles(CollectionSearch search, String language, boolean slips)
      throws IOException {
    List<Line> asked = data.jsonl(ALCHEMY + "queries_" + language + ".dev.jsonl");
    List<Line> typed = slips ? OpenTexts.withSlips(asked, 5) : asked;
    List<Found> found = found(search, typed, 10);
    boolean firstOnly = language.equals("en");
    return IntStream.range(0, asked.size())
        .mapToDouble(
            i -> {
              int place = place(found.get(i), asked.get(i).label());
              return firstOnly ? (place == 0 ? 1 : 0) : Measures.ndcg(place);
            })
        .average()
        .orElse(0);
  }

  private double removed() throws IOException {
    List<Line> all = data.jsonl(ALCHEMY + "corpus.jsonl");
    Random random = new Random(11);
    List<Line> left = all.stream().filter(line -> random.nextBoolean()).toList();
    List<String> ids = left.stream().map(Line::label).toList();
    CollectionSearch search =
        CollectionSearch.over(OpenTexts.articles(left, Map.of()), Optional.of(Language.NL), model);
    List<Line> asked = data.jsonl(ALCHEMY + "queries_nl.dev.jsonl");
    List<Found> found = found(search, asked, 1);
    List<Double> there = new ArrayList<>();
    List<Double> missing = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      (ids.contains(asked.get(i).label()) ? there : missing).add(found.get(i).confidence());
    }
    return Measures.auroc(there, missing);
  }

  /// Five folds of the same requests: what is asked in Dutch was never an example in any language.
  private double xsid(String examples) throws IOException {
    List<Line> train = data.tsv(XSID + examples);
    List<Line> asked = data.tsv(XSID + "nl_valid.tsv");
    double right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Line> others = new ArrayList<>();
      List<Line> these = new ArrayList<>();
      for (int i = 0; i < asked.size(); i++) {
        if (i % FOLDS == fold) {
          these.add(asked.get(i));
        } else {
          others.add(train.get(i));
        }
      }
      right +=
          these.size()
              * share(
                  found(labels(others, Language.NL), these, 1),
                  these,
                  (found, line) -> isFirst(found, line.label()));
    }
    return right / asked.size();
  }

  private CollectionSearch labels(List<Line> train, Language language) {
    return CollectionSearch.over(OpenTexts.examples(train), Optional.of(language), modelOfLabels);
  }

  private static List<Found> found(CollectionSearch search, List<Line> asked, int most) {
    return asked.parallelStream().map(line -> search.find(line.text(), most)).toList();
  }

  private interface Right {
    boolean isRight(Found found, Line line);
  }

  private static double share(List<Found> found, List<Line> asked, Right right) {
    long count =
        IntStream.range(0, asked.size())
            .filter(i -> right.isRight(found.get(i), asked.get(i)))
            .count();
    return (double) count / asked.size();
  }

  private static List<Double> confidences(List<Found> found) {
    ToDoubleFunction<Found> confidence = Found::confidence;
    return found.stream().map(confidence::applyAsDouble).toList();
  }

  private static boolean isFirst(Found found, String label) {
    return !found.hits().isEmpty()
        && found.hits().getFirst().entry().label().equals(Optional.of(label));
  }

  private static int place(Found found, String id) {
    for (int i = 0; i < found.hits().size(); i++) {
      if (found.hits().get(i).entry().id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
