package balie.bot.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.conversation.ConversationId;
import balie.storage.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What stays of a text that is too long, and that nothing of it is lost.
class ShorteningTest {
  private static final Shortening SHORT = new Shortening(60, String::length);

  private static Outgoing outgoing(Reply reply) {
    return new Outgoing(
        7,
        new ConversationId("one"),
        reply,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static Reply reply(String body, String source) {
    String text = source.isEmpty() ? body : body + "\n\n" + source;
    return new Reply(text, source, Language.EN, false, List.of(), List.of(), List.of(), List.of());
  }

  /// All parts of a reply, as somebody reads them who presses for the rest until there is none.
  private static List<String> parts(Shortening shortening, Reply whole) {
    List<String> parts = new ArrayList<>();
    Reply reply = whole;
    while (true) {
      Reply shown = shortening.fit(outgoing(reply), "Show the rest");
      parts.add(shown.body());
      if (shown.buttons().isEmpty()) {
        return parts;
      }
      String[] action = shown.buttons().getLast().action().split(" ", -1);
      assertEquals(List.of("rest", "7"), List.of(action[0], action[1]));
      reply = reply.continued(Shortening.rest(reply, Integer.parseInt(action[2])).orElseThrow());
    }
  }

  @Test
  void whatFitsIsLeftAsItIs() {
    Reply reply = reply("2 GB.", "(SLA v2)");
    assertEquals(reply, SHORT.fit(outgoing(reply), "Show the rest"));
  }

  @Test
  void itIsCutBetweenParagraphsElseLinesSentencesAndWords() {
    assertEquals(
        List.of("One paragraph, which is short.", "Another, which is a little longer than that."),
        parts(
            SHORT,
            reply(
                "One paragraph, which is short.\n\nAnother, which is a little longer than that.",
                "")));
    assertEquals(
        List.of("- the first of the things\n- the second", "- the third of the things"),
        parts(
            SHORT,
            reply("- the first of the things\n- the second\n- the third of the things", "")));
    assertEquals(
        List.of("This is said first, at once.", "Then this is said, which is quite long."),
        parts(
            SHORT,
            reply("This is said first, at once. Then this is said, which is quite long.", "")));
    assertEquals(
        List.of("one two three four five six seven eight nine ten …", "eleven twelve thirteen"),
        parts(
            SHORT,
            reply("one two three four five six seven eight nine ten eleven twelve thirteen", "")));
  }

  @Test
  void whereItComesFromStaysWithEveryPart() {
    Reply reply = reply("A sentence of some length. ".repeat(8).strip(), "(SLA-MBX v2)");
    Reply shown = SHORT.fit(outgoing(reply), "Show the rest");
    assertTrue(shown.text().endsWith("(SLA-MBX v2)"), shown::text);
    assertTrue(shown.text().length() <= 60, shown::text);
    assertEquals("Show the rest", shown.buttons().getLast().label());
    assertTrue(
        reply.continued(Shortening.rest(reply, 27).orElseThrow()).text().endsWith("(SLA-MBX v2)"));
  }

  @Test
  void whatAnnouncesSomethingGoesWithIt() {
    assertEquals(
        "All is well with the mailboxes.",
        parts(
                SHORT,
                reply(
                    "All is well with the mailboxes.\nWhat is left to do:\n- "
                        + "close the old ones\n- tell everybody",
                    ""))
            .getFirst());
    assertEquals(
        "Some words before it, for a start.",
        parts(
                SHORT,
                reply("Some words before it, for a start.\n\n## Next\n\n" + "word ".repeat(20), ""))
            .getFirst());
  }

  @Test
  void whatMarkdownTiesTogetherStaysTogether() {
    String link = "[the page of the service desk](https://desk.example/a/long/path)";
    List<String> parts =
        parts(new Shortening(90, String::length), reply("word ".repeat(12) + link + " and on", ""));
    assertTrue(parts.stream().anyMatch(part -> part.contains(link)), parts::toString);
    String code = "```\n" + "a line of code\n".repeat(12) + "```";
    List<String> blocks = parts(SHORT, reply(code + "\n\nAnd words after it.", ""));
    for (String block : blocks) {
      assertEquals(0, (block.split("```", -1).length - 1) % 2, block);
    }
    assertTrue(blocks.getLast().endsWith("And words after it."), blocks::toString);
  }

  @Test
  void oneSignIsNeverCut() {
    String family = "👨‍👩‍👧‍👦";
    for (String part : parts(SHORT, reply(family.repeat(30), ""))) {
      assertTrue(part.replace(family, "").replace("…", "").isBlank(), part);
    }
  }

  @Test
  void whatIsEscapedCountsAsItIsWritten() {
    Shortening escaping = new Shortening(60, text -> text.replace("&", "&amp;").length());
    for (String part : parts(escaping, reply("&&&& ".repeat(40), ""))) {
      assertTrue(part.replace("&", "&amp;").length() <= 60, part);
    }
  }

  @Test
  void whateverTheTextNothingIsLostAndEveryPartFits() {
    Random chance = new Random(7);
    String[] pieces = {
      "word", " ", ". ", "\n", "\n\n", "- x", "## h\n", "é", "🙂", "a:", "https://x/y"
    };
    for (int run = 0; run < 400; run++) {
      StringBuilder text = new StringBuilder("start ");
      for (int i = 0; i < 120; i++) {
        text.append(pieces[chance.nextInt(pieces.length)]);
      }
      Reply reply = reply(text.append("end").toString(), "");
      List<String> parts = parts(SHORT, reply);
      assertTrue(parts.stream().allMatch(part -> part.length() <= 60), parts::toString);
      assertEquals(letters(reply.body()), letters(String.join("", parts)));
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s…]", "");
  }

  @Test
  void aPlaceThatIsNoneHasNoRest() {
    Reply reply = reply("🙂 and words", "");
    assertEquals(Optional.empty(), Shortening.rest(reply, 0));
    assertEquals(Optional.empty(), Shortening.rest(reply, 1));
    assertEquals(Optional.empty(), Shortening.rest(reply, 999));
    assertEquals(Optional.of("and words"), Shortening.rest(reply, 3));
  }
}
