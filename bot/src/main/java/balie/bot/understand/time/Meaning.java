package balie.bot.understand.time;

import java.time.LocalDate;
import java.util.Optional;

/// What one rule made of its words, before a day and a time are put together.
sealed interface Meaning {
  record OnDay(LocalDate day, Part part) implements Meaning {}

  /// Seconds of the day, 86,400 for its end.
  record AtTime(int seconds, Dial dial, Part part) implements Meaning {}

  record Settled(When when) implements Meaning {}

  /// A date that no calendar has.
  record NoSuchDay() implements Meaning {}

  /// Not about time, though the words of it look so.
  record Nothing() implements Meaning {}

  /// How a time was written, and so how it is read.
  enum Dial {
    /// With am or pm, or noon: nothing is left to read into it.
    FIXED,
    /// Of 24 hours, as "9:30".
    WRITTEN,
    /// As one says it, "at three": 1 to 5 are in the afternoon unless a part of the day is named.
    SPOKEN,
    /// A number and "uur", which is a time only beside a day.
    LOOSE
  }

  static Meaning day(Optional<LocalDate> day) {
    return day.<Meaning>map(date -> new OnDay(date, Part.WHOLE)).orElseGet(NoSuchDay::new);
  }

  static Meaning span(Optional<When.Span> span) {
    return span.<Meaning>map(Settled::new).orElseGet(NoSuchDay::new);
  }
}
