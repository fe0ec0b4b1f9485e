package balie.bot.reply;

import balie.storage.language.Language;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ListFormat;
import java.util.List;
import java.util.Locale;

/// What all formats of one language share: its words, numbers, lists and times of day.
record Tongue(Language language) {
  /// Shorter numbers stand without a thousands separator, as in running text.
  private static final BigDecimal GROUPED_FROM = BigDecimal.valueOf(10_000);

  private static final Locale DUTCH = Locale.of("nl");

  /// British English, for its dates, its 24 hours and its lists without a comma before "and".
  Locale locale() {
    return switch (language) {
      case EN -> Locale.UK;
      case NL -> DUTCH;
    };
  }

  /// The wording in this language.
  String say(String english, String dutch) {
    return switch (language) {
      case EN -> english;
      case NL -> dutch;
    };
  }

  /// Whether a noun after this amount is singular. Dutch has it for parts too: "0,5 dag".
  boolean takesSingular(BigDecimal amount) {
    int toOne = amount.compareTo(BigDecimal.ONE);
    return switch (language) {
      case EN -> toOne == 0;
      case NL -> toOne <= 0 && amount.signum() > 0;
    };
  }

  /// A number in full, never rounded, without trailing zeros.
  String number(BigDecimal amount) {
    return number(amount, 0);
  }

  /// A number of which a broken one has at least so many decimals: 12.5 is `12.50` at two.
  String number(BigDecimal amount, int decimals) {
    int scale = Math.max(0, amount.stripTrailingZeros().scale());
    DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(locale()));
    format.setGroupingSize(3);
    format.setGroupingUsed(amount.abs().compareTo(GROUPED_FROM) >= 0);
    format.setMaximumFractionDigits(Math.max(scale, decimals));
    format.setMinimumFractionDigits(scale == 0 ? 0 : decimals);
    return format.format(amount);
  }

  /// `a, b and c`; empty for nothing.
  String list(List<String> items) {
    return items.isEmpty()
        ? ""
        : ListFormat.getInstance(locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
            .format(items);
  }

  /// A time of day, in minutes since midnight, 1,440 being 24:00: `09:00`, `9.00`. Dutch wants the
  /// word "uur" after it, or after the last of a range.
  String timeOfDay(int minute) {
    String pattern = say("%02d:%02d", "%d.%02d");
    return String.format(Locale.ROOT, pattern, minute / 60, minute % 60);
  }
}
