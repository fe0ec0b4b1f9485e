package balie.bot.understand.time;

import static balie.bot.understand.time.Slot.*;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;

/// Periods: years, quarters, months, weeks, weekends, and the beginning or end of one.
///
/// A number is a year and a name a month only in company: "in 2025", "juni 2025", "last March".
final class PeriodRules {
  private static final String DURING = "~in|during|tijdens|gedurende|throughout ";
  private static final String SINCE = "~since|sinds ";
  private static final String ABOUT =
      "~of|for|from|until|till|before|after|by|through|van|voor|vanaf|tot|na|over|tegen ";

  static final List<Rule> ALL =
      List.of(
          Rule.of("ISOMONTH", isoMonth()),
          Rule.of("SAFEMONTH of|in|van|,? YEAR", month(SAFEMONTH, 0)),
          Rule.of("MAY of? YEARNUM", monthOfYear(MAY)),
          Rule.of(DURING + "MONTH of|van|,? YEAR?", month(MONTH, 0)),
          Rule.of(SINCE + "MONTH of|van|,? YEAR?", since(MONTH)),
          Rule.of(ABOUT + "FULLMONTH of|van|,? YEAR?", month(FULLMONTH, 0)),
          Rule.of("~of MAY of|,? YEAR?", month(MAY, 0)),
          Rule.of("MOD SAFEMONTH", turned(SAFEMONTH)),
          Rule.of("last|past|previous MAY", month(MAY, -1)),
          Rule.of("next|coming MAY", month(MAY, 1)),
          Rule.of("this MAY .", turned(MAY)),
          Rule.of(DURING + "year|jaar? LIKELYYEAR !", year(LIKELYYEAR)),
          Rule.of(SINCE + "year|jaar? LIKELYYEAR !", year(LIKELYYEAR)),
          Rule.of(ABOUT + "LIKELYYEAR $", year(LIKELYYEAR)),
          Rule.of("~year|jaar YEARNUM", year(YEARNUM)),
          Rule.of(DURING + "FARYEAR $", year(FARYEAR)),
          Rule.of("QUARTER of|van|in|,? YEAR?", quarter(0)),
          Rule.of("last|past|previous|vorige|afgelopen QUARTER", quarter(-1)),
          Rule.of("next|coming|volgende|komende QUARTER", quarter(1)),
          Rule.of("week WEEKNUM of|van|in|,? YEAR", week()),
          Rule.of("week WEEKNUM $", week()),
          Rule.of("MOD PERIOD", period()),
          Rule.of("weekend|weekends|weekeinde", (_, anchor) -> weekend(anchor)),
          Rule.of("EDGE of|van? SAFEMONTH of|van? YEAR?", edgeOfMonth(SAFEMONTH)),
          Rule.of("EDGE of MAY YEAR?", edgeOfMonth(MAY)),
          Rule.of("EDGE - MAY YEAR?", edgeOfMonth(MAY)),
          Rule.of("EDGE - SAFEMONTH YEAR?", edgeOfMonth(SAFEMONTH)),
          Rule.of("EDGE of|van? LIKELYYEAR !", edgeOfYear()),
          Rule.of("EDGE of|van MOD PERIOD", edgeOfPeriod()),
          Rule.of("EDGE NLMOD PERIOD", edgeOfPeriod()),
          Rule.of("EDGE of|van the|de|het PERIOD", edgeOfPeriod()));

  private PeriodRules() {}

  private static Rule.Sense isoMonth() {
    return (bindings, anchor) -> {
      int months = bindings.of(ISOMONTH);
      return Meaning.span(
          Anchor.date(months / 12, months % 12 + 1, 1)
              .map(first -> anchor.starting(Period.MONTH, first)));
    };
  }

  private static Rule.Sense month(Slot month, int turn) {
    return (bindings, anchor) -> Meaning.span(bindings.month(bindings.of(month), turn, anchor));
  }

  private static Rule.Sense monthOfYear(Slot month) {
    return (bindings, anchor) ->
        Meaning.span(
            Anchor.date(bindings.of(YEARNUM), bindings.of(month), 1)
                .map(first -> anchor.starting(Period.MONTH, first)));
  }

  /// "Since January" began before now, this month included.
  private static Rule.Sense since(Slot month) {
    return (bindings, anchor) -> {
      boolean current = bindings.of(month) == anchor.today().getMonthValue();
      return Meaning.span(bindings.month(bindings.of(month), current ? 0 : -1, anchor));
    };
  }

  /// "Last March", "next March"; "this March" is this year's.
  private static Rule.Sense turned(Slot month) {
    return (bindings, anchor) -> {
      int turn = bindings.turn();
      int value = bindings.of(month);
      int year = turn == 0 ? anchor.today().getYear() : anchor.yearOfMonth(value, turn);
      return Meaning.span(
          Anchor.date(year, value, 1).map(first -> anchor.starting(Period.MONTH, first)));
    };
  }

  private static Rule.Sense year(Slot year) {
    return (bindings, anchor) ->
        Meaning.span(
            Anchor.date(bindings.of(year), 1, 1).map(first -> anchor.starting(Period.YEAR, first)));
  }

  private static Rule.Sense quarter(int turn) {
    return (bindings, anchor) -> {
      int quarter = bindings.of(QUARTER);
      int current = anchor.today().get(IsoFields.QUARTER_OF_YEAR);
      int year = anchor.today().getYear();
      boolean another = turn < 0 ? quarter >= current : quarter < current + (turn > 0 ? 1 : 0);
      int nearest = another ? year + (turn < 0 ? -1 : 1) : year;
      return Meaning.span(
          Anchor.date(bindings.hasYear() ? bindings.year(anchor) : nearest, 3 * quarter - 2, 1)
              .map(first -> anchor.starting(Period.QUARTER, first)));
    };
  }

  /// A week by its ISO number, of this year unless another is written; 4 January is in the first.
  private static Rule.Sense week() {
    return (bindings, anchor) -> {
      int year = bindings.hasYear() ? bindings.year(anchor) : anchor.today().getYear();
      Optional<LocalDate> monday =
          Anchor.date(year, 1, 4)
              .map(first -> Period.WEEK.firstOf(first).plusWeeks(bindings.of(WEEKNUM) - 1L))
              .filter(first -> first.get(IsoFields.WEEK_BASED_YEAR) == year);
      return Meaning.span(monday.map(first -> anchor.starting(Period.WEEK, first)));
    };
  }

  private static Rule.Sense period() {
    return (bindings, anchor) -> new Meaning.Settled(turnOf(bindings, anchor));
  }

  private static When.Span turnOf(Bindings bindings, Anchor anchor) {
    return anchor.period(bindings.period(), bindings.turn());
  }

  private static Meaning weekend(Anchor anchor) {
    return new Meaning.Settled(anchor.period(Period.WEEKEND, 0));
  }

  private static Rule.Sense edgeOfMonth(Slot month) {
    return (bindings, anchor) ->
        Meaning.day(bindings.month(bindings.of(month), 0, anchor).map(bindings.edge()::of));
  }

  private static Rule.Sense edgeOfYear() {
    return (bindings, anchor) ->
        Meaning.day(
            Anchor.date(bindings.of(LIKELYYEAR), 1, 1)
                .map(first -> anchor.starting(Period.YEAR, first))
                .map(bindings.edge()::of));
  }

  private static Rule.Sense edgeOfPeriod() {
    return (bindings, anchor) ->
        Meaning.day(Optional.of(turnOf(bindings, anchor)).map(bindings.edge()::of));
  }
}
