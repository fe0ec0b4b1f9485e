package balie.bot.discord;

import java.time.Instant;

/// Discord's ids, which begin with the moment of what they name: later ones are greater.
final class Snowflake {
  private static final long BEGINNING = 1_420_070_400_000L;
  private static final int MOMENT = 22;
  private static final int DIGITS = 20;

  private Snowflake() {}

  /// The first id of a moment.
  static String of(Instant moment) {
    return Long.toString(Math.max(0, moment.toEpochMilli() - BEGINNING) << MOMENT);
  }

  /// When what it names came about.
  static Instant at(String id) {
    return Instant.ofEpochMilli((Long.parseUnsignedLong(id) >>> MOMENT) + BEGINNING);
  }

  /// As a text that sorts as ids do.
  static String sorting(String id) {
    return "0".repeat(Math.max(0, DIGITS - id.length())) + id;
  }

  static String plain(String sorting) {
    String bare = sorting.replaceFirst("^0+", "");
    return bare.isEmpty() ? "0" : bare;
  }

  /// Whether it can be one by its form.
  static boolean isOne(String text) {
    return text.matches("[0-9]{1,20}");
  }
}
