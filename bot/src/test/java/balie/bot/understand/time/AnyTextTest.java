package balie.bot.understand.time;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever somebody types: no exception, spans in order and within the text, and no long wait.
class AnyTextTest {
  private static final int TEXTS = 1_000;
  private static final int LONG_TEXT = 40_000;
  private static final int TRIES = 40;

  /// Four times the text may take this many times as long: what grows with its square takes 16.
  private static final int MOST_GROWTH = 9;

  private static final List<String> ZONES =
      List.of("Europe/Brussels", "Pacific/Apia", "UTC", "America/St_Johns");

  private static final String[] WORDS =
      ("in on at op om may mei 3 25 december of van last next volgende half een uur u 8 pm am : . -"
              + " / 2026 06 01 t z + 99999 monday zondag the de kwart over voor 31 february eind"
              + " begin week q 3 e th st nu ' s avonds 24 00 é \uDC00 \uD83D \uD83D\uDE00 % , ago"
              + " geleden days weken christmas easter jaar year morgen tonight vannacht maandagavond"
              + " 0 12 noon midnight since first \u0130 \u0663 \n 12345678901234567890")
          .split(" ");

  @RepeatedTest(10)
  void timeWordsInAnyOrderAreRead(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int words = 1 + random.nextInt(9); words > 0; words--) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(" ".repeat(random.nextInt(2)));
      }
      assertSpans(text.toString(), moment(random));
    }
  }

  @RepeatedTest(10)
  void anyCharactersAreRead(RepetitionInfo repetition) {
    Random random = new Random(-repetition.getCurrentRepetition());
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        int range = random.nextBoolean() ? 0x80 : 0x10000;
        text.append((char) random.nextInt(range));
      }
      assertSpans(text.toString(), moment(random));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "1 ",
        "1.1.",
        "12:",
        "in ",
        "last last ",
        "monday , the ",
        "2026-",
        "half een ",
        "25 december ",
        "at 8 ",
        "first monday of ",
        "wo , de 3 van ",
        "mondaq ",
        "'",
        "2026-06-01t",
        "over 3 ",
        "since january ",
        "zo'n ",
        "\uD83D",
        "?! "
      })
  void aLongTextTakesNoLongerThanItsLength(String part) {
    String text = part.repeat(LONG_TEXT / part.length());
    String quarter = part.repeat(LONG_TEXT / 4 / part.length());
    ZonedDateTime now = moment(new Random(1));
    long shortest = Long.MAX_VALUE;
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < TRIES && (i < 3 || fastest / MOST_GROWTH > shortest); i++) {
      shortest = Math.min(shortest, nanos(quarter, now));
      fastest = Math.min(fastest, nanos(text, now));
    }
    assertTrue(fastest / MOST_GROWTH <= shortest, shortest + " ns, then " + fastest + " ns");
  }

  private static long nanos(String text, ZonedDateTime now) {
    long start = System.nanoTime();
    assertSpans(text, now);
    return System.nanoTime() - start;
  }

  private static ZonedDateTime moment(Random random) {
    return LocalDateTime.of(1990, 1, 1, 0, 0)
        .plusMinutes(random.nextLong(60L * 365 * 24 * 60))
        .atZone(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
  }

  private static void assertSpans(String text, ZonedDateTime now) {
    int end = 0;
    for (Found found : TimeExpressions.find(text, now)) {
      assertTrue(found.from() >= end && found.to() <= text.length(), text);
      end = found.to();
    }
  }
}
