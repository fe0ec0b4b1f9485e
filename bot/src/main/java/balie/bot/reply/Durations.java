package balie.bot.reply;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Writes lengths of time exactly: what stands in a list adds up to its sum.
record Durations(Tongue tongue) {

  /// `2 h 30 min`, `1 min 3.25 s`; Dutch writes `u` for hours. Hours are not made days of: a
  /// business day is none of 24 hours.
  String exact(Duration duration) {
    long hours = duration.toHours();
    int minutes = duration.toMinutesPart();
    BigDecimal seconds =
        BigDecimal.valueOf(duration.toSecondsPart() * 1_000L + duration.toMillisPart(), 3);
    List<String> parts = new ArrayList<>();
    if (hours > 0) {
      parts.add(tongue.number(BigDecimal.valueOf(hours)) + tongue.say(" h", " u"));
    }
    if (minutes > 0) {
      parts.add(minutes + " min");
    }
    if (seconds.signum() > 0 || parts.isEmpty()) {
      parts.add(tongue.number(seconds) + " s");
    }
    return String.join(" ", parts);
  }

  /// To the minute, for what need not add up: `less than a minute`, `18 min`, `2 h 5 min`.
  String about(Duration duration) {
    return duration.toMinutes() == 0
        ? tongue.say("less than a minute", "nog geen minuut")
        : exact(Duration.ofMinutes(duration.toMinutes()));
  }
}
