package balie.bot.web.chat;

import balie.bot.web.page.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An answer's plain text as paragraphs: lines that begin with a dash become a list, and an address
/// of the web a link.
final class PlainText {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'()]*[^\\s<>\"'().,;:!?]");

  private PlainText() {}

  static Html html(String text) {
    List<Html> parts = new ArrayList<>();
    List<Html> items = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("- ")) {
        items.add(Html.element("li", "", linked(line.substring(2))));
      } else {
        flush(items, parts);
        if (!line.isBlank()) {
          parts.add(Html.p("", linked(line)));
        }
      }
    }
    flush(items, parts);
    return new Html.Group(parts);
  }

  private static void flush(List<Html> items, List<Html> parts) {
    if (!items.isEmpty()) {
      parts.add(Html.element("ul", "", items.toArray(Html[]::new)));
      items.clear();
    }
  }

  private static Html linked(String text) {
    List<Html> parts = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    int from = 0;
    while (link.find()) {
      parts.add(Html.words(text.substring(from, link.start())));
      parts.add(
          Html.element("a", "", Html.words(link.group()))
              .with("href", link.group())
              .with("rel", "noopener noreferrer")
              .with("target", "_blank"));
      from = link.end();
    }
    parts.add(Html.words(text.substring(from)));
    return new Html.Group(parts);
  }
}
