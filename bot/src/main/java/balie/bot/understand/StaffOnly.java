package balie.bot.understand;

import balie.bot.request.Request;
import balie.knowledge.understanding.Candidate;
import balie.knowledge.understanding.Guess;
import balie.knowledge.understanding.Understanding;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import java.util.List;
import java.util.Optional;

/// What staff alone may hear of a question: how a service is run, and what was agreed with teams
/// and suppliers. It is understood whoever asks; who may hear it is seen when it is looked up.
final class StaffOnly {
  private static final String CONTRACT = Meaning.paperwork(true);
  private static final String OLA = Meaning.paperwork(false);

  /// A question for a value that is this likely one for what staff alone may hear is taken for it.
  private static final double ALSO_STAFF_ONLY = 0.22;

  /// The same by words alone, which are surer of a value than they should be.
  private static final double ALSO_STAFF_ONLY_BY_WORDS = 0.12;

  private static final double ALSO_PAPERWORK = 0.12;
  private static final double ALSO_TERM = 0.2;

  private final Guess guess;
  private final List<ServiceId> services;
  private final Optional<ServiceId> focus;
  private final Decision.Details details;

  StaffOnly(
      Guess guess, List<ServiceId> services, Optional<ServiceId> focus, Decision.Details details) {
    this.guess = guess;
    this.services = List.copyOf(services);
    this.focus = focus;
    this.details = details;
  }

  /// The parts of what staff alone may hear are alike, so they count together.
  ///
  /// @param sure from this probability on a meaning is acted upon
  Optional<Request> request(double sure) {
    double technical = share("technical:");
    double paperwork = share("paperwork:");
    if (!details.parties().isEmpty() && paperwork >= ALSO_PAPERWORK && technical < sure) {
      return Optional.of(paperwork(guess.of(CONTRACT) >= guess.of(OLA)));
    }
    double most = Math.max(technical, paperwork);
    double also =
        guess.views().contains(Understanding.MEANING) ? ALSO_STAFF_ONLY : ALSO_STAFF_ONLY_BY_WORDS;
    boolean nearTerm = most >= also && Decision.term(guess.best()).isPresent();
    if (most < sure && !nearTerm) {
      return Optional.empty();
    }
    String group = technical >= paperwork ? "technical:" : "paperwork:";
    String label =
        guess.candidates().stream()
            .map(Candidate::label)
            .filter(l -> l.startsWith(group))
            .findFirst()
            .orElseThrow();
    return switch (Meaning.of(label)) {
      case Meaning.OfTechnical key ->
          Optional.of(new Request.AskTechnical(services, focus, key.key()));
      case Meaning.OfPaperwork kind -> Optional.of(paperwork(kind.contract()));
      case Meaning other -> throw new IllegalStateException(other.toString());
    };
  }

  private double share(String group) {
    return guess.candidates().stream()
        .filter(candidate -> candidate.label().startsWith(group))
        .mapToDouble(Candidate::probability)
        .sum();
  }

  Request paperwork(boolean contract) {
    Optional<TermId> term =
        guess.candidates().stream()
            .filter(candidate -> candidate.probability() >= ALSO_TERM)
            .flatMap(candidate -> Decision.term(candidate).stream())
            .findFirst();
    return new Request.AskPaperwork(
        contract, services, focus, details.parties(), term, details.qualifiers().priority());
  }
}
