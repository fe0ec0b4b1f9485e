package balie.bot.understand.time;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/// A time that a text names.
public sealed interface When {
  record Day(LocalDate day) implements When {}

  record Span(LocalDate first, LocalDate last, LocalDate representative) implements When {}

  record Moment(ZonedDateTime at) implements When {}

  record Impossible(String text) implements When {}
}
