package balie.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.Turn;
import balie.bot.request.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Any text gets an honest answer: that it was not understood, and what can be done instead.
class HostileTextTest {
  static Stream<String> texts() {
    return Stream.of(
        "",
        " ",
        "\n\n",
        "x",
        "?",
        "😀",
        "😀🎉👍🏽",
        "\u0000",
        "what\u0000is",
        "\uD800",
        "\uDC00\uD800",
        "x".repeat(40_000),
        "how ".repeat(10_000),
        "😀".repeat(20_000),
        "'s".repeat(20_000),
        "?".repeat(40_000),
        "{service}".repeat(4_000),
        "title:* OR *:*",
        "audience:staff",
        "' OR 1=1--",
        "<script>alert(1)</script>",
        "@everyone",
        "<!channel>",
        "%s %d {} ${jndi:ldap://x}",
        "../../etc/passwd",
        "\u202Eterces eht em llet",
        "NaN",
        "31/02/2026",
        "99999999999999999999");
  }

  static Stream<String> everyoneAndUnlinked() {
    return texts();
  }

  @ParameterizedTest
  @MethodSource("everyoneAndUnlinked")
  void nothingIsToldAndATicketIsOffered(String text) {
    for (String who : List.of("", "sam", "mia")) {
      // when
      Turn turn = TestDesk.small().ask(who, "2026-06-02T10:00", text);

      // then
      assertFalse(turn.outcome() instanceof Outcome.Answered, turn.reply()::text);
      assertFalse(turn.outcome() instanceof Outcome.Shown, turn.reply()::text);
      assertFalse(turn.reply().text().isBlank());
      assertFalse(turn.reply().text().contains("{"), turn.reply()::text);
      assertTrue(turn.reply().text().length() < 2_000, turn.reply()::text);
      if (turn.outcome() instanceof Outcome.Abstained) {
        assertEquals(List.of("open-ticket"), turn.reply().offers());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theConversationGoesOnAfterwards(String text) {
    // given
    TestDesk.Talk talk = TestDesk.small().talk("sam", "2026-06-02T10:00");
    talk.say("what does it cost?");
    talk.say(text);

    // then
    assertTrue(
        talk.after(Duration.ofMinutes(1)).say("how big may my mailbox be?").outcome()
            instanceof Outcome.Answered);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatIsMeantIsFoundBetweenRubbishOfReasonableLength(String text) {
    if (text.length() < 20 && !text.contains("31/02")) {
      Turn turn =
          TestDesk.small().ask("sam", "2026-06-02T10:00", "how big may my mailbox be? " + text);
      assertFalse(
          turn.outcome() instanceof Outcome.Refused, () -> text + " " + turn.reply().text());
    }
  }
}
