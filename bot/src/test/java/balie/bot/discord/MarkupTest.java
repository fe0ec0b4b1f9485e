package balie.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Between plain text and Discord's Markdown.
class MarkupTest {

  @Test
  void whatPeopleSeeIsWhatIsUnderstood() {
    assertEquals(
        "@sam how big is #7 :ok:?",
        Markup.plain("<@1> <@2> how big is <#7> <:ok:8>?", Map.of("2", "sam"), "@1"::equals));
    assertTrue(Markup.mentions("hello <@&4>", "@&4"::equals));
    assertFalse(Markup.mentions("hello <@5>", "@&4"::equals));
  }

  @Test
  void noMentionInWhatIsSaidCallsAnybody() {
    assertEquals("\\<@1\\> \\<@&2\\> \\<#3\\>", Markup.escape("<@1> <@&2> <#3>"));
    var allowed = Face.of("@everyone").json().getObject("allowed_mentions");
    assertEquals(0, allowed.getArray("parse").length());
    assertFalse(allowed.getBoolean("replied_user"));
  }

  @Test
  void aLinkShowsWhereItLeadsAndNothingButHttpIsOne() {
    assertEquals(
        "the guide (https://x.example/a_b)", Markup.article("[the guide](https://x.example/a_b)"));
    assertEquals(
        "\\[the guide\\](javascript:alert)", Markup.article("[the guide](javascript:alert)"));
    assertEquals("\\[mine\\](https://x.example)", Markup.escape("[mine](https://x.example)"));
  }

  @Test
  void ofAnArticleBoldHeadingsAndCodeAreKept() {
    assertEquals("**First**\nthen **now**", Markup.article("# First\nthen **now**"));
    assertEquals("```\na * b\n```", Markup.article("```\na * b\n```"));
    assertEquals("\\`\\`\\`left open", Markup.article("```left open"));
  }
}
