package balie.storage.service;

import balie.storage.calendar.CalendarId;
import balie.storage.language.Text;
import java.math.BigDecimal;
import java.util.Optional;

/// A promised value, typed. [#written()] is what stands in the desk's files; the other components
/// are what it means.
public sealed interface Value {

  /// The value as the desk wrote it, for example `500 MB`.
  String written();

  /// A size in bytes; 1 KB is 1,024 B.
  record Size(String written, BigDecimal amount, SizeUnit unit) implements Value {}

  /// A duration; `unit` keeps business days apart from days.
  record Duration(String written, BigDecimal amount, TimeUnit unit) implements Value {}

  /// A percentage of a period, where one is named.
  record Percentage(String written, BigDecimal amount, Optional<TimeUnit> per) implements Value {}

  /// An amount of money.
  ///
  /// @param currency the ISO 4217 code
  /// @param per the period, empty for an amount that is paid once or that names none
  /// @param once whether it says that it is paid once
  /// @param noun what it is paid for, such as `mailbox`
  record Money(
      String written,
      BigDecimal amount,
      String currency,
      Optional<TimeUnit> per,
      boolean once,
      Optional<String> noun)
      implements Value {}

  /// A number of things.
  record Count(String written, BigDecimal amount, String noun) implements Value {}

  /// How often something happens: every `amount` of `unit`.
  record Frequency(String written, BigDecimal amount, TimeUnit unit) implements Value {}

  /// A calendar, for hours and windows.
  record Hours(CalendarId calendar) implements Value {
    @Override
    public String written() {
      return calendar.id();
    }
  }

  /// A text in words.
  record Words(Text text) implements Value {
    @Override
    public String written() {
      return text.byLanguage().values().iterator().next();
    }
  }

  /// A link.
  record Link(String written) implements Value {}
}
