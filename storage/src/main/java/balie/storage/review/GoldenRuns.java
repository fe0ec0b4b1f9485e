package balie.storage.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of the golden questions and of what came of asking them.
public interface GoldenRuns {

  /// Keeps the questions of the desk as published last, in the place of those before.
  ///
  /// @param lines of questions.jsonl
  void keep(List<String> lines);

  /// The lines that were kept last.
  List<String> questions();

  void add(GoldenRun run);

  Optional<GoldenRun> newest();

  /// The newest before an instant.
  Optional<GoldenRun> newest(Instant before);

  /// Those of `[from, until)`, the first one first.
  List<GoldenRun> of(Instant from, Instant until);
}
