package balie.bot.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

/// Writes days and instants.
record Moments(Tongue tongue) {

  String date(LocalDate day) {
    return written("d MMMM u", day);
  }

  /// The nearer, the shorter: a word, a weekday of the coming week, a date. A weekday is never in
  /// the past, where "Monday" could be any.
  String moment(Instant at, ZonedDateTime now) {
    ZonedDateTime local = at.atZone(now.getZone());
    String day = day(local.toLocalDate(), now.toLocalDate());
    String time = tongue.timeOfDay(minute(local.toLocalTime()));
    return tongue.say(day + " at " + time, day + " om " + time + " uur");
  }

  private String day(LocalDate day, LocalDate today) {
    if (day.equals(today)) {
      return tongue.say("today", "vandaag");
    }
    if (day.equals(today.plusDays(1))) {
      return tongue.say("tomorrow", "morgen");
    }
    if (day.equals(today.minusDays(1))) {
      return tongue.say("yesterday", "gisteren");
    }
    if (day.isAfter(today) && day.isBefore(today.plusDays(7))) {
      return written("EEEE", day);
    }
    return day.getYear() == today.getYear() ? written("d MMMM", day) : date(day);
  }

  private String written(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern, tongue.locale()).format(day);
  }

  private static int minute(LocalTime time) {
    return time.get(ChronoField.MINUTE_OF_DAY);
  }
}
