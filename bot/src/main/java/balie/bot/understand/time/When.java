package balie.bot.understand.time;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/// What an expression of time stands for, seen from the moment of asking.
public sealed interface When {
  /// The day to answer for; empty where there is no such day.
  Optional<LocalDate> date();

  /// One day: "25 December", "tomorrow", "volgende zondag".
  record Day(LocalDate day) implements When {
    @Override
    public Optional<LocalDate> date() {
      return Optional.of(day);
    }
  }

  /// Days `first` to `last`, both included. `representative` is the day to answer for: the last of
  /// a period that is over, the first of one to come, today where the period contains it.
  record Span(LocalDate first, LocalDate last, LocalDate representative) implements When {
    public Span {
      if (last.isBefore(first) || representative.isBefore(first) || representative.isAfter(last)) {
        throw new IllegalArgumentException("representative must lie within first and last");
      }
    }

    @Override
    public Optional<LocalDate> date() {
      return Optional.of(representative);
    }
  }

  /// A point in time, in the zone of the moment of asking. A time that the clock skips is read as
  /// the same distance after the gap, one that occurs twice as its first occurrence.
  record Moment(ZonedDateTime at) implements When {
    @Override
    public Optional<LocalDate> date() {
      return Optional.of(at.toLocalDate());
    }
  }

  /// Written as a date, but no calendar has it ("31 February", the year 99999). `text` is as
  /// written.
  record Impossible(String text) implements When {
    @Override
    public Optional<LocalDate> date() {
      return Optional.empty();
    }
  }
}
