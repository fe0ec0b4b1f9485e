package balie.bot.upkeep;

import balie.storage.review.GoldenRun;
import balie.storage.review.GoldenRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the desk's golden questions once a day and after each publication, so that what the desk
/// can answer is shown by a run with a date rather than said.
public final class Rehearsal implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final Duration EACH = Duration.ofDays(1);

  private final GoldenRuns runs;
  private final Function<Instant, Optional<GoldenRun>> examiner;
  private final LongSupplier edition;

  /// @param examiner asks the questions of the desk as published last; empty where it has none
  /// @param edition of the desk as published last
  public Rehearsal(
      GoldenRuns runs, Function<Instant, Optional<GoldenRun>> examiner, LongSupplier edition) {
    this.runs = runs;
    this.examiner = examiner;
    this.edition = edition;
  }

  @Override
  public String name() {
    return "rehearsal";
  }

  @Override
  public void doIfDue(Instant now) {
    boolean stands =
        runs.newest()
            .filter(run -> run.edition() == edition.getAsLong())
            .filter(run -> Duration.between(run.at(), now).abs().compareTo(EACH) < 0)
            .isPresent();
    if (stands) {
      return;
    }
    Optional<GoldenRun> done = examiner.apply(now);
    done.ifPresent(
        run -> {
          runs.add(run);
          LOG.info(
              "event=rehearsed edition={} asked={} right={} abstained={} wrong={}",
              run.edition(),
              run.asked(),
              run.right(),
              run.abstained(),
              run.wrong());
        });
  }
}
