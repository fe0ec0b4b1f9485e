package balie.bot.desk;

import balie.storage.service.SizeUnit;
import balie.storage.service.TimeUnit;
import balie.storage.service.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A number with its unit, in a form in which equal ones are equal: `1 GB` and `1024 MB`, `1 day`
/// and `24 h`.
///
/// @param dimension quantities of different dimensions can't be compared
/// @param amount without trailing zeros
record Quantity(String dimension, BigDecimal amount) {
  private static final String NUMBER = "(?<![\\d.,-])(\\d+(?:[.,]\\d+)?)";
  private static final Pattern SIZE = Pattern.compile(NUMBER + "\\s?(B|KB|MB|GB|TB)\\b");
  private static final Pattern PERCENTAGE = Pattern.compile(NUMBER + "\\s?(%)");
  private static final Pattern MONEY =
      Pattern.compile(NUMBER + "\\s?(EUR|USD|GBP|CHF|euro|€)(?!\\p{L})");
  private static final Pattern DURATION =
      Pattern.compile(
          NUMBER
              + "\\s?(s|sec|seconds?|seconden|min|minutes?|minuten|minuut|h|hours?|uur|uren|days?|dag"
              + "|dagen|business days?|working days?|werkdag|werkdagen|weeks?|weken|months?|maand"
              + "|maanden|years?|jaar|jaren)\\b");

  private static final Set<String> TIMES =
      Set.of("s", TimeUnit.BUSINESS_DAY.name(), TimeUnit.MONTH.name(), TimeUnit.YEAR.name());

  /// A quantity in a text.
  ///
  /// @param offset where its number begins
  /// @param written as it stands there
  record Found(Quantity quantity, int offset, String written) {}

  Quantity(String dimension, BigDecimal amount) {
    this.dimension = dimension;
    this.amount = amount.stripTrailingZeros();
  }

  /// Whether it is a length of time, of whatever unit.
  boolean isTime() {
    return TIMES.contains(dimension);
  }

  /// What a value comes to, empty for one that is not a size, duration, percentage or money.
  static Optional<Quantity> of(Value value) {
    return switch (value) {
      case Value.Size(var written, var amount, var unit) -> Optional.of(size(amount, unit));
      case Value.Duration(var written, var amount, var unit) -> Optional.of(time(amount, unit));
      case Value.Percentage(var written, var amount, var per) ->
          Optional.of(new Quantity("%", amount));
      case Value.Money money -> Optional.of(new Quantity(money.currency(), money.amount()));
      case Value.Count count -> Optional.empty();
      case Value.Frequency frequency -> Optional.empty();
      case Value.Hours hours -> Optional.empty();
      case Value.Words words -> Optional.empty();
      case Value.Link link -> Optional.empty();
    };
  }

  /// The quantities that a text names, in English or Dutch.
  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    find(text, SIZE, found, (number, unit) -> size(number, SizeUnit.valueOf(unit)));
    find(text, PERCENTAGE, found, (number, unit) -> new Quantity("%", number));
    find(text, MONEY, found, (number, unit) -> new Quantity(currency(unit), number));
    find(text, DURATION, found, (number, unit) -> time(number, timeUnit(unit)));
    return found;
  }

  private static void find(
      String text,
      Pattern pattern,
      List<Found> found,
      BiFunction<BigDecimal, String, Quantity> quantity) {
    for (MatchResult match : (Iterable<MatchResult>) pattern.matcher(text).results()::iterator) {
      BigDecimal number = new BigDecimal(match.group(1).replace(',', '.'));
      Quantity read = quantity.apply(number, match.group(2));
      found.add(new Found(read, match.start(), match.group()));
    }
  }

  private static Quantity size(BigDecimal amount, SizeUnit unit) {
    int power =
        switch (unit) {
          case B -> 0;
          case KB -> 1;
          case MB -> 2;
          case GB -> 3;
          case TB -> 4;
        };
    return new Quantity("B", amount.multiply(BigDecimal.valueOf(1024).pow(power)));
  }

  private static Quantity time(BigDecimal amount, TimeUnit unit) {
    long seconds =
        switch (unit) {
          case SECOND -> 1;
          case MINUTE -> 60;
          case HOUR -> 3_600;
          case DAY -> 86_400;
          case WEEK -> 7 * 86_400;
          case BUSINESS_DAY, MONTH, QUARTER, YEAR -> 0;
        };
    return seconds == 0
        ? new Quantity(unit.name(), amount)
        : new Quantity("s", amount.multiply(BigDecimal.valueOf(seconds)));
  }

  private static String currency(String written) {
    return written.equals("euro") || written.equals("€") ? "EUR" : written;
  }

  private static TimeUnit timeUnit(String written) {
    String unit = written.toLowerCase(Locale.ROOT);
    if (unit.startsWith("business") || (unit.startsWith("w") && unit.contains("da"))) {
      return TimeUnit.BUSINESS_DAY;
    }
    return switch (unit.charAt(0)) {
      case 's' -> TimeUnit.SECOND;
      case 'h', 'u' -> TimeUnit.HOUR;
      case 'd' -> TimeUnit.DAY;
      case 'w' -> TimeUnit.WEEK;
      case 'y', 'j' -> TimeUnit.YEAR;
      default -> unit.startsWith("min") ? TimeUnit.MINUTE : TimeUnit.MONTH;
    };
  }
}
