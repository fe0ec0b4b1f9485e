package balie.knowledge.search;

import balie.knowledge.index.Analysis;
import balie.knowledge.source.Document;
import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Vocabulary;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Tells whether two documents say the same in two languages, by their words alone: most of what
/// the one says is said by the other, word by word. Safe for use by several threads.
final class Twins {
  /// The share of the words, of either in the other, from which on two are twins. On the desks that
  /// were looked at twins share from 0.52 on, and others of one subject 0.38 at most.
  private static final double ENOUGH = 0.45;

  /// A document says no more than this many times as much as its twin.
  private static final int LONGER = 2;

  private static final int MOST_KNOWN = 20_000;

  private final Translations translations;
  private final Map<Document, Said> said = new ConcurrentHashMap<>();
  private final Map<Pair, Boolean> known = new ConcurrentHashMap<>();

  private record Pair(Document one, Document other) {}

  /// What a document says.
  ///
  /// @param stems in its own language
  /// @param translated for each of its telling words the stems that may stand for it in the other
  private record Said(Set<String> stems, List<Set<String>> translated) {
    double sharedWith(Said other) {
      long shared =
          translated.stream().filter(each -> each.stream().anyMatch(other.stems::contains)).count();
      return translated.isEmpty() ? 0 : (double) shared / translated.size();
    }
  }

  Twins(Translations translations) {
    this.translations = translations;
  }

  /// Whether the one is the other in another language.
  boolean are(Document one, Document other) {
    if (one.language() == other.language()
        || !one.subject().equals(other.subject())
        || one.body().length() > LONGER * other.body().length()
        || other.body().length() > LONGER * one.body().length()) {
      return false;
    }
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    Pair pair = one.language() == Language.EN ? new Pair(one, other) : new Pair(other, one);
    return known.computeIfAbsent(pair, each -> likeness(each.one(), each.other()) >= ENOUGH);
  }

  /// The share of each one's words that the other says.
  private double likeness(Document one, Document other) {
    return (said(one).sharedWith(said(other)) + said(other).sharedWith(said(one))) / 2;
  }

  private Said said(Document document) {
    if (said.size() > MOST_KNOWN / 10) {
      said.clear();
    }
    return said.computeIfAbsent(document, this::read);
  }

  private Said read(Document document) {
    String text = document.title() + "\n" + document.body();
    return new Said(
        Set.copyOf(Analysis.stems(document.language(), text)),
        new LinkedHashSet<>(Wording.all(text))
            .stream()
                .filter(word -> !Vocabulary.isFunctionWord(word))
                .map(word -> translated(word, document.language()))
                .toList());
  }

  /// What the title of a document is in the other language, as stems; what has no translation
  /// stays.
  List<String> title(Document document) {
    return Wording.all(document.title()).stream()
        .filter(word -> !Vocabulary.isFunctionWord(word))
        .flatMap(word -> translated(word, document.language()).stream())
        .distinct()
        .toList();
  }

  private Set<String> translated(String word, Language from) {
    Language to = from.other();
    Set<String> stems = new HashSet<>();
    Stream.concat(
            Stream.of(word),
            translations.of(word, from).stream().map(Translations.Translation::word))
        .forEach(each -> stems.addAll(Analysis.stems(to, each)));
    return stems;
  }
}
