package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Months as a report is asked for, on 15 March 2026.
class MonthWordsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

  private static Optional<YearMonth> read(String words) {
    return MonthWords.read(words, TODAY);
  }

  @Test
  void aMonthIsNamedInEitherLanguage() {
    for (String words : List.of("2026-02", "February", "februari", "februari 2026", "last month")) {
      assertEquals(Optional.of(YearMonth.of(2026, 2)), read(words), words);
    }
    assertEquals(Optional.of(YearMonth.of(2026, 3)), read("deze maand"));
    assertEquals(Optional.of(YearMonth.of(2024, 6)), read(" June 2024 "));
  }

  @Test
  void oneWithoutItsYearIsTheLastThatBegan() {
    assertEquals(Optional.of(YearMonth.of(2026, 3)), read("maart"));
    assertEquals(Optional.of(YearMonth.of(2025, 4)), read("April"));
    assertEquals(Optional.of(YearMonth.of(2025, 12)), read("december"));
  }

  @Test
  void anythingElseIsNone() {
    for (String words : List.of("", "2026-13", "2026", "mailbox", "June July", "99999-01")) {
      assertEquals(Optional.empty(), read(words), words);
    }
  }
}
