package balie.bot.understand.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The examples stand in `time-expressions.csv`: the text, the moment of asking in Brussels, and
/// what is found as `words = day`, `first..last@representative`, a moment, or `impossible`. Those
/// of `no-time.csv` say nothing about time.
class TimeExpressionsTest {
  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
  private static final ZonedDateTime ASKED =
      LocalDateTime.parse("2026-06-10T10:00").atZone(BRUSSELS);

  @ParameterizedTest(name = "{0} ({1})")
  @CsvFileSource(resources = "time-expressions.csv", delimiter = '|', numLinesToSkip = 1)
  void whatIsWrittenIsFound(String text, String asked, @Nullable String expected) {
    ZonedDateTime now = LocalDateTime.parse(asked).atZone(BRUSSELS);

    assertEquals(expected, written(text, TimeExpressions.find(text, now)));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "no-time.csv", delimiter = '|', numLinesToSkip = 1)
  void whatIsNoDayIsLeftAlone(String text) {
    assertEquals(List.of(), TimeExpressions.find(text, ASKED));
  }

  @Test
  void aDayIsThatOfTheZoneInWhichIsAsked() {
    ZonedDateTime lateInUtc = ZonedDateTime.parse("2026-06-10T22:30:00Z[UTC]");

    assertEquals(
        "today = 2026-06-11",
        written("today", TimeExpressions.find("today", lateInUtc.withZoneSameInstant(BRUSSELS))));
    assertEquals("today = 2026-06-10", written("today", TimeExpressions.find("today", lateInUtc)));
  }

  @Test
  void anImpossibleDateIsQuotedAsWritten() {
    Found found = TimeExpressions.find("What holds on 31 February?", ASKED).getFirst();

    assertEquals(new Found(14, 25, new When.Impossible("31 February")), found);
  }

  private static String written(String text, List<Found> found) {
    return found.stream()
        .map(one -> text.substring(one.from(), one.to()) + " = " + written(one.when()))
        .collect(Collectors.joining("; "));
  }

  private static String written(When when) {
    return switch (when) {
      case When.Day(var day) -> day.toString();
      case When.Span(var first, var last, var day) -> first + ".." + last + "@" + day;
      case When.Moment(var at) -> at.toOffsetDateTime().toString();
      case When.Impossible _ -> "impossible";
    };
  }
}
