package balie.bot.understand.time;

import static balie.bot.understand.time.Slot.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Dates: in digits, as day and month, as a day of the month, and feasts.
///
/// "May" is a month only where a day's number makes it one: "3 may be opened" is no date.
final class DateRules {
  private static final String ON =
      "~on|by|since|until|till|from|before|after|op|vanaf|tegen|sinds|tot|voor|na|per ";

  static final List<Rule> ALL =
      List.of(
          Rule.of("DOW? ,? DATE", (bindings, _) -> numeric(bindings.of(DATE))),
          Rule.of("DOW? ,? the|de? DAY of|van? SAFEMONTH ,|of|van? YEAR?", on(DAY, SAFEMONTH)),
          Rule.of("MOD DAY of|van? SAFEMONTH", on(DAY, SAFEMONTH)),
          Rule.of("DAY of|van? SAFEMONTH jl|jongstleden|laatstleden", past(DAY, SAFEMONTH)),
          Rule.of("~since|sinds DAY of|van? SAFEMONTH", past(DAY, SAFEMONTH)),
          Rule.of("~since FULLMONTH DAY !", past(DAY, FULLMONTH)),
          Rule.of("~since FULLMONTH ORDINAL", past(ORDINAL, FULLMONTH)),
          Rule.of("DOW? ,? the? ORDINAL of SAFEMONTH ,|of? YEAR?", on(ORDINAL, SAFEMONTH)),
          Rule.of("DOW? ,? MOD? FULLMONTH the? DAY ,? YEAR? !", on(DAY, FULLMONTH)),
          Rule.of("DOW? ,? MOD? FULLMONTH the? ORDINAL ,? YEAR?", on(ORDINAL, FULLMONTH)),
          Rule.of("DOW? ,? ABBRMONTH the? DAY ,? YEAR? $", on(DAY, ABBRMONTH)),
          Rule.of("DOW? ,? ABBRMONTH the? ORDINAL ,? YEAR?", on(ORDINAL, ABBRMONTH)),
          Rule.of("DOW? ,? the? DAY of MAY ,? YEAR?", on(DAY, MAY)),
          Rule.of("DOW? ,? the? DAY MAY ,? YEAR", on(DAY, MAY)),
          Rule.of("DOW? ,? the? DAY MAY .", on(DAY, MAY)),
          Rule.of("DOW ,? the? DAY MAY", on(DAY, MAY)),
          Rule.of(ON + "the? DAY MAY", on(DAY, MAY)),
          Rule.of("last|past|previous DAY MAY", past(DAY, MAY)),
          Rule.of("DOW? ,? the? ORDINAL of MAY ,? YEAR?", on(ORDINAL, MAY)),
          Rule.of("DOW? ,? MAY the? ORDINAL ,? YEAR?", on(ORDINAL, MAY)),
          Rule.of("DOW? ,? MAY DAY ,? YEAR", on(DAY, MAY)),
          Rule.of("DOW ,? MAY DAY", on(DAY, MAY)),
          Rule.of(ON + "MAY DAY $", on(DAY, MAY)),
          Rule.of("DAY -|–|to|tot|until|till|through LASTDAY of|van? SAFEMONTH YEAR?", days()),
          Rule.of(ON + "DOW? ,? the|de MARKED $", dayOfMonth()),
          Rule.of("WEEKDAY ,? the|de? MARKED $", dayOfMonth()),
          Rule.of("MARKED kerstdag YEAR?", christmasDay()),
          Rule.of("~since|sinds HOLIDAY", pastFeast()),
          Rule.of("MOD? HOLIDAY of|van|in|,? YEAR?", feast()));

  private DateRules() {}

  private static Meaning numeric(int epochDay) {
    return epochDay == Numerals.NO_DATE
        ? new Meaning.NoSuchDay()
        : Meaning.day(Optional.of(LocalDate.ofEpochDay(epochDay)));
  }

  private static Rule.Sense on(Slot day, Slot month) {
    return (bindings, anchor) -> Meaning.day(bindings.dayMonth(day, month, anchor));
  }

  private static Rule.Sense past(Slot day, Slot month) {
    return (bindings, anchor) ->
        Meaning.day(
            anchor.yearly(year -> Anchor.date(year, bindings.of(month), bindings.of(day)), -1));
  }

  private static Rule.Sense days() {
    return (bindings, anchor) -> {
      Optional<LocalDate> last = bindings.dayMonth(LASTDAY, SAFEMONTH, anchor);
      return Meaning.span(
          last.flatMap(day -> Anchor.date(day.getYear(), day.getMonthValue(), bindings.of(DAY)))
              .filter(first -> bindings.of(DAY) <= bindings.of(LASTDAY))
              .map(first -> anchor.span(first, last.orElseThrow())));
    };
  }

  private static Rule.Sense dayOfMonth() {
    return (bindings, anchor) -> Meaning.day(anchor.dayOfMonth(bindings.of(MARKED)));
  }

  private static Rule.Sense feast() {
    return (bindings, anchor) -> feast(bindings.of(HOLIDAY), bindings, anchor);
  }

  private static Rule.Sense pastFeast() {
    return (bindings, anchor) ->
        Meaning.day(anchor.yearly(year -> Feast.in(year, bindings.of(HOLIDAY)), -1));
  }

  /// "2e kerstdag" is 26 December; there is no third.
  private static Rule.Sense christmasDay() {
    return (bindings, anchor) -> {
      int rank = bindings.of(MARKED);
      return rank == 1 || rank == 2
          ? feast(Feast.CHRISTMAS + rank - 1, bindings, anchor)
          : new Meaning.NoSuchDay();
    };
  }

  private static Meaning feast(int feast, Bindings bindings, Anchor anchor) {
    return Meaning.day(
        bindings.hasYear()
            ? Feast.in(bindings.year(anchor), feast)
            : anchor.yearly(year -> Feast.in(year, feast), bindings.turn()));
  }
}
