package balie.bot.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import balie.storage.calendar.CalendarId;
import balie.storage.language.Language;
import balie.storage.language.Text;
import balie.storage.service.TermType;
import balie.storage.service.TimeUnit;
import balie.storage.service.Value;
import balie.storage.service.ValueParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormatsTest {
  private static final Formats ENGLISH = Formats.of(Language.EN);
  private static final Formats DUTCH = Formats.of(Language.NL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          500 MB       | 500 MB        | 500 MB
          1.5 GB       | 1.5 GB        | 1,5 GB
          2.0GB        | 2 GB          | 2 GB
          0 B          | 0 B           | 0 B
          9999 KB      | 9999 KB       | 9999 KB
          10000 KB     | 10,000 KB     | 10.000 KB
          1234567.25 B | 1,234,567.25 B | 1.234.567,25 B
          0.0001 TB    | 0.0001 TB     | 0,0001 TB
          """)
  void aSizeHasTheLanguagesDecimalSign(String written, String english, String dutch) {
    assertWritten(TermType.SIZE, written, english, dutch);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30 days           | 30 days           | 30 dagen
          1 day             | 1 day             | 1 dag
          1 days            | 1 day             | 1 dag
          0 days            | 0 days            | 0 dagen
          1 business day    | 1 business day    | 1 werkdag
          3 business days   | 3 business days   | 3 werkdagen
          4 h               | 4 hours           | 4 uur
          1 h               | 1 hour            | 1 uur
          1.5 h             | 1.5 hours         | 1,5 uur
          15 min            | 15 minutes        | 15 minuten
          30 s              | 30 seconds        | 30 seconden
          0.5 day           | 0.5 days          | 0,5 dag
          1.0 week          | 1 week            | 1 week
          2 weeks           | 2 weeks           | 2 weken
          18 months         | 18 months         | 18 maanden
          7 years           | 7 years           | 7 jaar
          100000 days       | 100,000 days      | 100.000 dagen
          """)
  void aDurationAgreesWithItsAmount(String written, String english, String dutch) {
    assertWritten(TermType.DURATION, written, english, dutch);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          99.9 % per month   | 99.9% per month    | 99,9 % per maand
          99.95%             | 99.95%             | 99,95 %
          99.99999 %         | 99.99999%          | 99,99999 %
          100.0 % per year   | 100% per year      | 100 % per jaar
          0 % per quarter    | 0% per quarter     | 0 % per kwartaal
          98 % per week      | 98% per week       | 98 % per week
          """)
  void aPercentageIsNeverRounded(String written, String english, String dutch) {
    assertWritten(TermType.PERCENTAGE, written, english, dutch);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5 EUR per month per mailbox   | €5 per month per mailbox   | € 5 per maand per mailbox
          5 EUR per month per mailboxes | €5 per month per mailbox   | € 5 per maand per mailbox
          12.5 EUR                      | €12.50                     | € 12,50
          12.00 EUR per year            | €12 per year               | € 12 per jaar
          0.005 EUR per page            | €0.005 per page            | € 0,005 per pagina
          0 EUR per month               | €0 per month               | € 0 per maand
          250 EUR once                  | €250 one-off               | € 250 eenmalig
          25 EUR once per badge         | €25 one-off per badge      | € 25 eenmalig per badge
          12500 EUR once                | €12,500 one-off            | € 12.500 eenmalig
          5 EUR per month per vm         | €5 per month per virtual machine | € 5 per maand per virtuele machine
          5 EUR per toestel             | €5 per device              | € 5 per toestel
          5 EUR per flux capacitor      | €5 per flux capacitor      | € 5 per flux capacitor
          12.5 USD per month            | USD 12.50 per month        | USD 12,50 per maand
          500 JPY                       | JPY 500                    | JPY 500
          1.2 KWD                       | KWD 1.200                  | KWD 1,200
          1.5 ZZZ                       | ZZZ 1.50                   | ZZZ 1,50
          1.5 XXX                       | XXX 1.50                   | XXX 1,50
          """)
  void moneyNamesWhatItIsPaidFor(String written, String english, String dutch) {
    assertWritten(TermType.MONEY, written, english, dutch);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 devices                | 3 devices              | 3 toestellen
          1 devices                | 1 device               | 1 toestel
          3 toestellen             | 3 devices              | 3 toestellen
          0 Mailboxes              | 0 mailboxes            | 0 mailboxen
          10 licenses              | 10 licences            | 10 licenties
          2 vpn connections        | 2 VPN connections      | 2 VPN-verbindingen
          5 phone numbers          | 5 phone numbers        | 5 telefoonnummers
          1000 prints per month    | 1000 prints per month  | 1000 afdrukken per maand
          10 mailboxes per users   | 10 mailboxes per user  | 10 mailboxen per gebruiker
          10000 pages              | 10,000 pages           | 10.000 pagina's
          4 pallets of Snorkels    | 4 pallets of Snorkels  | 4 pallets of Snorkels
          3 widgets per device     | 3 widgets per device   | 3 widgets per toestel
          """)
  void aCountSpeaksTheReadersLanguage(String written, String english, String dutch) {
    assertWritten(TermType.COUNT, written, english, dutch);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hourly       | hourly             | elk uur
          daily        | daily              | dagelijks
          every day    | daily              | dagelijks
          weekly       | weekly             | wekelijks
          monthly      | monthly            | maandelijks
          every 4 h    | every 4 hours      | om de 4 uur
          every 15 min | every 15 minutes   | om de 15 minuten
          every 2 days | every 2 days       | om de 2 dagen
          every 1 min  | every minute       | elke minuut
          """)
  void aFrequencyHasAWordForOne(String written, String english, String dutch) {
    assertWritten(TermType.FREQUENCY, written, english, dutch);
  }

  @ParameterizedTest
  @EnumSource(TimeUnit.class)
  void everyUnitOfTimeHasAWordInDutch(TimeUnit unit) {
    Value.Duration duration = new Value.Duration("", BigDecimal.TEN, unit);
    Value.Frequency frequency = new Value.Frequency("", BigDecimal.ONE, unit);

    assertNotEquals(write(ENGLISH, duration), write(DUTCH, duration));
    assertNotEquals(write(ENGLISH, frequency), write(DUTCH, frequency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                    | 0                          | 0
          1500                 | 1500                       | 1500
          9999.5               | 9999.5                     | 9999,5
          10000                | 10,000                     | 10.000
          -12000               | -12,000                    | -12.000
          1E+4                 | 10,000                     | 10.000
          123456789012345678901 | 123,456,789,012,345,678,901 | 123.456.789.012.345.678.901
          0.12345678901234567890123 | 0.12345678901234567890123 | 0,12345678901234567890123
          """)
  void aNumberIsWrittenInFull(BigDecimal amount, String english, String dutch) {
    assertEquals(english, ENGLISH.number(amount));
    assertEquals(dutch, DUTCH.number(amount));
  }

  @Test
  void aTextIsInTheReadersLanguageElseInTheDesksFirst() {
    Value both = new Value.Words(Text.of(Map.of(Language.EN, "at home", Language.NL, "thuis")));
    Value english = new Value.Words(Text.of(Map.of(Language.EN, "at 1.5 km")));

    assertEquals("at home", write(ENGLISH, both));
    assertEquals("thuis", write(DUTCH, both));
    assertEquals("at 1.5 km", write(DUTCH, english));
  }

  @Test
  void aLinkStaysAsItIs() {
    Value link = new Value.Link("https://wiki.example.org/a?b=1.5&c=10000");

    assertEquals(link.written(), write(ENGLISH, link));
    assertEquals(link.written(), write(DUTCH, link));
  }

  @Test
  void aCalendarThatIsNotKnownIsNamed() {
    assertEquals("office", write(DUTCH, new Value.Hours(new CalendarId("office"))));
  }

  @Test
  void aListEndsWithAnd() {
    assertEquals("", ENGLISH.list(List.of()));
    assertEquals("a", ENGLISH.list(List.of("a")));
    assertEquals("a and b", ENGLISH.list(List.of("a", "b")));
    assertEquals("a, b and c", ENGLISH.list(List.of("a", "b", "c")));
    assertEquals("a, b, c en d", DUTCH.list(List.of("a", "b", "c", "d")));
    assertEquals("{1} en '{0}", DUTCH.list(List.of("{1}", "'{0}")));
  }

  @Test
  void theMachinesLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertWritten(TermType.SIZE, "10000.5 MB", "10,000.5 MB", "10.000,5 MB");
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertWritten(TermType.COUNT, "2 IP ADDRESSES", "2 IP addresses", "2 IP-adressen");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void thereIsOneInstanceALanguage() {
    assertSame(DUTCH, Formats.of(Language.NL));
  }

  private static void assertWritten(TermType type, String written, String english, String dutch) {
    Value value = ValueParser.parse(type, written).orElseThrow();

    assertEquals(english, write(ENGLISH, value));
    assertEquals(dutch, write(DUTCH, value));
  }

  private static String write(Formats formats, Value value) {
    return formats.value(value, id -> Optional.empty());
  }
}
