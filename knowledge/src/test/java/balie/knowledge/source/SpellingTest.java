package balie.knowledge.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "mailbox, mailbox, 0",
    "mailbox, mailbx, 1",
    "mailbox, mailboxx, 1",
    "mailbox, maolbox, 1",
    "mailbox, mialbox, 1",
    "kitten, sitting, 3",
    "'', abc, 3",
    "abc, '', 3",
    "'', '', 0"
  })
  void theDistanceCountsSlips(String a, String b, int distance) {
    assertEquals(distance, Spelling.distance(a, b));
    assertEquals(distance, Spelling.distance(b, a));
  }

  @ParameterizedTest
  @CsvSource({
    "vpn, vpm, false", // too short for a slip
    "vpn, vpn, true",
    "lapto, laptop, true",
    "lpatop, laptop, true",
    "altpop, laptop, false", // two slips in a short word
    "aptop, laptop, false", // the first letter is missing
    "alptop, laptop, true", // the first two letters changed places
    "printr, printer, true",
    "wachtwoort, wachtwoord, true",
    "wachtwort, wachtwoord, true",
    "wachwort, wachtwoord, false", // three slips
    "backup, pickup, false"
  })
  void aWordIsNearWhereItMayBeTheOtherWithSlips(String typed, String meant, boolean near) {
    assertEquals(near, Spelling.near(typed, meant));
  }

  /// The oracle is the plain recursion of the definition.
  @Test
  void theDistanceIsThatOfTheDefinition() {
    // given
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      String a = word(random);
      String b = word(random);

      // then
      assertEquals(plain(a, b), Spelling.distance(a, b), a + " " + b);
    }
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(6), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int plain(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    int i = a.length() - 1;
    int j = b.length() - 1;
    String shorterA = a.substring(0, i);
    String shorterB = b.substring(0, j);
    int best =
        Math.min(
            Math.min(plain(shorterA, b), plain(a, shorterB)) + 1,
            plain(shorterA, shorterB) + (a.charAt(i) == b.charAt(j) ? 0 : 1));
    if (i > 0 && j > 0 && a.charAt(i) == b.charAt(j - 1) && a.charAt(i - 1) == b.charAt(j)) {
      best = Math.min(best, plain(a.substring(0, i - 1), b.substring(0, j - 1)) + 1);
    }
    return best;
  }

  @Test
  void whetherTwoWordsAreNearAgreesWithTheDistance() {
    Random random = new Random(25);
    for (int i = 0; i < 20_000; i++) {
      String a = word(random);
      String b = word(random);
      int distance = Spelling.distance(a, b);
      for (int most = 0; most < 4; most++) {
        assertEquals(distance <= most, Spelling.isWithin(most, a, b), a + " " + b + " " + most);
      }
    }
  }
}
