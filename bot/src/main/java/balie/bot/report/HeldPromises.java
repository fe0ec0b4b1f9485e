package balie.bot.report;

import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Due;
import balie.bot.clock.Span;
import balie.bot.clock.TargetTime;
import balie.bot.request.SlaSummary.Held;
import balie.bot.request.SlaSummary.Part;
import balie.bot.request.SlaSummary.Standing;
import balie.storage.calendar.Notated;
import balie.storage.service.TermId;
import balie.storage.service.TimeUnit;
import balie.storage.service.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Holds every promise that is a time or a share, availability and tickets apart, against what is
/// known. What nothing measures is said to be so.
///
/// @param support the hours in which business time counts
/// @param period up to the present, where it goes on
record HeldPromises(Evidence evidence, BusinessCalendar support, Span period, ZoneId zone) {
  private static final TermId BACKUPS = new TermId("backup-frequency");
  private static final TermId RESTORING = new TermId("restore-time");
  private static final TermId LOSS = new TermId("data-loss");
  private static final TermId DELIVERY = new TermId("delivery-time");

  /// How one promise stands; empty for what is no time and no share.
  ///
  /// @param mine whether a delivery was for whom the promise is made
  Optional<Held> hold(TermId term, Value value, Predicate<Evidence.Delivery> mine) {
    return switch (value) {
      case Value.Frequency every when term.equals(BACKUPS) ->
          Optional.of(held(term, value, evidence.backups().map(done -> kept(every, done))));
      case Value.Duration within when term.equals(DELIVERY) ->
          Optional.of(held(term, value, Optional.of(delivered(within, mine))));
      case Value.Duration within when term.equals(RESTORING) ->
          Optional.of(held(term, value, evidence.restores().map(all -> restored(within, all))));
      case Value.Duration most when term.equals(LOSS) ->
          Optional.of(held(term, value, evidence.restores().map(all -> lost(most, all))));
      case Value.Frequency _, Value.Duration _, Value.Percentage _ ->
          Optional.of(held(term, value, Optional.empty()));
      case Value.Size _, Value.Money _, Value.Count _, Value.Hours _, Value.Words _, Value.Link _ ->
          Optional.empty();
    };
  }

  private static Held held(TermId term, Value value, Optional<Part> share) {
    Standing standing =
        share
            .map(
                each -> {
                  if (each.n() == 0) {
                    return Standing.NOT_DEMONSTRATED;
                  }
                  return each.of() == each.n() ? Standing.KEPT : Standing.BROKEN;
                })
            .orElse(Standing.NOT_MEASURED);
    return new Held(term, value, standing, share);
  }

  /// Of the windows that the frequency cuts the period into and that are over, how many hold a
  /// backup. Days and longer begin at local midnight.
  private Part kept(Value.Frequency every, List<Instant> done) {
    int n = 0;
    int of = 0;
    List<Instant> sorted = done.stream().sorted().toList();
    int next = 0;
    Instant begin = period.from();
    for (Instant end = after(begin, every);
        !end.isAfter(period.until());
        begin = end, end = after(begin, every)) {
      while (next < sorted.size() && sorted.get(next).isBefore(begin)) {
        next++;
      }
      boolean held = next < sorted.size() && sorted.get(next).isBefore(end);
      if (every.unit() != TimeUnit.BUSINESS_DAY || support.elapsed(begin, end).isPositive()) {
        n++;
        of += held ? 1 : 0;
      }
    }
    return new Part(of, n);
  }

  private Instant after(Instant begin, Value.Frequency every) {
    LocalDate day = begin.atZone(zone).toLocalDate();
    long amount = every.amount().max(BigDecimal.ONE).longValue();
    return switch (every.unit()) {
      case SECOND -> begin.plusSeconds(amount);
      case MINUTE -> begin.plus(Duration.ofMinutes(amount));
      case HOUR -> begin.plus(Duration.ofHours(amount));
      case DAY, BUSINESS_DAY -> midnight(day.plusDays(amount));
      case WEEK -> midnight(day.plusWeeks(amount));
      case MONTH -> midnight(day.plusMonths(amount));
      case QUARTER -> midnight(day.plusMonths(3 * amount));
      case YEAR -> midnight(day.plusYears(amount));
    };
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /// Of the orders whose delivery was due or done in the period, how many were in time.
  private Part delivered(Value.Duration within, Predicate<Evidence.Delivery> mine) {
    int n = 0;
    int of = 0;
    for (Evidence.Delivery each : evidence.deliveries()) {
      Instant due = due(each.ordered(), within);
      Instant judged = each.done().filter(done -> done.isBefore(due)).orElse(due);
      if (mine.test(each) && !judged.isBefore(period.from()) && judged.isBefore(period.until())) {
        n++;
        of += each.done().filter(done -> !done.isAfter(due)).isPresent() ? 1 : 0;
      }
    }
    return new Part(of, n);
  }

  /// Business time where it can be told to be that, else by the wall.
  private Instant due(Instant start, Value.Duration within) {
    return switch (TargetTime.of(within)) {
      case Notated.As<TargetTime>(TargetTime time) ->
          switch (support.due(start, time)) {
            case Due.At(Instant at) -> at;
            case Due.TooFar(Instant limit) -> limit;
          };
      case Notated.Refused<TargetTime> _ -> start.plus(wall(within));
    };
  }

  /// How long that is by the wall: a month has 30 days, a year 365.
  private static Duration wall(Value.Duration value) {
    long seconds =
        switch (value.unit()) {
          case SECOND -> 1;
          case MINUTE -> 60;
          case HOUR -> 3_600;
          case DAY, BUSINESS_DAY -> 86_400;
          case WEEK -> 7 * 86_400L;
          case MONTH -> 30 * 86_400L;
          case QUARTER -> 91 * 86_400L;
          case YEAR -> 365 * 86_400L;
        };
    return Duration.ofMillis(
        value.amount().multiply(BigDecimal.valueOf(1_000 * seconds)).longValue());
  }

  private Part restored(Value.Duration within, List<Evidence.Restore> all) {
    return share(
        all, each -> each.worked() && !each.at().plus(each.took()).isAfter(due(each.at(), within)));
  }

  private Part lost(Value.Duration most, List<Evidence.Restore> all) {
    List<Evidence.Restore> looked = all.stream().filter(each -> each.lost().isPresent()).toList();
    return share(
        looked, each -> each.worked() && each.lost().orElseThrow().compareTo(wall(most)) <= 0);
  }

  private Part share(List<Evidence.Restore> all, Predicate<Evidence.Restore> kept) {
    List<Evidence.Restore> here =
        all.stream()
            .filter(
                each -> !each.at().isBefore(period.from()) && each.at().isBefore(period.until()))
            .toList();
    return new Part((int) here.stream().filter(kept).count(), here.size());
  }
}
