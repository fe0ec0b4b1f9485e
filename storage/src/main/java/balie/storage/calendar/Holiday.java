package balie.storage.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/// Days on which a calendar is closed.
public sealed interface Holiday {
  /// Whether a local date is one of its days.
  boolean contains(LocalDate day);

  /// One date, once.
  record Once(LocalDate date) implements Holiday {
    @Override
    public boolean contains(LocalDate day) {
      return day.equals(date);
    }
  }

  /// From one date to another, once, both included.
  record Dates(LocalDate first, LocalDate last) implements Holiday {
    public Dates {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("holidays from %s to %s".formatted(first, last));
      }
    }

    @Override
    public boolean contains(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /// Every year from a month-day to another, both included; it may wrap over New Year.
  record Yearly(MonthDay first, MonthDay last) implements Holiday {
    @Override
    public boolean contains(LocalDate day) {
      MonthDay monthDay = MonthDay.from(day);
      boolean notBefore = !monthDay.isBefore(first);
      boolean notAfter = !monthDay.isAfter(last);
      return first.isAfter(last) ? notBefore || notAfter : notBefore && notAfter;
    }
  }
}
