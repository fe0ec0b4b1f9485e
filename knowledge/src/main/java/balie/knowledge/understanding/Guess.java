package balie.knowledge.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a question may mean.
///
/// @param candidates the meanings, the likeliest first; empty only where no words were said
/// @param strangers words that nothing here explains, in the order of the text
/// @param views which views of the text were used, for explaining the guess
public record Guess(List<Candidate> candidates, List<String> strangers, List<String> views) {
  public Guess {
    candidates = List.copyOf(candidates);
    strangers = List.copyOf(strangers);
    views = List.copyOf(views);
  }

  /// No words were said, so nothing was guessed.
  public static Guess none() {
    return new Guess(List.of(), List.of(), List.of());
  }

  /// This guess of a whole text, mixed with that of a part of it.
  ///
  /// @param weight of the part, between 0 and 1
  public Guess mixedWith(Guess part, double weight) {
    List<Candidate> mixed =
        candidates.stream()
            .map(
                candidate ->
                    new Candidate(
                        candidate.label(),
                        (1 - weight) * candidate.probability()
                            + weight * part.of(candidate.label())))
            .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
            .toList();
    List<String> used = Stream.concat(views.stream(), Stream.of("its question alone")).toList();
    return new Guess(mixed, part.strangers(), used);
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
