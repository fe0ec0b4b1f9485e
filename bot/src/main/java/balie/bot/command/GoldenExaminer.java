package balie.bot.command;

import balie.bot.desk.GoldenLines;
import balie.bot.desk.GoldenQuestion;
import balie.bot.flow.Snapshots;
import balie.storage.review.GoldenRun;
import balie.storage.review.GoldenRuns;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Asks the golden questions of the desk as published last, as `balie evaluate` does: nothing is
/// written or sent.
final class GoldenExaminer {
  private final Snapshots snapshots;
  private final GoldenRuns runs;

  GoldenExaminer(Snapshots snapshots, GoldenRuns runs) {
    this.snapshots = snapshots;
    this.runs = runs;
  }

  /// Empty where nothing is published, or no question.
  Optional<GoldenRun> examine(Instant now) {
    List<GoldenQuestion> questions = GoldenLines.read(runs.questions());
    return questions.isEmpty()
        ? Optional.empty()
        : snapshots.current().map(snapshot -> examine(snapshot, questions, now));
  }

  private static GoldenRun examine(
      Snapshots.Snapshot snapshot, List<GoldenQuestion> questions, Instant now) {
    Evaluation evaluation =
        new Evaluation(
            new Questioner(snapshot.dispatcher(), snapshot.register(), InstantSource.fixed(now)));
    evaluation.ask(questions);
    return evaluation.run(now, snapshot.number());
  }
}
