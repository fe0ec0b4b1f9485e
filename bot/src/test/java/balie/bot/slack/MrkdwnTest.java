package balie.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Button;
import balie.bot.channel.Citation;
import balie.bot.channel.Reply;
import balie.storage.language.Language;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Text between plain and marked up, and cut to size.
class MrkdwnTest {
  private static final Room ROOM = Room.of("T1", "C1", Optional.of("1.2"));

  @Test
  void whatPeopleSeeIsWhatIsUnderstood() {
    assertEquals(
        "what's @U2 & <b> in #general? see docs (x)",
        Mrkdwn.plain(
            "<@UB> what's <@U2> &amp; &lt;b&gt; in <#C1|general>? see <https://x.example|docs> (x)",
            "UB"));
    assertEquals("@channel", Mrkdwn.plain("<!channel>", "UB"));
    assertEquals("https://x.example/a", Mrkdwn.plain("<https://x.example/a>", "UB"));
  }

  @Test
  void escapedTwiceIsNeverAndOnceIsAlways() {
    assertEquals("&lt;!channel&gt; &amp;amp;", Mrkdwn.escape("<!channel> &amp;"));
    assertEquals("<!channel> &amp;", Mrkdwn.plain(Mrkdwn.escape("<!channel> &amp;"), "UB"));
  }

  @Test
  void textIsCutBetweenParagraphsLinesSentencesAndWords() {
    assertEquals(List.of("one two", "three"), Mrkdwn.pieces("one two\n\nthree", 10));
    assertEquals(List.of("one two", "three"), Mrkdwn.pieces("one two three", 9));
    assertEquals(List.of("One two.", "Three four"), Mrkdwn.pieces("One two. Three four", 14));
    List<String> smileys = Mrkdwn.pieces("🙂".repeat(10), 5);
    assertTrue(smileys.stream().allMatch(p -> p.codePoints().allMatch(c -> c == 0x1F642)));
  }

  @Test
  void aLinkShowsWhereItLeadsAndNothingButHttpIsOne() throws IOException {
    Reply reply =
        new Reply(
            "See [the page](https://desk.example/a) or [this](javascript:alert(1)) or"
                + " [that](slack://open) **now** <https://evil.example|here>",
            "",
            Language.EN,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(new Citation.OfArticle("kb", "A", "", "a")));
    String shown = actions(reply, 0).path("text").path("text").asText();
    assertEquals(
        "See the page (https://desk.example/a) or [this](javascript:alert(1)) or"
            + " [that](slack://open) *now* &lt;https://evil.example|here&gt;",
        shown);
  }

  @Test
  void everySectionFitsWhateverIsEscapedInIt() {
    for (String text : List.of("<&>".repeat(3_000), "word ".repeat(5_000), "&".repeat(9_000))) {
      assertTrue(Faces.sections(text, false).stream().allMatch(s -> s.length() <= 3_000));
    }
  }

  private static JsonNode actions(Reply reply, int block) throws IOException {
    Face face = Faces.of(reply, List.of(), ROOM, new Faces.Wording("Choose…", "More…"), "1");
    return Faces.JSON.readTree(face.blocks().orElseThrow()).get(block);
  }

  private static List<Button> twelve() {
    return IntStream.range(0, 12)
        .mapToObj(i -> Button.plain("a label " + "x".repeat(100) + i, "pick " + i))
        .toList();
  }

  @Test
  void manyChoicesBecomeAMenuAndLongLabelsAreShortened() throws IOException {
    Reply reply =
        new Reply(
            "Which one?", "", Language.EN, false, List.of("one"), List.of(), twelve(), List.of());
    JsonNode actions = actions(reply, 1);
    JsonNode menu = actions.path("elements").get(0);
    assertEquals("static_select", menu.path("type").asText());
    assertEquals("Choose…", menu.path("placeholder").path("text").asText());
    assertEquals(12, menu.path("options").size());
    for (JsonNode option : menu.path("options")) {
      assertTrue(option.path("text").path("text").asText().length() <= 75);
    }
    assertEquals(Optional.of(ROOM), Faces.room(actions.path("block_id").asText()));
  }

  @Test
  void ofManyThingsThatCanBeDoneTheFirstStayInSight() throws IOException {
    Reply card = Reply.of("#1 it is broken", Language.EN, false).with(twelve());
    assertEquals(4, actions(card, 1).path("elements").size());
    JsonNode menu = actions(card, 2).path("elements").get(0);
    assertEquals("More…", menu.path("placeholder").path("text").asText());
    assertEquals(8, menu.path("options").size());
    assertEquals("pick 4", menu.path("options").get(0).path("value").asText());
  }

  @Test
  void roomsAndKeysAreReadAsTheyAreWritten() {
    Room only = Room.only("T1", "C1", "U1");
    assertEquals(Optional.of(only), Room.parse(only.id()));
    assertEquals(Optional.of(ROOM), Room.parse(ROOM.id()));
    assertEquals("T1.C1", ROOM.id().venue());
    EventKey key = EventKey.said("C1", "1.2", "U1");
    assertEquals(Optional.of(key), EventKey.parse(key.text()));
    assertEquals(Optional.empty(), EventKey.parse("something else"));
  }
}
