package balie.bot.answer;

import balie.bot.Bot;
import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DeskReader;
import balie.bot.desk.GoldenQuestion;
import balie.bot.desk.Reading;
import balie.bot.request.Asking;
import balie.bot.request.Request;
import balie.bot.understand.Fits;
import balie.bot.understand.Interpreter;
import balie.bot.understand.SentenceModel;
import balie.bot.understand.Understood;
import balie.bot.understand.Utterance;
import balie.knowledge.confidence.Logistic;
import balie.knowledge.confidence.Logistic.Case;
import balie.knowledge.confidence.PassageConfidence;
import balie.knowledge.confidence.Signs;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.KeptVectors;
import balie.knowledge.embedding.Model;
import balie.knowledge.index.IndexFolder;
import balie.knowledge.index.PassageIndex;
import balie.knowledge.search.PassageSearch;
import balie.knowledge.source.Document;
import balie.knowledge.source.Documents;
import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.ModelStore;
import balie.storage.desk.Register;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Makes the weights of `PassageConfidence` from the open golden questions of some desks: of each
/// that comes to be looked for in articles, once with all articles and, where one is right, once
/// without it and its twin. Not a test: run its `main` by hand with a cache folder and the desk
/// folders. It prints what comes of each desk with weights that were fitted on the others, and then
/// the weights fitted on all, by words and with a sentence model.
final class PassageConfidenceMaker {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final BuiltInTerms TERMS = BuiltInTerms.load();

  /// So many articles of each question count, the likeliest first.
  private static final int ARTICLES = 6;

  /// Where the right article is there what comes after it does less harm.
  private static final double BESIDE = 0.3;

  /// What is likeliest where the right one was taken away may still help.
  private static final double INSTEAD = 0.6;

  /// What would not be told anyway.
  private static final double FAR = 0.2;

  private static final double HOLD = 0.02;

  private final Path cache;
  private final Embedder model;

  private PassageConfidenceMaker(Path cache) {
    this.cache = cache;
    this.model = KeptVectors.in(cache, Model.MINILM.load().orElseThrow(), System.err::println);
  }

  /// An article that was looked at for a question: its likeliest passage.
  private record Candidate(Signs signs, boolean isRight) {}

  /// A question to some articles.
  ///
  /// @param answerable whether the right one is among them
  /// @param taken whether it was taken away
  /// @param bar how sure it must be to be told
  private record Asked(boolean answerable, boolean taken, double bar, List<Candidate> candidates) {
    Optional<Candidate> first(ToDoubleFunction<Signs> confidence) {
      return candidates.stream()
          .max(Comparator.comparingDouble(each -> confidence.applyAsDouble(each.signs())));
    }

    List<Case> cases() {
      List<Case> cases = new ArrayList<>();
      for (int i = 0; i < Math.min(ARTICLES, candidates.size()); i++) {
        Candidate each = candidates.get(i);
        double wrong = answerable ? BESIDE : i > 1 ? FAR : taken ? INSTEAD : 1;
        cases.add(new Case(each.signs(), each.isRight(), each.isRight() ? 1 : wrong));
      }
      return cases;
    }
  }

  public static void main(String[] args) {
    PassageConfidenceMaker maker = new PassageConfidenceMaker(Path.of(args[0]));
    List<Path> desks = Arrays.stream(args).skip(1).map(Path::of).toList();
    for (boolean meant : List.of(false, true)) {
      List<List<Asked>> asked = desks.stream().map(desk -> maker.asked(desk, meant)).toList();
      tell("as shipped", asked.stream().flatMap(List::stream).toList(), PassageConfidence::of);
      for (int held = 0; held < desks.size(); held++) {
        List<List<Asked>> others = new ArrayList<>(asked);
        List<Asked> own = others.remove(held);
        tell(desks.get(held).toString(), own, fitted(others)::of);
      }
      System.out.println(
          Arrays.stream(fitted(asked).weights())
              .mapToObj(each -> String.format(Locale.ROOT, "%.2f", each))
              .collect(Collectors.joining(", ")));
    }
  }

  private static Logistic fitted(List<List<Asked>> desks) {
    List<Case> cases =
        desks.stream().flatMap(List::stream).flatMap(each -> each.cases().stream()).toList();
    int signs = cases.getFirst().signs().size();
    return new Logistic(new double[signs + 1]).fitted(cases, HOLD);
  }

  private static void tell(String name, List<Asked> asked, ToDoubleFunction<Signs> confidence) {
    int[] right = new int[2];
    int[] taken = new int[2];
    int[] none = new int[2];
    for (Asked each : asked) {
      Optional<Candidate> told =
          each.first(confidence)
              .filter(first -> confidence.applyAsDouble(first.signs()) >= each.bar());
      int[] count = each.answerable() ? right : each.taken() ? taken : none;
      count[0] += told.filter(first -> !each.answerable() || first.isRight()).isPresent() ? 1 : 0;
      count[1]++;
    }
    System.out.printf(
        "%s: told rightly %d of %d; told though taken away %d of %d, though there is none %d of"
            + " %d%n",
        name, right[0], right[1], taken[0], taken[1], none[0], none[1]);
  }

  private List<Asked> asked(Path folder, boolean meant) {
    Reading.Read read =
        switch (new DeskReader(TERMS).read(folder, DAY)) {
          case Reading.Read fine -> fine;
          case Reading.Faulty faulty -> throw new IllegalArgumentException(faulty.toString());
        };
    Desk desk = new Desk(published(read), meant);
    return read.questions().stream()
        .filter(each -> !each.keptApart() && each.conversation().isEmpty())
        .flatMap(desk::asked)
        .toList();
  }

  private static Register published(Reading.Read read) {
    try (Database database = Database.inMemory()) {
      var _ = database.publications().publish(read.desk(), Instant.parse("2024-01-01T09:00:00Z"));
      return database.publications().register().orElseThrow();
    }
  }

  /// A desk that is asked.
  private final class Desk {
    private final Register register;
    private final boolean meant;
    private final Interpreter interpreter;
    private final Documents articles;

    /// By the articles that were taken away.
    private final Map<Set<String>, PassageSearch> without = new HashMap<>();

    private Desk(Register register, boolean meant) {
      this.register = register;
      this.meant = meant;
      IndexFolder index = IndexFolder.inMemory();
      this.interpreter =
          new Bot(
                  TERMS,
                  ModelStore.in(cache, System.err::println),
                  Fits.none(),
                  () -> index,
                  new SentenceModel(() -> Optional.of(model)))
              .learn(register)
              .whole()
              .interpreter();
      this.articles = ArticleBase.documents(register.articles());
    }

    private Stream<Asked> asked(GoldenQuestion question) {
      Understood understood = interpreter.read(utterance(question));
      if (!(understood.request() instanceof Request.AskArticle ask)) {
        return Stream.empty();
      }
      Set<String> right = right(question);
      Asked all = asked(understood.asking(), ask, right, Set.of());
      return right.isEmpty()
          ? Stream.of(all)
          : Stream.of(all, asked(understood.asking(), ask, right, right));
    }

    private Utterance utterance(GoldenQuestion question) {
      ZoneId zone = register.organisation().zone();
      LocalDate day = question.on().orElse(DAY);
      return new Utterance(
          question.ask(),
          question.as().flatMap(register::person),
          question.at().map(at -> at.atZone(zone)).orElseGet(() -> day.atTime(TEN).atZone(zone)),
          Optional.empty());
    }

    /// The article that answers a question, and its twins; none where none does.
    private Set<String> right(GoldenQuestion question) {
      PassageSearch search = without(Set.of());
      return articles.find(question.expect().path("article").asText("")).stream()
          .flatMap(
              right -> all().filter(each -> each.equals(right) || search.areTwins(each, right)))
          .map(Document::id)
          .collect(Collectors.toSet());
    }

    private Stream<Document> all() {
      return StreamSupport.stream(articles.spliterator(), false);
    }

    private PassageSearch without(Set<String> taken) {
      return without.computeIfAbsent(
          taken,
          _ -> {
            List<Document> left = all().filter(each -> !taken.contains(each.id())).toList();
            PassageSearch search =
                new PassageSearch(new PassageIndex(left), Translations.shipped());
            if (meant) {
              search.learnMeanings(model);
            }
            return search;
          });
    }

    private Asked asked(
        Asking asking, Request.AskArticle ask, Set<String> right, Set<String> taken) {
      Map<String, Signs> best = new HashMap<>();
      without(taken)
          .signs(
              Wording.of(ask.question()),
              Language.valueOf(asking.language().name()),
              QuoteArticle.asker(asking, ask, register))
          .forEach((passage, signs) -> best.merge(passage.document().id(), signs, Desk::likelier));
      boolean answerable = best.keySet().stream().anyMatch(right::contains);
      return new Asked(
          answerable,
          !answerable && !right.isEmpty(),
          ask.bar(),
          best.entrySet().stream()
              .map(each -> new Candidate(each.getValue(), right.contains(each.getKey())))
              .sorted(Comparator.comparingDouble(each -> -PassageConfidence.of(each.signs())))
              .toList());
    }

    private static Signs likelier(Signs one, Signs other) {
      return PassageConfidence.of(one) >= PassageConfidence.of(other) ? one : other;
    }
  }
}
