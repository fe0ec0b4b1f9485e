package balie.bot.command;

import balie.bot.Bot;
import balie.bot.desk.GoldenQuestion;
import balie.bot.understand.Thresholds;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Moves the thresholds to where a desk's own golden questions are answered best. It is refused
/// where a wrong value would be told, or the demo desk be answered worse than with what ships.
final class Fit {
  private static final int ROUNDS = 4;

  private final Bot bot;
  private final InstantSource clock;

  Fit(Bot bot, InstantSource clock) {
    this.bot = bot;
    this.clock = clock;
  }

  /// What came of fitting.
  sealed interface Fitted {}

  /// Better ones were found, and the demo desk is answered no worse.
  record Better(Thresholds thresholds, long right, long before) implements Fitted {}

  /// What ships is as good as anything near it.
  record AsShipped(long right) implements Fitted {}

  /// Better ones were found, but the demo desk would be answered worse.
  record Refused(Thresholds thresholds, long demo, long demoBefore) implements Fitted {}

  /// How good thresholds are on some questions: by halves, so that what helps one half by chance is
  /// not taken.
  private record Score(long first, long second, long wrongValues) {
    long right() {
      return first + second;
    }

    boolean isBetterThan(Score other) {
      return wrongValues == 0
          && (other.wrongValues > 0 || right() > other.right())
          && first >= other.first
          && second >= other.second;
    }
  }

  Fitted fit(
      Bot.Learnt desk, List<GoldenQuestion> asked, Bot.Learnt demo, List<GoldenQuestion> check) {
    Score shipped = score(desk, asked, Thresholds.SHIPPED);
    Thresholds best = Thresholds.SHIPPED;
    Score reached = shipped;
    for (int round = 0; round < ROUNDS; round++) {
      Optional<Thresholds> better = Optional.empty();
      for (Thresholds each : best.neighbours()) {
        Score score = score(desk, asked, each);
        if (score.isBetterThan(reached)) {
          reached = score;
          better = Optional.of(each);
        }
      }
      if (better.isEmpty()) {
        break;
      }
      best = better.get();
    }
    if (best.equals(Thresholds.SHIPPED)) {
      return new AsShipped(shipped.right());
    }
    Score before = score(demo, check, Thresholds.SHIPPED);
    Score after = score(demo, check, best);
    return after.right() < before.right() || after.wrongValues() > before.wrongValues()
        ? new Refused(best, after.right(), before.right())
        : new Better(best, reached.right(), shipped.right());
  }

  private Score score(Bot.Learnt learnt, List<GoldenQuestion> asked, Thresholds thresholds) {
    Questioner questioner =
        new Questioner(bot.dispatcher(learnt.with(thresholds)), learnt.register(), clock);
    Evaluation evaluation = new Evaluation(questioner);
    evaluation.ask(asked);
    return new Score(
        evaluation.right(line -> line % 2 == 0),
        evaluation.right(line -> line % 2 == 1),
        evaluation.wrongValues());
  }
}
