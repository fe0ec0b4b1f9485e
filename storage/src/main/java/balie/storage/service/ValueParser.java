package balie.storage.service;

import balie.storage.calendar.CalendarId;
import balie.storage.language.Text;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a value as the desk's files write it. Decimal points, no thousands separators.
public final class ValueParser {
  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
  private static final Pattern SIZE = Pattern.compile(NUMBER + " ?(B|KB|MB|GB|TB)");
  private static final Pattern DURATION = Pattern.compile(NUMBER + " ?([a-z]+(?: [a-z]+)?)");
  private static final Pattern PERCENTAGE = Pattern.compile(NUMBER + " ?%(?: per ([a-z]+))?");
  private static final Pattern MONEY =
      Pattern.compile(
          NUMBER + " ([A-Z]{3})(?: (once)| per ([a-z]+))?(?: per (\\p{L}[\\p{L} -]*))?");
  private static final Pattern COUNT = Pattern.compile(NUMBER + " (\\p{L}.*)");
  private static final Pattern EVERY =
      Pattern.compile("every (?:" + NUMBER + " ?)?(min|h|day|days)");
  private static final Map<String, TimeUnit> FREQUENCIES =
      Map.of(
          "hourly", TimeUnit.HOUR,
          "daily", TimeUnit.DAY,
          "weekly", TimeUnit.WEEK,
          "monthly", TimeUnit.MONTH);
  private static final Set<TimeUnit> PERIODS =
      EnumSet.of(TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.QUARTER, TimeUnit.YEAR);

  private ValueParser() {}

  /// The value of a text, empty where it is none of that type; [TermType#expected()] says what was
  /// expected. Whether a calendar exists is not known here.
  public static Optional<Value> parse(TermType type, String text) {
    String written = text.strip();
    return switch (type) {
      case SIZE -> size(written);
      case DURATION -> duration(written);
      case PERCENTAGE -> percentage(written);
      case MONEY -> money(written);
      case COUNT -> count(written);
      case FREQUENCY -> frequency(written);
      case CALENDAR ->
          written.isEmpty()
              ? Optional.empty()
              : Optional.of(new Value.Hours(new CalendarId(written)));
      case TEXT ->
          written.isEmpty() ? Optional.empty() : Optional.of(new Value.Words(Text.plain(written)));
      case LINK -> link(written);
    };
  }

  private static Optional<Value> size(String written) {
    Matcher matcher = SIZE.matcher(written);
    return matcher.matches()
        ? Optional.of(new Value.Size(written, number(matcher), SizeUnit.valueOf(matcher.group(2))))
        : Optional.empty();
  }

  private static Optional<Value> duration(String written) {
    Matcher matcher = DURATION.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return TimeUnit.ofSpelling(matcher.group(2))
        .filter(unit -> unit != TimeUnit.QUARTER)
        .map(unit -> new Value.Duration(written, number(matcher), unit));
  }

  private static Optional<Value> percentage(String written) {
    Matcher matcher = PERCENTAGE.matcher(written);
    if (!matcher.matches() || number(matcher).compareTo(BigDecimal.valueOf(100)) > 0) {
      return Optional.empty();
    }
    Optional<TimeUnit> per = period(matcher.group(2));
    return matcher.group(2) != null && per.isEmpty()
        ? Optional.empty()
        : Optional.of(new Value.Percentage(written, number(matcher), per));
  }

  private static Optional<Value> money(String written) {
    Matcher matcher = MONEY.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<TimeUnit> per = period(matcher.group(4));
    Optional<String> noun = Optional.ofNullable(matcher.group(5));
    if (matcher.group(4) != null && per.isEmpty()) {
      if (noun.isPresent()) {
        return Optional.empty();
      }
      noun = Optional.of(matcher.group(4));
    }
    boolean once = matcher.group(3) != null;
    return Optional.of(
        new Value.Money(written, number(matcher), matcher.group(2), per, once, noun));
  }

  private static Optional<Value> count(String written) {
    Matcher matcher = COUNT.matcher(written);
    return matcher.matches()
        ? Optional.of(new Value.Count(written, number(matcher), matcher.group(2)))
        : Optional.empty();
  }

  private static Optional<Value> frequency(String written) {
    TimeUnit named = FREQUENCIES.get(written.toLowerCase(Locale.ROOT));
    if (named != null) {
      return Optional.of(new Value.Frequency(written, BigDecimal.ONE, named));
    }
    Matcher matcher = EVERY.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal amount = matcher.group(1) == null ? BigDecimal.ONE : number(matcher);
    return TimeUnit.ofSpelling(matcher.group(2))
        .map(unit -> new Value.Frequency(written, amount, unit));
  }

  private static Optional<Value> link(String written) {
    try {
      URI uri = new URI(written);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(new Value.Link(written)) : Optional.empty();
    } catch (URISyntaxException notALink) {
      return Optional.empty();
    }
  }

  private static BigDecimal number(Matcher matcher) {
    return new BigDecimal(matcher.group(1));
  }

  private static Optional<TimeUnit> period(String spelling) {
    return Optional.ofNullable(spelling).flatMap(TimeUnit::ofSpelling).filter(PERIODS::contains);
  }
}
