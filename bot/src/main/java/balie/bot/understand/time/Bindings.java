package balie.bot.understand.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values that a rule's slots were filled with.
record Bindings(Map<Slot, Integer> values) {
  /// What a relative year's value is counted from: -11 is last year.
  private static final int THIS_YEAR = -10;

  private static final List<Part> PARTS = List.of(Part.values());
  private static final List<Unit> UNITS = List.of(Unit.values());
  private static final List<Period> PERIODS = List.of(Period.values());
  private static final List<Edge> EDGES = List.of(Edge.values());

  int of(Slot slot) {
    return or(slot, 0);
  }

  int or(Slot slot, int otherwise) {
    return values.getOrDefault(slot, otherwise);
  }

  boolean hasYear() {
    return values.containsKey(Slot.YEAR);
  }

  /// The year that was written, or that "last year" means today.
  int year(Anchor anchor) {
    int year = of(Slot.YEAR);
    return year < 0 ? anchor.today().getYear() + year - THIS_YEAR : year;
  }

  /// Which one relative to today: -1 the last, 1 the next.
  int turn() {
    return or(Slot.MOD, or(Slot.ENMOD, of(Slot.NLMOD)));
  }

  /// What follows the day or the time: "avond", "in the morning".
  Part part() {
    return PARTS.get(or(Slot.PART, or(Slot.DAYPART, of(Slot.TIMEPART))));
  }

  Unit unit(Slot slot) {
    return UNITS.get(of(slot));
  }

  Period period() {
    return PERIODS.get(of(Slot.PERIOD));
  }

  Edge edge() {
    return EDGES.get(of(Slot.EDGE));
  }

  /// The day and month in the year that was written or is meant.
  Optional<LocalDate> dayMonth(Slot day, Slot month, Anchor anchor) {
    return hasYear()
        ? Anchor.date(year(anchor), of(month), of(day))
        : anchor.yearly(year -> Anchor.date(year, of(month), of(day)), turn());
  }

  /// The month in the year that was written, else in the turn's direction.
  Optional<When.Span> month(int month, int turn, Anchor anchor) {
    int year = hasYear() ? year(anchor) : anchor.yearOfMonth(month, turn);
    return Anchor.date(year, month, 1).map(first -> anchor.starting(Period.MONTH, first));
  }
}
