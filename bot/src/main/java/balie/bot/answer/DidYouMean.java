package balie.bot.answer;

import balie.bot.request.Asking;
import balie.bot.request.Fact;
import balie.bot.request.Outcome;
import balie.bot.request.Overview;
import balie.knowledge.source.Spelling;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Vocabulary;
import balie.storage.service.Service;
import balie.storage.service.Term;
import balie.storage.service.TermCatalogue;
import balie.storage.service.TermId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What somebody may have meant whose question fits nothing: a term whose name looks like one of
/// their words, of a service whose name looks like another. Only what is stated for the asker is
/// looked at, so it tells nobody that something exists which they don't have.
final class DidYouMean {
  private static final int MOST = 3;
  private static final int SHORTEST = 4;

  /// The share of its letters that a word must have right.
  private static final double ALIKE = 0.6;

  /// The same where no service is named: a term alone says less.
  private static final double VERY_ALIKE = 0.7;

  private final TermCatalogue terms;

  DidYouMean(TermCatalogue terms) {
    this.terms = terms;
  }

  private record Near(Outcome.Choice choice, double alike) {}

  /// The choices, the likeliest first; none where nothing is near.
  List<Outcome.Choice> of(Asking asking, String question, Overview overview) {
    List<String> asked =
        Wording.of(question).forms().stream()
            .filter(word -> word.length() >= SHORTEST && !Vocabulary.isFunctionWord(word))
            .toList();
    List<Near> named = new ArrayList<>();
    List<Near> unnamed = new ArrayList<>();
    for (Overview.Mine mine : overview.mine()) {
      double service = alike(asked, names(mine.service()));
      for (Fact fact : mine.facts()) {
        double term = alike(asked, names(fact.term(), asking));
        Outcome.Choice choice = new Outcome.Choice(mine.service(), fact.term(), true);
        if (service >= ALIKE && term >= ALIKE) {
          named.add(new Near(choice, service + term));
        } else if (term >= VERY_ALIKE) {
          unnamed.add(new Near(choice, term));
        }
      }
    }
    return named.isEmpty() && unnamed.size() > MOST ? List.of() : best(named, unnamed);
  }

  /// Where a service is near, those of others are not meant.
  private static List<Outcome.Choice> best(List<Near> named, List<Near> unnamed) {
    return (named.isEmpty() ? unnamed : named)
        .stream()
            .sorted(Comparator.comparingDouble(Near::alike).reversed())
            .map(Near::choice)
            .distinct()
            .limit(MOST)
            .toList();
  }

  /// How alike the two words are that are most alike.
  private static double alike(List<String> asked, Set<String> names) {
    double most = 0;
    for (String word : asked) {
      for (String name : names) {
        int longer = Math.max(word.length(), name.length());
        most = Math.max(most, 1 - Spelling.distance(word, name) / (double) longer);
      }
    }
    return most;
  }

  private static Set<String> names(Service service) {
    return words(
        Stream.concat(
            service.name().byLanguage().values().stream(),
            service.aliases().values().stream().flatMap(List::stream)));
  }

  private Set<String> names(TermId id, Asking asking) {
    return words(
        Stream.concat(
            Stream.of(id.id()),
            terms.term(id).map(Term::name).stream()
                .map(name -> name.in(asking.language(), asking.language()))));
  }

  private static Set<String> words(Stream<String> names) {
    Set<String> words = new HashSet<>();
    names
        .flatMap(name -> Wording.of(name.replace('-', ' ')).forms().stream())
        .filter(word -> word.length() >= SHORTEST && !Vocabulary.isFunctionWord(word))
        .forEach(words::add);
    return words;
  }
}
