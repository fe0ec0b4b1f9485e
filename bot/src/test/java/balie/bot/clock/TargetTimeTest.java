package balie.bot.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.storage.calendar.Notated;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTimeTest {

  @ParameterizedTest
  @CsvSource({
    "PT8H,PT8H",
    "4 h,PT4H",
    "1.5 h,PT1H30M",
    "15 min,PT15M",
    "30s,PT30S",
    "PT0.001S,PT0.001S",
    "PT1.5H,PT1H30M",
    "PT2H0.5M,PT2H30S",
    "'PT0,25H',PT15M",
    "PT90M,PT1H30M"
  })
  void hoursAreReadAsTheDeskOrIsoWritesThem(String text, Duration expected) {
    assertEquals(new Notated.As<>(new TargetTime.Hours(expected)), TargetTime.parse(text));
  }

  @Test
  void businessDaysStayBusinessDays() {
    assertEquals(
        new Notated.As<>(new TargetTime.BusinessDays(1)), TargetTime.parse("1 business day"));
    assertEquals(
        new Notated.As<>(new TargetTime.BusinessDays(3)), TargetTime.parse("3 business days"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PT0S",
        "-PT1H",
        "PT-1H",
        "P1D",
        "P1DT2H",
        "PT0.0001S",
        "PT",
        "PT1.5H30M",
        "PT1M1H",
        "PT1",
        "PTH",
        "0 h",
        "1 day",
        "2 weeks",
        "1 month",
        "1 quarter",
        "1 year",
        "0 business days",
        "1.5 business days",
        "-1 h",
        "soon",
        "PT99999999999999999H",
        "99999999999999999999 h",
        "0.0000001 s"
      })
  void whatIsNoTargetIsRefused(String text) {
    assertInstanceOf(Notated.Refused.class, TargetTime.parse(text));
  }
}
