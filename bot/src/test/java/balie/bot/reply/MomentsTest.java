package balie.bot.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.storage.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
  private static final Formats ENGLISH = Formats.of(Language.EN);
  private static final Formats DUTCH = Formats.of(Language.NL);

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 1 January 2026, 1 januari 2026",
    "2024-02-29, 29 February 2024, 29 februari 2024",
    "0999-12-31, 31 December 999, 31 december 999"
  })
  void aDateNamesItsMonth(LocalDate day, String english, String dutch) {
    assertEquals(english, ENGLISH.date(day));
    assertEquals(dutch, DUTCH.date(day));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-06-03T17:00 | today at 17:00              | vandaag om 17.00 uur
          2026-06-03T00:00 | today at 00:00              | vandaag om 0.00 uur
          2026-06-03T23:59 | today at 23:59              | vandaag om 23.59 uur
          2026-06-04T00:00 | tomorrow at 00:00           | morgen om 0.00 uur
          2026-06-04T09:05 | tomorrow at 09:05           | morgen om 9.05 uur
          2026-06-02T09:00 | yesterday at 09:00          | gisteren om 9.00 uur
          2026-06-08T09:00 | Monday at 09:00             | maandag om 9.00 uur
          2026-06-09T09:00 | Tuesday at 09:00            | dinsdag om 9.00 uur
          2026-06-10T09:00 | 10 June at 09:00            | 10 juni om 9.00 uur
          2026-06-01T09:00 | 1 June at 09:00             | 1 juni om 9.00 uur
          2026-12-25T09:00 | 25 December at 09:00        | 25 december om 9.00 uur
          2027-01-01T09:00 | 1 January 2027 at 09:00     | 1 januari 2027 om 9.00 uur
          2025-12-25T09:00 | 25 December 2025 at 09:00   | 25 december 2025 om 9.00 uur
          """)
  void aMomentIsToldAsSeenFromWednesdayTheThirdOfJune(
      LocalDateTime local, String english, String dutch) {
    ZonedDateTime now = ZonedDateTime.parse("2026-06-03T12:00+02:00[Europe/Brussels]");
    Instant at = local.atZone(BRUSSELS).toInstant();

    assertEquals(english, ENGLISH.moment(at, now));
    assertEquals(dutch, DUTCH.moment(at, now));
  }

  @Test
  void aWeekdayAcrossNewYearNeedsNoYear() {
    ZonedDateTime now = ZonedDateTime.parse("2026-12-30T12:00+01:00[Europe/Brussels]");

    assertEquals("Friday at 01:00", ENGLISH.moment(Instant.parse("2027-01-01T00:00:00Z"), now));
  }

  @Test
  void theZoneOfNowDecidesWhatTodayIs() {
    Instant now = Instant.parse("2026-06-03T22:30:00Z");

    assertEquals("vandaag om 0.30 uur", DUTCH.moment(now, now.atZone(BRUSSELS)));
    assertEquals("today at 18:30", ENGLISH.moment(now, now.atZone(ZoneId.of("America/New_York"))));
  }

  @Test
  void clocksThatChangeAreToldAsTheWallShowsThem() {
    ZonedDateTime now = ZonedDateTime.parse("2026-03-28T12:00+01:00[Europe/Brussels]");

    assertEquals("tomorrow at 01:59", ENGLISH.moment(Instant.parse("2026-03-29T00:59:00Z"), now));
    assertEquals("tomorrow at 03:00", ENGLISH.moment(Instant.parse("2026-03-29T01:00:00Z"), now));
  }
}
