package balie.bot.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
  private static final String ESC = "\u001B";

  /// What must never come out, told otherwise than the code tells it.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u2028\\u2029\\u061C\\u200E\\u200F"
              + "\\u202A-\\u202E\\u2066-\\u2069]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Your mailbox is **2 GB**.\n\n- one\t`two`\n[link](https://example.org)",
        "€ 5, één café, 09:00–12:30",
        "👩🏽‍💻 and 🇧🇪",
        "日本語, العربية",
        "[31m without an escape, \\u001b[0m spelled out"
      })
  void harmlessTextStays(String text) {
    assertEquals(text, Markup.plain(text));
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of(ESC + "[31mred" + ESC + "[0m", "red"),
        Arguments.of("a" + ESC + "[38;2;1;2;3mb", "ab"),
        Arguments.of("a" + ESC + "[2J" + ESC + "[Hb", "ab"),
        Arguments.of("a" + ESC + "[?1049hb", "ab"),
        Arguments.of("a" + ESC + "[>4;1mb", "ab"),
        Arguments.of("a" + ESC + "[1 qb", "ab"),
        Arguments.of("a\u009B31mb", "ab"),
        Arguments.of(ESC + "]0;title\u0007a", "a"),
        Arguments.of(
            ESC + "]8;;https://evil.example" + ESC + "\\here" + ESC + "]8;;\u001B\\", "here"),
        Arguments.of(ESC + "]52;c;cm0gLXJm\u009Ca", "a"),
        Arguments.of("\u009D0;title\u009Ca", "a"),
        Arguments.of(ESC + "P$q" + ESC + "\\a", "a"),
        Arguments.of(ESC + "_app" + ESC + "\\a" + ESC + "^pm" + ESC + "\\b", "ab"),
        Arguments.of(ESC + "ca" + ESC + "(Bb" + ESC + "7", "ab"),
        // Cut off: what follows is shown, not swallowed.
        Arguments.of(ESC + "]0;title\nand the answer", "0;title\nand the answer"),
        Arguments.of("a" + ESC, "a"),
        Arguments.of("a" + ESC + "[", "a"),
        Arguments.of("a" + ESC + "[31", "a31"),
        // Nested: what is left after one removal is no escape.
        Arguments.of(ESC + ESC + "[31m[31mred", "[31mred"),
        Arguments.of(ESC + "[" + ESC + "[31m31mred", "31mred"),
        Arguments.of("a\rb", "a\nb"),
        Arguments.of("a\r\nb\u2028c\u2029d\u0085e\u000Bf\fg", "a\nb\nc\nd\ne\nf\ng"),
        Arguments.of("a\u0000b\u0007c\bd\u007Fe\u0090f", "abcdef"),
        Arguments.of("invoice\u202Efdp.exe\u202C", "invoicefdp.exe"),
        Arguments.of(
            "\u2066a\u2067b\u2068c\u2069\u200Ed\u200Fe\u061Cf\u202Ag\u202Bh\u202Di", "abcdefghi"),
        Arguments.of("a\uD83Db", "ab"),
        Arguments.of("a\uDE00b\uD83D", "ab"),
        Arguments.of("\uDE00\uD83D", ""),
        Arguments.of("\uD83D\u202E\uDE00", ""));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileTextIsDisarmed(String hostile, String shown) {
    assertEquals(shown, Markup.plain(hostile));
  }

  @Test
  void nothingThatSteersATerminalComesOutOfNoise() {
    String alphabet =
        "\u001B\u001B\u001B[]P\\;?0m31 \n\r\t\u0007\u009B\u009C\u009D\u0085\u2028\u202E\u2066\uD83D\uDE00ab";
    Random random = new Random(20260101);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder noise = new StringBuilder();
      random.ints(20, 0, alphabet.length()).forEach(at -> noise.append(alphabet.charAt(at)));
      String plain = Markup.plain(noise.toString());
      assertFalse(FORBIDDEN.matcher(plain).find(), () -> "seed 20260101: " + plain);
      assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(plain), "a lone surrogate");
      assertEquals(plain, Markup.plain(plain));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u001B]", "\u009D", "\u001B[", "\u001B[1", "\u001BP1", "\u001B ", "\r", "\uD83D"})
  void aMegabyteOfTheSameTakesNoTime(String part) {
    String noise = part.repeat(500_000);

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Markup.plain(noise));
  }
}
