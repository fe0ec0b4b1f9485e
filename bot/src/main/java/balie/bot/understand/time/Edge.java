package balie.bot.understand.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Which day of a period is meant; the lexicon numbers them in this order.
enum Edge {
  BEGIN,
  MIDDLE,
  END;

  LocalDate of(When.Span span) {
    return switch (this) {
      case BEGIN -> span.first();
      case MIDDLE -> span.first().plusDays(ChronoUnit.DAYS.between(span.first(), span.last()) / 2);
      case END -> span.last();
    };
  }
}
