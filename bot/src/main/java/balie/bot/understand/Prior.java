package balie.bot.understand;

import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Candidate;
import balie.knowledge.understanding.Guess;
import balie.knowledge.understanding.Understanding;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Target;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.Subscription;
import balie.storage.service.Offering;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.TermCatalogue;
import balie.storage.service.TermId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// What a question is likely to ask before its words are weighed: what the service that it names
/// states to anybody at any time. Who gets which value is none of its business, so what somebody is
/// told tells nothing of others.
final class Prior {
  private static final TermId RESPONSE = new TermId("response-time");
  private static final TermId RESOLUTION = new TermId("resolution-time");

  /// How much less a term is asked of a service that states it nowhere.
  private static final double UNSTATED = 0.3;

  /// How much less a question that names a service is about something foreign.
  private static final double FOREIGN = 0.25;

  /// How much likelier a term with few examples is than it looks, where what is named states it.
  private static final double SCARCE = 2;

  /// A meaning this likely by its words alone is meant, whatever is likely beforehand.
  private static final double PLAIN = 0.5;

  /// A term that is stated and has this share of the likeliest's probability may be what is meant,
  /// though that one is stated nowhere.
  private static final double RIVAL = 0.5;

  private final Map<ServiceId, Set<TermId>> stated = new HashMap<>();
  private final Cues cues;
  private final Elsewhere elsewhere;

  Prior(Register register, TermCatalogue terms) {
    this.cues = new Cues(register, terms);
    this.elsewhere = new Elsewhere(register, cues.ownWords());
    for (Service service : register.services(LocalDate.MAX)) {
      Set<TermId> of = new HashSet<>();
      of.add(Entitlements.SERVICE_HOURS);
      of.add(Entitlements.SUPPORT_HOURS);
      service.offerings().stream().map(Offering::terms).forEach(t -> of.addAll(t.keySet()));
      register.agreements(service.id()).stream()
          .filter(agreement -> agreement.kind() == AgreementKind.SLA)
          .forEach(agreement -> add(agreement, of));
      stated.put(service.id(), of);
    }
    for (Person person : register.people()) {
      for (Subscription subscription : person.subscriptions()) {
        stated
            .computeIfAbsent(subscription.service(), s -> new HashSet<>())
            .addAll(subscription.terms().keySet());
      }
    }
  }

  private static void add(Agreement agreement, Set<TermId> of) {
    of.addAll(agreement.terms().keySet());
    for (Target target : agreement.targets()) {
      target.respond().ifPresent(_ -> of.add(RESPONSE));
      target.resolve().ifPresent(_ -> of.add(RESOLUTION));
    }
  }

  /// The guess by a question's words, weighed by what is likely beforehand. What is plainly meant
  /// stays so: where it is stated nowhere, then that is the answer.
  ///
  /// @param named the services that the question names
  Guess weighed(Guess read, List<ServiceId> named, Wording text) {
    Guess guess = weighed(read, label -> cues.weight(label, text));
    Candidate best = guess.best();
    if (best.probability() >= PLAIN
        && Meaning.of(best.label()) instanceof Meaning.OfTerm
        && !hasRival(guess, named)) {
      return guess;
    }
    boolean meant = guess.views().contains(Understanding.MEANING);
    return weighed(guess, label -> weight(label, named, meant));
  }

  /// Whether a question that names no service names something that other desks have one for.
  boolean isElsewhere(Mentions mentions) {
    return mentions.services().isEmpty() && elsewhere.isIn(mentions);
  }

  /// Whether a term is the desk's own and has few examples.
  boolean isScarce(TermId term) {
    return cues.isScarce(term);
  }

  /// The term that may be meant instead of the likeliest one.
  ///
  /// @param named the services that the question names
  Optional<TermId> rival(Guess guess, TermId term, List<ServiceId> named, Wording text) {
    return new Rivals(cues, text, guess, term).first(named, other -> isStated(other, named));
  }

  private static Guess weighed(Guess guess, ToDoubleFunction<String> weight) {
    double whole =
        guess.candidates().stream()
            .mapToDouble(c -> c.probability() * weight.applyAsDouble(c.label()))
            .sum();
    return new Guess(
        guess.candidates().stream()
            .map(
                c ->
                    new Candidate(
                        c.label(), c.probability() * weight.applyAsDouble(c.label()) / whole))
            .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
            .toList(),
        guess.strangers(),
        guess.views());
  }

  /// Whether a term that is stated is likely enough to be what is meant by one that is not.
  private boolean hasRival(Guess guess, List<ServiceId> named) {
    return guess.candidates().stream()
        .filter(each -> each.probability() >= RIVAL * guess.best().probability())
        .anyMatch(
            each ->
                Meaning.of(each.label()) instanceof Meaning.OfTerm(TermId term)
                    && isStated(term, named));
  }

  /// @param meant whether a sentence model was heard, which knows how few examples a term has
  private double weight(String label, List<ServiceId> named, boolean meant) {
    return switch (Meaning.of(label)) {
      case Meaning.OfTerm(TermId term) -> {
        boolean isScarce = !meant && !named.isEmpty() && cues.isScarce(term);
        yield isStated(term, named) ? (isScarce ? SCARCE : 1) : UNSTATED;
      }
      case Meaning.OfNothing _ -> named.isEmpty() ? 1 : FOREIGN;
      case Meaning.OfTechnical _, Meaning.OfPaperwork _, Meaning.OfWish _, Meaning.OfHowTo _ -> 1;
    };
  }

  /// Whether a term is stated to anybody at any time by what is named; so is everything where
  /// nothing is named.
  boolean isStated(TermId term, List<ServiceId> named) {
    return named.stream().noneMatch(stated::containsKey)
        || named.stream().anyMatch(s -> stated.getOrDefault(s, Set.of()).contains(term));
  }
}
