package balie.knowledge.search;

import balie.knowledge.confidence.PassageConfidence;
import balie.knowledge.confidence.Signs;
import balie.knowledge.embedding.BilingualEmbedder;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.Glosses;
import balie.knowledge.index.Analysis;
import balie.knowledge.index.PassageIndex;
import balie.knowledge.search.Query.Meaning;
import balie.knowledge.source.Concepts;
import balie.knowledge.source.Document;
import balie.knowledge.source.Language;
import balie.knowledge.source.Passage;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.LanguageRecogniser;
import balie.knowledge.understanding.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the passages that may answer a question, in its language and, through translations, in the
/// other one. Safe for use by several threads.
public final class PassageSearch {
  private static final int LOOKED_AT = 30;
  private static final double GENERAL_WORD = 0.6;
  private static final double FUNCTION_WORD = 0.02;
  private static final double LEAST_TELLING = 0.35;
  private static final double PART_OF_COMPOUND = 0.75;

  /// How surely a word that speaks of the same thing stands for a word.
  private static final double SAME_CONCEPT = 0.7;

  private static final double OTHER_LANGUAGE = 0.9;
  private static final double NEARLY = 0.8;
  private static final double SAYS_LITTLE = 0.6;

  private static final int MOST_VOCABULARIES = 32;
  private static final int MOST_ANALYSED = 20_000;

  /// Up to so many: each takes 2 KB of memory, and each question goes through all.
  private static final int MOST_SEEN = 250_000;

  private final PassageIndex index;
  private final Translations translations;

  /// By audiences: a slip is corrected with the words that the asker may read, and no others.
  private final Map<Set<String>, Vocabulary> vocabularies = new ConcurrentHashMap<>();

  /// The words that have a translation, which are known without any article.
  private final Vocabulary translatable;

  private final Twins twins;

  private final Map<Passage, Stems> analysed = new ConcurrentHashMap<>();

  private volatile @Nullable PassageMeanings meanings;

  /// The stems of a passage's parts.
  private record Stems(Set<String> title, Set<String> heading, Set<String> text) {}

  /// Who asks, and about which day.
  ///
  /// @param audiences the audiences that the asker belongs to
  /// @param subjects keys of things that the question names, which an article may be about, each
  ///   with the words that name it
  public record Asker(Set<String> audiences, LocalDate day, Map<String, Set<String>> subjects) {
    public Asker {
      audiences = Set.copyOf(audiences);
      subjects = Map.copyOf(subjects);
    }
  }

  /// A passage that was found.
  ///
  /// @param confidence that it answers the question, between 0 and 1
  public record Found(Passage passage, double confidence) {}

  public PassageSearch(PassageIndex index, Translations translations) {
    this.index = index;
    this.translations = translations;
    this.twins = new Twins(translations);
    this.translatable =
        translations == Translations.shipped()
            ? Shipped.WORDS
            : new Vocabulary(translations.words());
  }

  /// Made when it is first wanted, and then never again.
  private static final class Shipped {
    static final Vocabulary WORDS = new Vocabulary(Translations.shipped().words());
  }

  /// Learns what a sentence model sees in the passages; until it has, words alone count, and they
  /// do where there are more than [#MOST_SEEN].
  ///
  /// @param english an English sentence model
  public void learnMeanings(Embedder english) {
    if (index.size() > MOST_SEEN) {
      return;
    }
    LanguageRecogniser languages = LanguageRecogniser.shipped();
    meanings =
        PassageMeanings.of(
            new BilingualEmbedder(
                english,
                text -> languages.recognise(Wording.of(text).forms(), Language.EN) == Language.NL,
                new Glosses(translations)),
            index.all(),
            twins);
  }

  /// The best passage of each document, the likeliest answer first; one in the question's language
  /// before a likelier one in the other, where it is nearly as likely or says the same.
  public List<Found> find(Wording question, Language language, Asker asker, int most) {
    Asked asked = new Asked(question, language, asker);
    List<Found> found = new ArrayList<>(asked.in(language));
    double own = found.stream().mapToDouble(Found::confidence).max().orElse(0);
    for (Found other : asked.in(language.other())) {
      double confidence = other.confidence() * OTHER_LANGUAGE;
      boolean preferred = own >= Math.max(PassageConfidence.ENOUGH, NEARLY * confidence);
      found.add(new Found(other.passage(), preferred ? Math.min(own, confidence) : confidence));
    }
    found.sort(Comparator.comparingDouble(Found::confidence).reversed());
    Map<String, Found> best = new LinkedHashMap<>();
    found.forEach(each -> best.putIfAbsent(each.passage().document().id(), each));
    Map<String, Found> first = new LinkedHashMap<>();
    for (Found each : best.values().stream().limit(most).toList()) {
      Found told =
          each.passage().document().language() == language ? each : asked.twin(each).orElse(each);
      first.putIfAbsent(told.passage().document().id(), told);
    }
    return List.copyOf(first.values());
  }

  /// What every passage that is looked at is judged by, for whoever fits [PassageConfidence].
  public Map<Passage, Signs> signs(Wording question, Language language, Asker asker) {
    Asked asked = new Asked(question, language, asker);
    Map<Passage, Signs> signs = new LinkedHashMap<>();
    List<Signs> all = asked.signs(asked.looked);
    for (int i = 0; i < all.size(); i++) {
      signs.put(asked.looked.get(i), all.get(i));
    }
    return signs;
  }

  /// Whether one document is the other in another language.
  public boolean areTwins(Document one, Document other) {
    return twins.are(one, other);
  }

  /// One question, and the passages of both languages that are looked at for it.
  private final class Asked {
    private final Asker asker;
    private final Map<Language, Query> queries = new EnumMap<>(Language.class);
    private final Optional<PassageMeanings.Close> close;
    private final List<Passage> looked;
    private final Best held;

    private Asked(Wording question, Language language, Asker asker) {
      this.asker = asker;
      this.close =
          Optional.ofNullable(meanings)
              .map(each -> each.to(question.text(), asker.audiences(), asker.day()));
      Set<Passage> found = new LinkedHashSet<>();
      for (Language each : Language.values()) {
        Query query = PassageSearch.this.query(each, question, language, asker);
        queries.put(each, query);
        index
            .find(query.stems(), each, asker.audiences(), asker.day(), LOOKED_AT)
            .forEach(hit -> found.add(hit.passage()));
      }
      close.ifPresent(each -> found.addAll(each.nearest(LOOKED_AT)));
      this.looked = List.copyOf(found);
      double[] coverages = looked.stream().mapToDouble(this::coverage).toArray();
      this.held =
          Best.among(coverages.length, i -> looked.get(i).document(), i -> coverages[i], 0, twins);
    }

    private Query query(Passage passage) {
      return Objects.requireNonNull(queries.get(passage.document().language()));
    }

    private double coverage(Passage passage) {
      Stems stems = stems(passage);
      return query(passage)
          .coverage(
              named(stems).or(stems.text()::contains), names(passage, asker).orElse(Set.of()));
    }

    private List<Found> in(Language articles) {
      return judged(
          looked.stream().filter(each -> each.document().language() == articles).toList());
    }

    /// How likely each of some passages answers, in their order.
    private List<Found> judged(List<Passage> passages) {
      List<Signs> signs = signs(passages);
      List<Found> found = new ArrayList<>();
      for (int i = 0; i < passages.size(); i++) {
        double share = query(passages.get(i)).saysLittle() ? SAYS_LITTLE : 1;
        found.add(new Found(passages.get(i), PassageConfidence.of(signs.get(i)) * share));
      }
      return found;
    }

    /// What each of some passages is judged by, in their order.
    private List<Signs> signs(List<Passage> passages) {
      Optional<List<PassageMeanings.Closeness>> meant = close.map(each -> each.of(passages));
      List<Signs> signs = new ArrayList<>();
      for (int i = 0; i < passages.size(); i++) {
        Signs byWords = byWords(passages.get(i));
        signs.add(meant.isEmpty() ? byWords : meant(byWords, meant.get().get(i)));
      }
      return signs;
    }

    private static Signs meant(Signs byWords, PassageMeanings.Closeness close) {
      return PassageConfidence.meant(
          byWords, close.whole(), close.namedAhead(), close.wholeAhead());
    }

    private Signs byWords(Passage passage) {
      Query query = query(passage);
      Stems stems = stems(passage);
      Optional<Set<String>> names = names(passage, asker);
      double coverage = coverage(passage);
      return PassageConfidence.byWords(
          PassageConfidence.alike(
              coverage,
              query.coverage(named(stems), Set.of()),
              query.precision(stems.title(), Set.of()),
              names.isPresent()),
          coverage - held.beside(passage),
          query.touches(named(stems), names.orElse(Set.of())));
    }

    /// The passage of an article in the question's language that says the same as one in the other,
    /// as likely as that: where there is one, the asker need not read the other.
    private Optional<Found> twin(Found foreign) {
      Document document = foreign.passage().document();
      List<Passage> its =
          index
              .find(
                  twins.title(document),
                  document.language().other(),
                  asker.audiences(),
                  asker.day(),
                  LOOKED_AT)
              .stream()
              .map(PassageIndex.Hit::passage)
              .filter(passage -> twins.are(document, passage.document()))
              .toList();
      return judged(its).stream()
          .max(Comparator.comparingDouble(Found::confidence))
          .map(own -> new Found(own.passage(), Math.max(own.confidence(), foreign.confidence())));
    }
  }

  private static Predicate<String> named(Stems stems) {
    return stem -> stems.title().contains(stem) || stems.heading().contains(stem);
  }

  /// The words that name what a passage is about, where the question names it.
  private static Optional<Set<String>> names(Passage passage, Asker asker) {
    return passage.document().subject().map(asker.subjects()::get);
  }

  private Query query(Language articles, Wording question, Language asked, Asker asker) {
    Vocabulary vocabulary = vocabulary(asker);
    List<Meaning> meanings = new ArrayList<>();
    for (String typed : new LinkedHashSet<>(question.forms())) {
      String word = vocabulary.corrected(typed);
      Map<String, Double> stems = new HashMap<>();
      add(stems, word, 1.0, articles, asked);
      for (String part : vocabulary.holds(word) ? List.<String>of() : vocabulary.parts(word)) {
        add(stems, part, PART_OF_COMPOUND, articles, asked);
      }
      double weight = weight(word, stems.keySet(), articles, asker);
      if (!Vocabulary.isFunctionWord(word)) {
        for (String mate : Concepts.shipped().mates(word)) {
          Analysis.stems(articles, mate)
              .forEach(stem -> stems.merge(stem, SAME_CONCEPT, Math::max));
        }
      }
      meanings.add(new Meaning(word, stems, weight));
    }
    return new Query(meanings);
  }

  private Vocabulary vocabulary(Asker asker) {
    Set<String> readable = new HashSet<>(index.audiences());
    readable.retainAll(asker.audiences());
    if (vocabularies.size() > MOST_VOCABULARIES) {
      vocabularies.clear();
    }
    return vocabularies.computeIfAbsent(
        Set.copyOf(readable), audiences -> translatable.with(index.words(audiences)));
  }

  private void add(
      Map<String, Double> stems, String word, double share, Language articles, Language asked) {
    Analysis.stems(articles, word).forEach(stem -> stems.merge(stem, share, Math::max));
    if (articles != asked) {
      for (Translations.Translation translation : translations.of(word, asked)) {
        double likely = share * Math.sqrt(Math.sqrt(translation.probability()));
        Analysis.stems(articles, translation.word())
            .forEach(stem -> stems.merge(stem, likely, Math::max));
      }
    }
  }

  /// How telling a word is: rare among the passages, and no general word.
  private double weight(String word, Set<String> stems, Language articles, Asker asker) {
    if (Vocabulary.isFunctionWord(word)) {
      return FUNCTION_WORD;
    }
    int seen = 0;
    for (String stem : stems) {
      seen = Math.max(seen, index.count(stem, articles, asker.audiences(), asker.day()));
    }
    int all = Math.max(1, index.count(asker.audiences(), asker.day()));
    double rarity = Math.log(1 + all / (seen + 0.5)) / Math.log(1 + all / 0.5);
    double telling = Math.max(rarity, LEAST_TELLING);
    return Vocabulary.isGeneral(word) ? telling * GENERAL_WORD : telling;
  }

  private Stems stems(Passage passage) {
    if (analysed.size() > MOST_ANALYSED) {
      analysed.clear();
    }
    return analysed.computeIfAbsent(passage, PassageSearch::analyse);
  }

  private static Stems analyse(Passage passage) {
    Language language = passage.document().language();
    String title =
        Wording.all(passage.document().title()).stream()
            .filter(word -> !Vocabulary.isFunctionWord(word))
            .collect(Collectors.joining(" "));
    return new Stems(
        Set.copyOf(Analysis.stems(language, title)),
        Set.copyOf(Analysis.stems(language, passage.heading())),
        Set.copyOf(Analysis.stems(language, passage.text())));
  }

  /// The best passage, where one is likely enough to be the answer.
  public Optional<Found> answer(Wording question, Language language, Asker asker) {
    return find(question, language, asker, 1).stream()
        .findFirst()
        .filter(found -> found.confidence() >= PassageConfidence.ENOUGH);
  }
}
