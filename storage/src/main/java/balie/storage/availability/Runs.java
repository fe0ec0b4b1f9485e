package balie.storage.availability;

import java.util.ArrayList;
import java.util.List;

/// What samples come to as runs.
public final class Runs {
  private Runs() {}

  /// The runs of a source's samples.
  ///
  /// @param samples in the order of time, no two of one instant
  public static List<Run> of(List<Sample> samples, Cadence cadence) {
    return joined(samples.stream().map(Run::of).toList(), cadence);
  }

  /// The same runs, with those that go on with each other as one.
  ///
  /// @param runs of one source, in the order of time, none within another
  public static List<Run> joined(List<Run> runs, Cadence cadence) {
    List<Run> joined = new ArrayList<>();
    for (Run next : runs) {
      if (!joined.isEmpty() && joined.getLast().goesOnWith(next, cadence)) {
        joined.set(joined.size() - 1, joined.getLast().with(next));
      } else {
        joined.add(next);
      }
    }
    return List.copyOf(joined);
  }
}
