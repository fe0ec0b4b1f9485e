package balie.storage.service;

import java.util.Arrays;
import java.util.Optional;

/// A unit of time as the desk's files write it.
public enum TimeUnit {
  SECOND("s", "s"),
  MINUTE("min", "min"),
  HOUR("h", "h"),
  DAY("day", "days"),
  BUSINESS_DAY("business day", "business days"),
  WEEK("week", "weeks"),
  MONTH("month", "months"),
  QUARTER("quarter", "quarters"),
  YEAR("year", "years");

  private final String one;
  private final String many;

  TimeUnit(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /// The unit of a spelling such as `min` or `business days`.
  public static Optional<TimeUnit> ofSpelling(String spelling) {
    return Arrays.stream(values())
        .filter(unit -> unit.one.equals(spelling) || unit.many.equals(spelling))
        .findFirst();
  }
}
