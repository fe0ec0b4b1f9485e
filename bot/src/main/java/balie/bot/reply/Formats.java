package balie.bot.reply;

import balie.bot.request.ClockOutcome;
import balie.bot.request.DeskSummary;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.language.Language;
import balie.storage.service.TimeUnit;
import balie.storage.service.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Writes values, days and hours as one language writes them, for the middle of a sentence. The
/// machine's own locale and zone never play a part.
public final class Formats {
  private static final Nouns NOUNS = Nouns.shipped();
  private static final Formats ENGLISH = new Formats(Language.EN);
  private static final Formats DUTCH = new Formats(Language.NL);
  private static final String EURO = "EUR";

  private final Language language;
  private final Tongue tongue;
  private final OpeningHours openingHours;
  private final Moments moments;

  private Formats(Language language) {
    this.language = language;
    tongue = new Tongue(language);
    openingHours = new OpeningHours(tongue);
    moments = new Moments(tongue);
  }

  /// The formats of a language: one instance each.
  public static Formats of(Language language) {
    return switch (language) {
      case EN -> ENGLISH;
      case NL -> DUTCH;
    };
  }

  /// A promised value: `1.5 GB`, `30 days`, `€5 per month per mailbox`.
  ///
  /// @param calendars the version of a calendar that counts; where it knows none, the calendar's id
  ///   is written
  public String value(Value value, Function<CalendarId, Optional<Calendar>> calendars) {
    return switch (value) {
      case Value.Size size -> number(size.amount()) + " " + size.unit();
      case Value.Duration duration -> counted(duration.amount(), noun(duration.unit()));
      case Value.Percentage percentage -> percentage(percentage);
      case Value.Money money -> money(money);
      case Value.Count count -> counted(count.amount(), count.noun());
      case Value.Frequency frequency -> frequency(frequency);
      case Value.Hours hours ->
          calendars.apply(hours.calendar()).map(this::hours).orElse(hours.written());
      // With two languages, the one that isn't missing is the desk's first.
      case Value.Words words -> words.text().in(language, language);
      case Value.Link link -> link.written();
    };
  }

  /// The hours of a week, in the calendar's zone: `Monday to Friday 09:00–12:30 and 13:00–17:00`.
  public String hours(Calendar calendar) {
    return openingHours.written(calendar);
  }

  /// A date: `1 January 2026`.
  public String date(LocalDate day) {
    return moments.date(day);
  }

  /// An instant as seen from now, in the zone of `now`: `today at 17:00`, `Monday at 09:00` within
  /// the coming week, `25 December at 09:00`, with the year where it is another one.
  public String moment(Instant at, ZonedDateTime now) {
    return moments.moment(at, now);
  }

  /// How a ticket's time was counted, by each of its clocks.
  public String explained(ClockOutcome.Explained explained, ZonedDateTime now) {
    return new ClockWords(language, now).say(explained);
  }

  /// How the service desk did, a line a figure.
  public String desk(DeskSummary desk) {
    return new DeskWords(tongue).text(desk);
  }

  /// The same as a table of Markdown.
  public String deskTable(DeskSummary desk) {
    return new DeskWords(tongue).markdown(desk);
  }

  /// A number in full, with thousands separators from 10,000 on.
  public String number(BigDecimal amount) {
    return tongue.number(amount);
  }

  /// `a, b and c`; empty for nothing.
  public String list(List<String> items) {
    return tongue.list(items);
  }

  private String counted(BigDecimal amount, String noun) {
    boolean singular = tongue.takesSingular(amount);
    String form = singular ? NOUNS.one(noun, language) : NOUNS.many(noun, language);
    return number(amount) + " " + form;
  }

  private String percentage(Value.Percentage percentage) {
    String sign = tongue.say("%", " %");
    return number(percentage.amount()) + sign + percentage.per().map(this::per).orElse("");
  }

  private String money(Value.Money money) {
    String amount = tongue.number(money.amount(), decimals(money.currency()));
    String price =
        money.currency().equals(EURO)
            ? tongue.say("€" + amount, "€ " + amount)
            : money.currency() + " " + amount;
    return price
        + (money.once() ? tongue.say(" one-off", " eenmalig") : "")
        + money.per().map(this::per).orElse("")
        + money.noun().map(noun -> " per " + NOUNS.one(noun, language)).orElse("");
  }

  private String frequency(Value.Frequency frequency) {
    if (frequency.amount().compareTo(BigDecimal.ONE) == 0) {
      return every(frequency.unit());
    }
    return tongue.say("every ", "om de ") + counted(frequency.amount(), noun(frequency.unit()));
  }

  private String every(TimeUnit unit) {
    return switch (unit) {
      case SECOND -> tongue.say("every second", "elke seconde");
      case MINUTE -> tongue.say("every minute", "elke minuut");
      case HOUR -> tongue.say("hourly", "elk uur");
      case DAY -> tongue.say("daily", "dagelijks");
      case BUSINESS_DAY -> tongue.say("every business day", "elke werkdag");
      case WEEK -> tongue.say("weekly", "wekelijks");
      case MONTH -> tongue.say("monthly", "maandelijks");
      case QUARTER -> tongue.say("quarterly", "elk kwartaal");
      case YEAR -> tongue.say("yearly", "jaarlijks");
    };
  }

  private String per(TimeUnit period) {
    return " per " + NOUNS.one(noun(period), language);
  }

  /// A unit of time is a noun of the table as well.
  private static String noun(TimeUnit unit) {
    return unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The decimals of a currency; two for a code that isn't known.
  private static int decimals(String currency) {
    return Currency.availableCurrencies()
        .filter(known -> known.getCurrencyCode().equals(currency))
        .findFirst()
        .map(Currency::getDefaultFractionDigits)
        .filter(digits -> digits >= 0)
        .orElse(2);
  }
}
