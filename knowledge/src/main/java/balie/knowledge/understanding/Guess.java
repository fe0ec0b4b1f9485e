package balie.knowledge.understanding;

import java.util.List;

/// What a question may mean.
///
/// @param candidates the meanings, the likeliest first; never empty
/// @param strangers words that nothing here explains, in the order of the text
/// @param views which views of the text were used, for explaining the guess
public record Guess(List<Candidate> candidates, List<String> strangers, List<String> views) {
  public Guess {
    candidates = List.copyOf(candidates);
    strangers = List.copyOf(strangers);
    views = List.copyOf(views);
  }

  /// The likeliest meaning.
  public Candidate best() {
    return candidates.getFirst();
  }

  /// The probability of a meaning, 0 for one that is not known.
  public double of(String label) {
    return candidates.stream()
        .filter(candidate -> candidate.label().equals(label))
        .mapToDouble(Candidate::probability)
        .sum();
  }
}
