package balie.bot.request;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/// What is asked of a calendar, beyond which one it is.
public sealed interface HoursQuestion {

  /// Is it open at that moment, and until when?
  record AtMoment(ZonedDateTime moment) implements HoursQuestion {}

  /// Is it open on that day, and until when?
  record OnDay(LocalDate day) implements HoursQuestion {}

  /// Which hours are they, in general?
  record InGeneral() implements HoursQuestion {}
}
