package balie.bot.report;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Durations in their order, asked by nearest rank: the smallest of them that at least so many
/// percent do not exceed. A value that nobody waited is never made up.
public record Percentiles(List<Duration> sorted) {
  public Percentiles {
    sorted = sorted.stream().sorted(Comparator.naturalOrder()).toList();
  }

  /// How many there are.
  public int n() {
    return sorted.size();
  }

  /// Empty where there are none.
  ///
  /// @param percent 1 to 100
  public Optional<Duration> at(int percent) {
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(sorted.get(Math.ceilDiv(percent * sorted.size(), 100) - 1));
  }

  /// The longest.
  public Optional<Duration> longest() {
    return at(100);
  }
}
