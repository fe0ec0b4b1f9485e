package balie.bot.understand;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the month that a report is asked for: `2026-06`, `June`, `juni 2026`, `last month`.
final class MonthWords {
  private static final List<Locale> LOCALES = List.of(Locale.UK, Locale.of("nl"));
  private static final Pattern NAMED = Pattern.compile("(\\p{L}+)(?:\\s+(\\d{4}))?");

  private MonthWords() {}

  /// Empty for what is no month. One without its year is the last that began by today.
  static Optional<YearMonth> read(String words, LocalDate today) {
    YearMonth present = YearMonth.from(today);
    String said = words.strip().toLowerCase(Locale.ROOT);
    switch (said) {
      case "this month", "deze maand" -> {
        return Optional.of(present);
      }
      case "last month", "the last month", "vorige maand", "de vorige maand" -> {
        return Optional.of(present.minusMonths(1));
      }
      default -> {
        return written(said).or(() -> named(said, present));
      }
    }
  }

  private static Optional<YearMonth> written(String said) {
    try {
      return Optional.of(YearMonth.parse(said)).filter(each -> each.getYear() < 10_000);
    } catch (DateTimeParseException otherwise) {
      return Optional.empty();
    }
  }

  private static Optional<YearMonth> named(String said, YearMonth present) {
    Matcher matcher = NAMED.matcher(said);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (Month month : Month.values()) {
      for (Locale locale : LOCALES) {
        if (month.getDisplayName(TextStyle.FULL, locale).equalsIgnoreCase(matcher.group(1))) {
          return Optional.of(
              matcher.group(2) == null
                  ? last(month, present)
                  : YearMonth.of(Integer.parseInt(matcher.group(2)), month));
        }
      }
    }
    return Optional.empty();
  }

  private static YearMonth last(Month month, YearMonth present) {
    YearMonth thisYear = YearMonth.of(present.getYear(), month);
    return thisYear.isAfter(present) ? thisYear.minusYears(1) : thisYear;
  }
}
