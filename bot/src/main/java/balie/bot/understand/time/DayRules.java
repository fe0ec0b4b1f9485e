package balie.bot.understand.time;

import static balie.bot.understand.time.Slot.*;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/// Days as seen from today: "tomorrow", "volgende zondag", "3 days ago", and this very moment.
///
/// A length of time is none of these: "3 days" needs "in", "over" or "ago" beside it.
final class DayRules {
  private static final String MONTH_OF = " of|in|van MONTH of|van? YEAR?";
  private static final String THE_MONTH = " of|in|van MOD month|maand";
  private static final String OF_THE_MONTH = " of|in|van the|de month|maand";
  private static final String LAST = "the|de? last|laatste WEEKDAY";
  private static final String RANKED = "the|de? ORDINAL WEEKDAY";

  static final List<Rule> ALL =
      List.of(
          Rule.of("NOW", (_, anchor) -> new Meaning.Settled(new When.Moment(anchor.now()))),
          Rule.of("NAME", (_, _) -> new Meaning.Nothing()),
          Rule.of("RELDAY PART?", today()),
          Rule.of("this|deze|dezen DAYPART", today()),
          Rule.of("deze|dezen morgen", at(0, Part.MORNING)),
          Rule.of("last|afgelopen|vorige night|nacht", at(-1, Part.NIGHT)),
          Rule.of("MOD? WEEKDAY PART?", weekday(WEEKDAY)),
          Rule.of("WEEKDAY morgen", weekdayMorning()),
          Rule.of("WEEKDAY jl|jongstleden|laatstleden", lastWeekday()),
          Rule.of("~since|sinds WEEKDAY", lastWeekday()),
          Rule.of("WEEKDAY of|in|van? MOD week", inWeek()),
          Rule.of("MOD week on|op|,? WEEKDAY", inWeek()),
          Rule.of("~on ENABBR $", weekday(ENABBR)),
          Rule.of("ENMOD ENABBR $", weekday(ENABBR)),
          Rule.of("~op NLABBR $", weekday(NLABBR)),
          Rule.of("NLMOD NLABBR $", weekday(NLABBR)),
          Rule.of(RANKED + MONTH_OF, ranked()),
          Rule.of(LAST + MONTH_OF, ranked()),
          Rule.of(RANKED + THE_MONTH, rankedInMonth()),
          Rule.of(LAST + THE_MONTH, rankedInMonth()),
          Rule.of(RANKED + OF_THE_MONTH, rankedInMonth()),
          Rule.of(LAST + OF_THE_MONTH, rankedInMonth()),
          Rule.of("in MANY ENUNIT", away(ENUNIT, 1)),
          Rule.of("over COUNT NLUNIT", away(NLUNIT, 1)),
          Rule.of("COUNT UNIT ago|geleden", away(UNIT, -1)),
          Rule.of("a|an UNIT ago", away(UNIT, -1)),
          Rule.of("half a? year ago", months(-6)),
          Rule.of("een? half jaar geleden", months(-6)),
          Rule.of("over een half jaar", months(6)),
          Rule.of("COUNT UNIT from now|today", away(UNIT, 1)),
          Rule.of("a|an UNIT from now|today", away(UNIT, 1)));

  private DayRules() {}

  private static Rule.Sense today() {
    return (bindings, anchor) ->
        new Meaning.OnDay(anchor.today().plusDays(bindings.of(RELDAY)), bindings.part());
  }

  private static Rule.Sense at(int days, Part part) {
    return (_, anchor) -> new Meaning.OnDay(anchor.today().plusDays(days), part);
  }

  private static Rule.Sense months(int count) {
    return (_, anchor) -> Meaning.day(anchor.away(Unit.MONTH, count));
  }

  private static Rule.Sense weekday(Slot slot) {
    return (bindings, anchor) ->
        new Meaning.OnDay(anchor.weekday(bindings.of(slot), bindings.turn()), bindings.part());
  }

  private static Rule.Sense weekdayMorning() {
    return (bindings, anchor) ->
        new Meaning.OnDay(anchor.weekday(bindings.of(WEEKDAY), 0), Part.MORNING);
  }

  private static Rule.Sense lastWeekday() {
    return (bindings, anchor) ->
        new Meaning.OnDay(anchor.weekday(bindings.of(WEEKDAY), -1), Part.WHOLE);
  }

  private static Rule.Sense inWeek() {
    return (bindings, anchor) -> {
      LocalDate monday = anchor.period(Period.WEEK, bindings.turn()).first();
      return new Meaning.OnDay(monday.plusDays(bindings.of(WEEKDAY) - 1L), Part.WHOLE);
    };
  }

  /// "The first Monday of June"; without a number it is the last one.
  private static Rule.Sense ranked() {
    return (bindings, anchor) ->
        Meaning.day(
            bindings
                .month(bindings.of(MONTH), 0, anchor)
                .flatMap(month -> rankedIn(bindings, month)));
  }

  private static Rule.Sense rankedInMonth() {
    return (bindings, anchor) ->
        Meaning.day(rankedIn(bindings, anchor.period(Period.MONTH, bindings.turn())));
  }

  private static Optional<LocalDate> rankedIn(Bindings bindings, When.Span month) {
    DayOfWeek weekday = DayOfWeek.of(bindings.of(WEEKDAY));
    int rank = bindings.or(ORDINAL, -1);
    LocalDate day = month.first().with(TemporalAdjusters.dayOfWeekInMonth(rank, weekday));
    return Optional.of(day)
        .filter(found -> YearMonth.from(found).equals(YearMonth.from(month.first())));
  }

  private static Rule.Sense away(Slot slot, int direction) {
    return (bindings, anchor) -> {
      Unit unit = bindings.unit(slot);
      int count = direction * Math.max(bindings.or(COUNT, 1), bindings.or(MANY, 1));
      return unit.withinADay() ? anchor.moment(unit, count) : Meaning.day(anchor.away(unit, count));
    };
  }
}
