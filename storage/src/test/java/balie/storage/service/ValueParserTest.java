package balie.storage.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.storage.calendar.CalendarId;
import balie.storage.language.Text;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueParserTest {

  @ParameterizedTest
  @CsvSource({
    "500 MB, 500, MB",
    "4 GB, 4, GB",
    "1.5 TB, 1.5, TB",
    "0 B, 0, B",
    "64KB, 64, KB",
  })
  void aSizeIsANumberAndAUnit(String written, BigDecimal amount, SizeUnit unit) {
    assertEquals(
        Optional.of(new Value.Size(written, amount, unit)),
        ValueParser.parse(TermType.SIZE, written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "big", "500", "500 mb", "500 PB", "-5 MB", "1,000 MB", "5. GB", "5 GB each"})
  void noSize(String written) {
    assertNone(TermType.SIZE, written);
  }

  @ParameterizedTest
  @CsvSource({
    "30 s, 30, SECOND",
    "15 min, 15, MINUTE",
    "4 h, 4, HOUR",
    "1 day, 1, DAY",
    "30 days, 30, DAY",
    "1 business day, 1, BUSINESS_DAY",
    "2 business days, 2, BUSINESS_DAY",
    "0.5 h, 0.5, HOUR",
    "2 weeks, 2, WEEK",
    "3 months, 3, MONTH",
    "1 year, 1, YEAR",
    "15min, 15, MINUTE",
  })
  void aDurationKeepsItsUnit(String written, BigDecimal amount, TimeUnit unit) {
    assertEquals(
        Optional.of(new Value.Duration(written, amount, unit)),
        ValueParser.parse(TermType.DURATION, written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "4", "h", "4 hours", "four h", "2 business", "1 quarter", "-1 day", "4 h 30"})
  void noDuration(String written) {
    assertNone(TermType.DURATION, written);
  }

  @ParameterizedTest
  @CsvSource({
    "99.9 % per month, 99.9, MONTH",
    "100 % per year, 100, YEAR",
    "95 % per quarter, 95, QUARTER",
    "0 % per day, 0, DAY",
    "99.9% per week, 99.9, WEEK",
  })
  void aPercentageIsOfAPeriod(String written, BigDecimal amount, TimeUnit per) {
    assertEquals(
        Optional.of(new Value.Percentage(written, amount, Optional.of(per))),
        ValueParser.parse(TermType.PERCENTAGE, written));
  }

  @Test
  void aPercentageMayNameNoPeriod() {
    assertEquals(
        Optional.of(new Value.Percentage("50 %", new BigDecimal("50"), Optional.empty())),
        ValueParser.parse(TermType.PERCENTAGE, "50 %"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "99.9",
        "100.1 % per month",
        "99.9 % per fortnight",
        "99,9 % per month",
        "99 % a month",
        "99.9 % per h",
        "% per month"
      })
  void noPercentage(String written) {
    assertNone(TermType.PERCENTAGE, written);
  }

  @Test
  void moneyIsPaidPerPeriodOnceOrForSomething() {
    assertEquals(
        money("12.50 EUR", "12.50", "EUR", Optional.empty(), false, Optional.empty()),
        ValueParser.parse(TermType.MONEY, "12.50 EUR"));
    assertEquals(
        money("5 EUR per month", "5", "EUR", Optional.of(TimeUnit.MONTH), false, Optional.empty()),
        ValueParser.parse(TermType.MONEY, "5 EUR per month"));
    assertEquals(
        money("5 USD once", "5", "USD", Optional.empty(), true, Optional.empty()),
        ValueParser.parse(TermType.MONEY, "5 USD once"));
    assertEquals(
        money(
            "5 EUR per month per mailbox",
            "5",
            "EUR",
            Optional.of(TimeUnit.MONTH),
            false,
            Optional.of("mailbox")),
        ValueParser.parse(TermType.MONEY, "5 EUR per month per mailbox"));
    assertEquals(
        money("5 EUR once per mailbox", "5", "EUR", Optional.empty(), true, Optional.of("mailbox")),
        ValueParser.parse(TermType.MONEY, "5 EUR once per mailbox"));
    assertEquals(
        money("5 EUR per mailbox", "5", "EUR", Optional.empty(), false, Optional.of("mailbox")),
        ValueParser.parse(TermType.MONEY, "5 EUR per mailbox"));
    assertEquals(
        money(
            "5 EUR per shared mailbox",
            "5",
            "EUR",
            Optional.empty(),
            false,
            Optional.of("shared mailbox")),
        ValueParser.parse(TermType.MONEY, "5 EUR per shared mailbox"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "EUR 5",
        "5 euro",
        "5 eur",
        "5EUR",
        "1,000 EUR",
        "5 EUR monthly",
        "5 EUR per",
        "5 EUR per box per box per box",
        "-5 EUR"
      })
  void noMoney(String written) {
    assertNone(TermType.MONEY, written);
  }

  @Test
  void aCountIsANumberAndANoun() {
    assertEquals(
        Optional.of(new Value.Count("10 mailboxes", new BigDecimal("10"), "mailboxes")),
        ValueParser.parse(TermType.COUNT, "10 mailboxes"));
    assertEquals(
        Optional.of(new Value.Count("3 gedeelde mappen", new BigDecimal("3"), "gedeelde mappen")),
        ValueParser.parse(TermType.COUNT, "3 gedeelde mappen"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "ten mailboxes", "mailboxes 10", "10  ", "10 %"})
  void noCount(String written) {
    assertNone(TermType.COUNT, written);
  }

  @ParameterizedTest
  @CsvSource({
    "hourly, 1, HOUR",
    "daily, 1, DAY",
    "Weekly, 1, WEEK",
    "monthly, 1, MONTH",
    "every 15 min, 15, MINUTE",
    "every 4 h, 4, HOUR",
    "every day, 1, DAY",
    "every 2 days, 2, DAY",
  })
  void aFrequencyIsNamedOrEverySoOften(String written, BigDecimal amount, TimeUnit unit) {
    assertEquals(
        Optional.of(new Value.Frequency(written, amount, unit)),
        ValueParser.parse(TermType.FREQUENCY, written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "often", "yearly", "every", "every 2 weeks", "15 min", "every 1 business day"})
  void noFrequency(String written) {
    assertNone(TermType.FREQUENCY, written);
  }

  @Test
  void aCalendarIsAnId() {
    assertEquals(
        Optional.of(new Value.Hours(new CalendarId("office"))),
        ValueParser.parse(TermType.CALENDAR, "office"));
    assertNone(TermType.CALENDAR, " ");
  }

  @Test
  void aTextIsAnythingThatSaysSomething() {
    assertEquals(
        Optional.of(new Value.Words(Text.plain("in the office"))),
        ValueParser.parse(TermType.TEXT, " in the office "));
    assertNone(TermType.TEXT, " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://intranet.example.org/manual", "http://wiki.example.org/mail?page=1#top"})
  void aLinkIsAWebAddress(String written) {
    assertEquals(Optional.of(new Value.Link(written)), ValueParser.parse(TermType.LINK, written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "intranet",
        "/manual",
        "ftp://example.org/manual",
        "mailto:an@example.org",
        "https://",
        "https://exa mple.org",
        "javascript:alert(1)"
      })
  void noLink(String written) {
    assertNone(TermType.LINK, written);
  }

  @Test
  void spaceAroundAValueIsNoPartOfIt() {
    assertEquals(
        Optional.of("500 MB"), ValueParser.parse(TermType.SIZE, "  500 MB\n").map(Value::written));
  }

  private static Optional<Value> money(
      String written,
      String amount,
      String currency,
      Optional<TimeUnit> per,
      boolean once,
      Optional<String> noun) {
    return Optional.of(new Value.Money(written, new BigDecimal(amount), currency, per, once, noun));
  }

  private static void assertNone(TermType type, String written) {
    assertEquals(Optional.empty(), ValueParser.parse(type, written));
  }
}
