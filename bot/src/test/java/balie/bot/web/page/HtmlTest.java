package balie.bot.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What people and desks write stays text.
class HtmlTest {
  @Test
  void textAndAttributesAreEscaped() {
    Html html = Html.p("", Html.words("<b>&\"'")).with("title", "\"><script>");
    assertEquals(
        "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&quot;&#39;</p>", html.markup());
  }

  @Test
  void whatThePolicyForbidsCannotBeWritten() {
    assertThrows(IllegalArgumentException.class, () -> Html.element("style", ""));
    assertThrows(IllegalArgumentException.class, () -> Html.div("").with("style", "x"));
    assertThrows(IllegalArgumentException.class, () -> Html.div("").with("onclick", "x"));
    assertThrows(IllegalArgumentException.class, () -> Html.link("//evil.example", ""));
  }

  @Test
  void markupInAnArticleIsShownAsItWasWritten() {
    String markup =
        Markdown.rendered("# Hi <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>")
            .markup();
    assertFalse(markup.contains("<script"), markup);
    assertFalse(markup.contains("<img"), markup);
    assertTrue(markup.contains("&lt;script&gt;"), markup);
    assertTrue(markup.startsWith("<h3>"), markup);
  }

  @Test
  void aLinkLeadsToTheWebOrNowhere() {
    for (String bad :
        List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "/who",
            "file:///etc")) {
      String markup = Markdown.rendered("[here](" + bad + ")").markup();
      assertEquals("<p>here</p>\n", markup, bad);
    }
    String good = Markdown.rendered("[here](https://example.org/?a=1&b=2)").markup();
    assertTrue(good.contains("href=\"https://example.org/?a=1&amp;b=2\""), good);
    assertTrue(good.contains("noopener"), good);
  }

  @Test
  void aPictureFromElsewhereIsALink() {
    String markup = Markdown.rendered("![a chart](https://example.org/c.png)").markup();
    assertFalse(markup.contains("<img"), markup);
    assertTrue(markup.contains(">a chart</a>"), markup);
  }
}
