package balie.bot.reply;

import balie.bot.request.Overview;
import balie.knowledge.source.Concepts;
import balie.knowledge.source.Spelling;
import balie.knowledge.source.Wording;
import balie.storage.article.Article;
import balie.storage.service.Service;
import balie.storage.service.Term;
import balie.storage.service.TermCatalogue;
import balie.storage.service.TermId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Words questions that what somebody is typing may become: for each service of theirs what it
/// states, and the titles of the articles that they may read.
final class CompletionWords {
  private static final String SERVICE = "{service}";
  private static final int LONGEST = 60;
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?:how|what|which|when|where|until|is|are|can|hoe|hoeveel|wat|welke|wanneer|waar|tot)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Comparator<Completion> BEST_FIRST =
      Comparator.comparingInt(Completion::fits)
          .reversed()
          .thenComparingInt(completion -> completion.question().length());
  private static final int EQUAL = 4;
  private static final int BEGINS = 3;
  private static final int SLIP = 2;
  private static final int SAME_THING = 1;

  private final Words words;
  private final TermCatalogue terms;

  CompletionWords(Words words, TermCatalogue terms) {
    this.words = words;
    this.terms = terms;
  }

  private record Completion(String question, int fits) {}

  /// The questions that fit every word that was typed, the best first; none for nothing typed.
  List<String> of(Overview overview, String typed) {
    List<String> begun = Wording.of(typed).forms();
    if (begun.isEmpty()) {
      return List.of();
    }
    Stream<Completion> titles = titles(overview).map(title -> completion(begun, title));
    return Stream.concat(values(overview, begun), titles)
        .filter(completion -> completion.fits() > 0)
        .sorted(BEST_FIRST)
        .map(Completion::question)
        .distinct()
        .toList();
  }

  /// For each term that is stated for a service, its question that fits best.
  private Stream<Completion> values(Overview overview, List<String> begun) {
    return overview.mine().stream()
        .flatMap(
            mine -> {
              Set<TermId> stated = new LinkedHashSet<>();
              mine.facts().forEach(fact -> stated.add(fact.term()));
              return stated.stream()
                  .flatMap(
                      term ->
                          questions(term, mine.service())
                              .map(question -> completion(begun, question))
                              .min(BEST_FIRST)
                              .stream());
            });
  }

  /// The example questions of the term about the service, and its name with the service's.
  private Stream<String> questions(TermId id, Service service) {
    Stream<String> asks =
        terms
            .term(id)
            .map(Term::asks)
            .map(each -> each.getOrDefault(words.asking().language(), List.of()))
            .orElse(List.of())
            .stream()
            .filter(ask -> ask.contains(SERVICE) && ask.length() <= LONGEST)
            .filter(ask -> ask.indexOf('{') == ask.lastIndexOf('{'))
            .filter(ask -> QUESTION.matcher(ask).lookingAt());
    String named =
        words
            .say("what is the %s of {service}", "wat is de %s van {service}")
            .formatted(words.name(id));
    return Stream.concat(Stream.of(named), asks).map(frame -> about(frame, service));
  }

  private String about(String frame, Service service) {
    String question = frame.replace(SERVICE, words.name(service)).replaceAll("[?.! ]+$", "");
    return question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1) + "?";
  }

  private static Completion completion(List<String> begun, String question) {
    return new Completion(question, fits(begun, Wording.of(question).forms()));
  }

  private Stream<String> titles(Overview overview) {
    return overview.articles().stream()
        .filter(article -> article.language() == words.asking().language())
        .map(Article::title);
  }

  /// How well a question fits what was typed; 0 where a word of it stands for nothing in it.
  private static int fits(List<String> typed, List<String> question) {
    int sum = 0;
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i);
      boolean unfinished = i == typed.size() - 1;
      int best = question.stream().mapToInt(other -> fits(word, other, unfinished)).max().orElse(0);
      if (best == 0) {
        return 0;
      }
      sum += best;
    }
    return sum;
  }

  private static int fits(String typed, String word, boolean unfinished) {
    if (word.equals(typed)) {
      return EQUAL;
    }
    if (unfinished && word.startsWith(typed)) {
      return BEGINS;
    }
    if (Spelling.near(typed, word)) {
      return SLIP;
    }
    return Collections.disjoint(Concepts.shipped().of(typed), Concepts.shipped().of(word))
        ? 0
        : SAME_THING;
  }
}
