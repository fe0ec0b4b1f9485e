package balie.bot.discord;

import balie.bot.channel.Button;
import balie.bot.channel.Citation;
import balie.bot.channel.Reply;
import balie.bot.channel.Shortening;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What a reply looks like in Discord: its text, its source small beneath, and what can be pressed;
/// of many choices a list.
final class Faces {
  /// So much of the 2,000 characters that Discord takes, since a source has marks of its own.
  private static final int MOST = 1_900;

  private static final int HARD = 2_000;
  private static final int IN_A_ROW = 5;
  private static final int MOST_BUTTONS = 15;
  private static final int OPTIONS = 25;
  private static final int MOST_LISTS = 3;
  private static final int LABEL = 80;
  private static final int OPTION = 100;
  private static final int ROW = 1;
  private static final int BUTTON = 2;
  private static final int LIST = 3;

  private Faces() {}

  /// What fits one message, whatever is escaped in it, is shown at once.
  static final Shortening SHORT = new Shortening(MOST, Faces::length);

  private static int length(String plain) {
    return Math.max(Markup.escape(plain).length(), Markup.article(plain).length());
  }

  /// @param reply one that fits
  /// @param verdicts what people may say of it, beneath all else
  /// @param choose what stands in a list before something is chosen
  static Face of(Reply reply, List<Button> verdicts, String choose) {
    boolean article = reply.citations().stream().anyMatch(Citation.OfArticle.class::isInstance);
    String body = article ? Markup.article(reply.body()) : Markup.escape(reply.body());
    String source = reply.source().isBlank() ? "" : "\n-# " + Markup.escape(reply.source().strip());
    Set<String> used = new HashSet<>();
    List<DataObject> rows = new ArrayList<>();
    List<Button> buttons = fresh(reply.buttons(), used);
    if (buttons.size() <= MOST_BUTTONS) {
      rows(rows, buttons);
    } else {
      lists(rows, buttons, choose);
    }
    rows(rows, fresh(verdicts, used));
    return new Face(content((body + source).strip()), numbered(rows));
  }

  /// Text with buttons.
  static Face of(String text, List<Button> buttons) {
    List<DataObject> rows = new ArrayList<>();
    rows(rows, buttons);
    return new Face(content(Markup.escape(text)), numbered(rows));
  }

  private static String content(String markdown) {
    if (markdown.isEmpty()) {
      return "…";
    }
    if (markdown.length() <= HARD) {
      return markdown;
    }
    String cut = markdown.substring(0, HARD - 1);
    int word = cut.lastIndexOf(' ');
    return cut.substring(0, word > HARD / 2 ? word : cut.length()) + "…";
  }

  /// What stands in a message twice Discord refuses.
  private static List<Button> fresh(List<Button> buttons, Set<String> used) {
    return buttons.stream().filter(button -> used.add(button.action())).toList();
  }

  private static void rows(List<DataObject> rows, List<Button> buttons) {
    for (int at = 0; at < buttons.size(); at += IN_A_ROW) {
      rows.add(
          row(
              buttons.subList(at, Math.min(buttons.size(), at + IN_A_ROW)).stream()
                  .map(Faces::button)
                  .toList()));
    }
  }

  private static DataObject button(Button button) {
    return DataObject.empty()
        .put("type", BUTTON)
        .put(
            "style",
            switch (button.style()) {
              case PRIMARY -> 1;
              case PLAIN -> 2;
              case DANGER -> 4;
            })
        .put("label", shortened(button.label(), LABEL))
        .put("custom_id", button.action());
  }

  private static void lists(List<DataObject> rows, List<Button> buttons, String choose) {
    for (int list = 0; list < MOST_LISTS && list * OPTIONS < buttons.size(); list++) {
      DataArray options = DataArray.empty();
      buttons.subList(list * OPTIONS, Math.min(buttons.size(), (list + 1) * OPTIONS)).stream()
          .map(
              button ->
                  DataObject.empty()
                      .put("label", shortened(button.label(), OPTION))
                      .put("value", button.action()))
          .forEach(options::add);
      rows.add(
          row(
              List.of(
                  DataObject.empty()
                      .put("type", LIST)
                      .put("custom_id", "list-" + list)
                      .put("placeholder", shortened(choose, LABEL))
                      .put("options", options))));
    }
  }

  private static DataObject row(List<DataObject> components) {
    return DataObject.empty()
        .put("type", ROW)
        .put("components", DataArray.fromCollection(components));
  }

  /// Each with a number of its own, so that it is the same wherever it is read.
  private static List<DataObject> numbered(List<DataObject> rows) {
    int number = 1;
    for (DataObject row : rows) {
      row.put("id", number++);
      for (DataObject component :
          row.getArray("components").stream(DataArray::getObject).toList()) {
        component.put("id", number++);
      }
    }
    return rows;
  }

  /// At a word's end where there is one.
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    String cut = text.substring(0, most - 1);
    int word = cut.lastIndexOf(' ');
    String kept = word > most / 2 ? cut.substring(0, word) : cut;
    boolean torn = Character.isHighSurrogate(kept.charAt(kept.length() - 1));
    return (torn ? kept.substring(0, kept.length() - 1) : kept) + "…";
  }
}
