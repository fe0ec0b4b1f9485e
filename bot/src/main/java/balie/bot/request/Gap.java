package balie.bot.request;

import balie.storage.gap.Unanswered;
import balie.storage.service.TermId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Questions that ask the same and got no good answer.
///
/// @param questions the most typical first, at least one
/// @param askers how many different people asked
/// @param terms what they may ask for, the likeliest first
public record Gap(List<Unanswered> questions, int askers, List<TermId> terms) {
  public Gap {
    questions = List.copyOf(questions);
    terms = List.copyOf(terms);
  }

  /// The question by which it is named.
  public Unanswered typical() {
    return questions.getFirst();
  }

  /// When it was asked last.
  public Instant last() {
    return questions.stream().map(Unanswered::at).max(Comparator.naturalOrder()).orElseThrow();
  }
}
