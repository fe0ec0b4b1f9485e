package balie.bot.command;

import balie.knowledge.embedding.Embedder;
import balie.knowledge.index.Analysis;
import balie.knowledge.index.BareLucene;
import balie.knowledge.index.IndexFolder;
import balie.knowledge.index.PassageIndex;
import balie.knowledge.index.Terms;
import balie.knowledge.index.TextIndex;
import balie.knowledge.index.View;
import balie.knowledge.search.PassageSearch;
import balie.knowledge.source.Document;
import balie.knowledge.source.Documents;
import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import balie.storage.FullText;
import balie.storage.sql.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `balie bench search`: how fast articles are indexed and found as they grow in number, beside
/// what Lucene and SQLite's FTS5 do by themselves in the same run. The articles are
/// [generated][GeneratedArticles].
@Command(name = "search", description = "Measure how fast articles are indexed and found.")
final class BenchSearch implements Callable<Integer> {
  private static final int UNCOUNTED = 300;
  private static final int ASKED = 1_300;
  private static final int WARM = 5_000;
  private static final int ASKED_OF_FTS = 12;
  private static final int MOST = 10;
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Set<String> ASKER = Set.of("everyone");

  private static final Document CHANGED =
      new Document(
          "1",
          "A xylophone",
          Language.EN,
          "everyone",
          Optional.empty(),
          Optional.empty(),
          "How it sounds.");

  private final Surroundings here;

  @Option(
      names = "--passages",
      paramLabel = "N",
      split = ",",
      description = "How many, smaller sizes first (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of(10_000, 100_000);

  @Option(
      names = "--grams-up-to",
      paramLabel = "N",
      description = "Up to which size 4-grams are measured too (default: ${DEFAULT-VALUE}).")
  private int gramsUpTo = 100_000;

  @Option(
      names = "--meanings-up-to",
      paramLabel = "N",
      description = "Up to which size meanings are measured too (default: ${DEFAULT-VALUE}).")
  private int meaningsUpTo = 100_000;

  BenchSearch(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault, IOException {
    Optional<Embedder> model = Workplace.of(here).embedder();
    here.tell(
        "| passages | what | indexed/s | ms, median / 99 of 100 | of the processor | questions/s"
            + " |");
    here.tell("| --- | --- | --- | --- | --- | --- |");
    warmUp();
    for (int size : sizes) {
      GeneratedArticles articles = new GeneratedArticles(size);
      List<String> questions = articles.questions(ASKED);
      Path folder = Files.createTempDirectory("balie-bench");
      try {
        words(size, articles, questions, folder.resolve("words"), model);
        if (size <= gramsUpTo) {
          grams(size, articles, questions, folder.resolve("grams"));
        }
        bare(size, articles, questions, folder.resolve("bare"));
        fts(size, articles, questions, folder.resolve("fts.db"));
      } finally {
        delete(folder);
      }
    }
    return Status.DONE;
  }

  /// The compiler sees it all once, uncounted.
  private void warmUp() throws IOException {
    Path folder = Files.createTempDirectory("balie-bench");
    try (IndexFolder index = IndexFolder.at(folder.resolve("words"), here::say);
        BareLucene _ =
            new BareLucene(folder.resolve("bare"), new GeneratedArticles(WARM).texts())) {
      PassageIndex unused = index.rebuild(new GeneratedArticles(WARM), _ -> {});
    } finally {
      delete(folder);
    }
  }

  private void words(
      int size,
      GeneratedArticles articles,
      List<String> questions,
      Path folder,
      Optional<Embedder> model)
      throws IOException {
    try (IndexFolder index = IndexFolder.at(folder, here::say)) {
      long begin = System.nanoTime();
      Heap heap = new Heap(size);
      PassageIndex made = index.rebuild(articles, heap::look);
      row(
          size,
          "words' view",
          perSecond(size, begin),
          questions,
          question ->
              made.find(Analysis.stems(Language.EN, question), Language.EN, ASKER, DAY, MOST));
      PassageSearch search = new PassageSearch(made, Translations.shipped());
      PassageSearch.Asker asker = new PassageSearch.Asker(ASKER, DAY, Map.of());
      row(
          size,
          "the bot's search by words, both languages and confidence",
          "",
          questions,
          question -> search.find(Wording.of(question), Language.EN, asker, 3));
      if (size <= meaningsUpTo) {
        meanings(size, made, asker, questions, model);
      }
      here.tell("| %d | heap while indexing, MB | %s | | | |".formatted(size, heap));
      here.tell(
          "| %d | one article changed, until it is indexed + found | | %s | | |"
              .formatted(size, changed(size, index, articles, asker)));
    }
  }

  /// The vectors of the articles are [stand-ins][StandIns]; those of the questions are computed,
  /// and once more they are not, which says what the search takes beside the model.
  private void meanings(
      int size,
      PassageIndex made,
      PassageSearch.Asker asker,
      List<String> questions,
      Optional<Embedder> model) {
    StandIns given = new StandIns(Optional.empty());
    PassageSearch search = new PassageSearch(made, Translations.shipped());
    long begin = System.nanoTime();
    search.learnMeanings(given);
    row(
        size,
        "the same with meanings, the question's vector given",
        perSecond(size, begin),
        questions,
        question -> search.find(Wording.of(question), Language.EN, asker, 3));
    if (model.isPresent()) {
      row(size, "a question's vector", "", questions, model.get()::embed);
      PassageSearch whole = new PassageSearch(made, Translations.shipped());
      whole.learnMeanings(new StandIns(model));
      row(
          size,
          "the same with meanings, the question's vector computed",
          "",
          questions,
          question -> whole.find(Wording.of(question), Language.EN, asker, 3));
    }
  }

  /// How long it takes from a changed article to a question of the bot that finds it.
  private static String changed(
      int size, IndexFolder index, GeneratedArticles articles, PassageSearch.Asker asker) {
    List<Document> kept = new ArrayList<>(size);
    articles.forEach(kept::add);
    PassageIndex unused = index.update(Documents.of(kept));
    List<Document> next = new ArrayList<>(kept);
    next.set(1, CHANGED);
    long begin = System.nanoTime();
    PassageIndex after = index.update(Documents.of(next));
    long made = System.nanoTime();
    List<PassageSearch.Found> found =
        new PassageSearch(after, Translations.shipped())
            .find(Wording.of("how does a xylophone sound"), Language.EN, asker, 1);
    if (found.isEmpty() || !found.getFirst().passage().document().equals(CHANGED)) {
      throw new IllegalStateException("the changed article was not found");
    }
    return String.format(
        Locale.ROOT, "%.0f + %.0f", (made - begin) / 1e6, (System.nanoTime() - made) / 1e6);
  }

  private void grams(int size, GeneratedArticles articles, List<String> questions, Path folder)
      throws IOException {
    long begin = System.nanoTime();
    Iterable<TextIndex.Text> texts =
        () ->
            StreamSupport.stream(articles.spliterator(), false)
                .map(each -> new TextIndex.Text(each.language(), each.title(), each.body()))
                .iterator();
    try (TextIndex index = TextIndex.in(folder, texts, Set.of(View.LETTERS))) {
      row(
          size,
          "4-grams' view",
          perSecond(size, begin),
          questions,
          question ->
              index.find(View.LETTERS, Language.EN, Terms.ofQuestion(Language.EN, question), MOST));
    }
  }

  private void bare(int size, GeneratedArticles articles, List<String> questions, Path folder)
      throws IOException {
    long begin = System.nanoTime();
    try (BareLucene bare = new BareLucene(folder, articles.texts())) {
      row(
          size,
          "bare Lucene",
          perSecond(size, begin),
          questions,
          question -> bare.find(Wording.of(question).forms(), MOST));
    }
  }

  private void fts(int size, GeneratedArticles articles, List<String> questions, Path file) {
    long begin = System.nanoTime();
    try (FullText fts = Database.fullText(file)) {
      fts.add(articles.texts());
      String speed = perSecond(size, begin);
      Latencies latencies =
          Latencies.of(
              questions.subList(0, ASKED_OF_FTS),
              2,
              question -> ignore(fts.find(Wording.of(question).forms(), MOST)));
      tell(size, "SQLite FTS5", speed, latencies, "");
    }
  }

  /// What is asked of something, and answered by whatever.
  private interface Asked {
    Object of(String question);
  }

  private void row(int size, String what, String speed, List<String> questions, Asked asked) {
    Latencies latencies =
        Latencies.of(questions, UNCOUNTED, question -> ignore(asked.of(question)));
    double perSecond = Latencies.perSecond(questions, 2, question -> ignore(asked.of(question)));
    tell(size, what, speed, latencies, String.format(Locale.ROOT, "%,.0f", perSecond));
  }

  /// That there is something is all that counts.
  private static void ignore(Object answer) {
    if (answer.hashCode() == Integer.MIN_VALUE) {
      Thread.onSpinWait();
    }
  }

  private void tell(int size, String what, String speed, Latencies latencies, String perSecond) {
    here.tell(
        "| %d | %s | %s | %s | %s | %s |"
            .formatted(size, what, speed, latencies, latencies.ofProcessor(), perSecond));
    here.out().flush();
  }

  private static String perSecond(int size, long begin) {
    return String.format(Locale.ROOT, "%,.0f", size / ((System.nanoTime() - begin) / 1e9));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /// What is in use after a collection, at each quarter of the way.
  private static final class Heap {
    private final int every;
    private final StringBuilder seen = new StringBuilder();
    private int next;

    Heap(int size) {
      this.every = Math.max(1, size / 4);
      this.next = every;
    }

    void look(int done) {
      if (done >= next) {
        next += every;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        seen.append(seen.isEmpty() ? "" : ", ").append(used);
      }
    }

    @Override
    public String toString() {
      return seen.toString();
    }
  }
}
