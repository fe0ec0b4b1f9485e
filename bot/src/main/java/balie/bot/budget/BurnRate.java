package balie.bot.budget;

import balie.bot.availability.Availability;
import balie.bot.availability.Measured;
import balie.bot.availability.Observed;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.storage.availability.History;
import balie.storage.availability.Run;
import balie.storage.availability.Seen;
import balie.storage.budget.Pace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How fast a month's error budget is used up. After the alerts on several windows and burn rates
/// of Google's "The Site Reliability Workbook", chapter 5, with shares of the budget in the place
/// of rates: too fast is so much of the month's budget within a window, confirmed by a twelfth of
/// that in the last twelfth of the window, so that an alert ends soon after the outage does. One
/// failed sample is never enough.
public final class BurnRate {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 3;
  private static final int FEWEST_SAMPLES = 2;

  private BurnRate() {}

  /// How much of a month's budget was used up within a pace's window.
  ///
  /// @param used of the budget, in percent, truncated; empty where the promise leaves none
  /// @param tooFast whether that is too much
  /// @param goesOn whether the end of the window confirms it, and more than one sample
  public record Use(Pace pace, Optional<BigDecimal> used, boolean tooFast, boolean goesOn) {
    /// Whether somebody has to know.
    boolean isAlarming() {
      return tooFast && goesOn;
    }
  }

  /// What a service's promise is held against.
  ///
  /// @param hours in which it is promised
  /// @param target in percent
  public record Promise(BusinessCalendar hours, BigDecimal target) {}

  /// What has to be known of a service: its month, whole, and the longest window.
  public static Span window(Promise promise, Instant now) {
    Span month = month(promise, now);
    Instant longest = now.minus(Pace.THREE_DAYS.window());
    return new Span(longest.isBefore(month.from()) ? longest : month.from(), month.until());
  }

  /// How much was used up within each pace's window, the most pressing first.
  ///
  /// @param history over the whole [#window(Promise, Instant)]
  public static List<Use> of(Promise promise, History history, Instant now) {
    Observed seen =
        Measured.of(history, new Span(now.minus(Pace.THREE_DAYS.window()), now)).observed();
    BigDecimal budget = budget(promise, history, now);
    List<Use> uses = new ArrayList<>();
    for (Pace pace : Pace.values()) {
      Instant from = now.minus(pace.window());
      BigDecimal used = down(promise, seen, from, now);
      BigDecimal lately = down(promise, seen, now.minus(pace.confirmation()), now);
      BigDecimal most = budget.multiply(pace.percent()).divide(HUNDRED);
      boolean goesOn =
          lately.signum() > 0
              && lately.multiply(BigDecimal.valueOf(Pace.CONFIRMED_BY)).compareTo(most) >= 0
              && isSeenTwice(history, from, now);
      boolean tooFast = used.signum() > 0 && used.compareTo(most) >= 0;
      uses.add(new Use(pace, share(used, budget), tooFast, goesOn));
    }
    return List.copyOf(uses);
  }

  /// The downtime that is left of the month's budget, maybe negative.
  ///
  /// @param history over the whole [#window(Promise, Instant)]
  public static Duration left(Promise promise, History history, Instant now) {
    Span past = new Span(month(promise, now).from(), now);
    BigDecimal down =
        down(promise, Measured.of(history, past).observed(), past.from(), past.until());
    return Duration.ofMillis(budget(promise, history, now).subtract(down).longValue());
  }

  private static Span month(Promise promise, Instant now) {
    return Availability.month(
        promise.hours(), YearMonth.from(now.atZone(promise.hours().zone(now))));
  }

  /// The downtime that the month allows, in milliseconds.
  private static BigDecimal budget(Promise promise, History history, Instant now) {
    Span month = month(promise, now);
    Observed planned = Measured.of(history, month).observed();
    Duration agreed =
        Availability.of(
                promise.hours(), month, new Observed(planned.maintenance(), Spans.NONE, Spans.NONE))
            .agreed();
    return millis(agreed).multiply(HUNDRED.subtract(promise.target())).divide(HUNDRED);
  }

  private static BigDecimal down(Promise promise, Observed seen, Instant from, Instant now) {
    return millis(Availability.of(promise.hours(), new Span(from, now), seen).down());
  }

  private static Optional<BigDecimal> share(BigDecimal used, BigDecimal budget) {
    return budget.signum() == 0
        ? Optional.empty()
        : Optional.of(used.multiply(HUNDRED).divide(budget, DECIMALS, RoundingMode.DOWN));
  }

  /// What somebody said by hand is seen with their own eyes.
  private static boolean isSeenTwice(History history, Instant from, Instant now) {
    long failed =
        history.tracks().stream()
            .flatMap(track -> track.runs().stream())
            .filter(run -> run.seen() == Seen.DOWN)
            .mapToLong(run -> samples(run, from, now))
            .sum();
    return failed >= FEWEST_SAMPLES || !history.corrections().isEmpty();
  }

  /// How many of a run's samples lie in `[from, until]`, if they came evenly.
  private static long samples(Run run, Instant from, Instant until) {
    if (run.first().isAfter(until) || run.last().isBefore(from)) {
      return 0;
    }
    if (run.count() == 1) {
      return 1;
    }
    double apart =
        Math.max(1, Duration.between(run.first(), run.last()).toMillis() / (run.count() - 1.0));
    Instant begin = run.first().isBefore(from) ? from : run.first();
    Instant end = run.last().isAfter(until) ? until : run.last();
    return 1 + (long) (Duration.between(begin, end).toMillis() / apart);
  }

  private static BigDecimal millis(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis());
  }
}
