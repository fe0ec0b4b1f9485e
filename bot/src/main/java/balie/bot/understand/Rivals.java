package balie.bot.understand;

import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Guess;
import balie.knowledge.understanding.Understanding;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which term may be meant instead of the likeliest one. A term of the desk's own that was learnt
/// from few examples and one that ships are easily taken for each other where their values are of
/// one type: "what will it cost me that the van is late" sounds like the price of the van.
final class Rivals {
  /// An own term is likelier than it looks, so this much is enough to doubt one that ships.
  private static final double OWN = 0.03;

  /// The same of one with a dozen examples.
  private static final double OWN_WITH_EXAMPLES = 0.1;

  /// The same where a sentence model was heard, which sees that its examples are few.
  private static final double OWN_BY_MEANING = 0.06;

  /// The same where "how many" asks for what neither is known to count.
  private static final double OWN_COUNT = 0.02;

  /// One that ships, instead of one of the desk's own.
  private static final double SHIPPED = 0.1;

  /// A term that ships is meant from here on, whatever own term is like it.
  private static final double SURE_BY_MEANING = 0.8;

  /// The same by words alone, and of a term of the desk's own.
  private static final double SURE = 0.85;

  /// The same where "how many" asks for what neither is known to count.
  private static final double SURE_COUNT = 0.97;

  private final Cues cues;
  private final Wording text;
  private final Guess guess;
  private final TermId term;
  private final boolean meant;

  /// @param term the likeliest
  Rivals(Cues cues, Wording text, Guess guess, TermId term) {
    this.cues = cues;
    this.text = text;
    this.guess = guess;
    this.term = term;
    this.meant = guess.views().contains(Understanding.MEANING);
  }

  /// Empty where nothing else may be meant.
  ///
  /// @param named the services that the question names
  /// @param stated whether they state a term
  Optional<TermId> first(List<ServiceId> named, Predicate<TermId> stated) {
    return guess.candidates().stream()
        .flatMap(
            each ->
                Meaning.of(each.label()) instanceof Meaning.OfTerm(TermId other)
                        && isOwn(other) != isOwn(term)
                        && cues.areAlike(term, other)
                        && stated.test(other)
                        && isLikely(other, each.probability(), named.isEmpty())
                    ? Stream.of(other)
                    : Stream.empty())
        .findFirst();
  }

  /// A sentence model tells an own term with a dozen examples from one that ships; words do not.
  private boolean isOwn(TermId each) {
    return meant ? cues.isScarce(each) : cues.isOwn(each);
  }

  /// Where no service is named none speaks for a term, so one of the desk's own is doubted then,
  /// and where both count what nobody named.
  private boolean isLikely(TermId other, double share, boolean isOfNothingNamed) {
    double best = guess.best().probability();
    if (cues.isUnknownCount(text, term, other)) {
      return best < SURE_COUNT && share >= (isOwn(term) ? SHIPPED : OWN_COUNT);
    }
    if (isOwn(term)) {
      return isOfNothingNamed && best < SURE && share >= SHIPPED;
    }
    if (meant) {
      return best < SURE_BY_MEANING && share >= OWN_BY_MEANING;
    }
    return best < SURE && share >= (cues.isScarce(other) ? OWN : OWN_WITH_EXAMPLES);
  }
}
