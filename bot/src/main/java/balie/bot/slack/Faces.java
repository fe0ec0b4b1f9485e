package balie.bot.slack;

import balie.bot.channel.Button;
import balie.bot.channel.Citation;
import balie.bot.channel.Reply;
import balie.bot.channel.Shortening;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a reply looks like in Slack: its text in sections, its source small beneath, its buttons;
/// of many buttons the choices become a menu.
final class Faces {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final int SECTION = 3_000;

  /// So much plain text fits a section whatever is escaped in it.
  private static final int SURE = 590;

  private static final int PIECE = 2_700;
  private static final int FALLBACK = 3_000;
  private static final int LABEL = 75;
  private static final int IN_A_ROW = 5;
  private static final int IN_SIGHT = 4;
  private static final int MOST_OPTIONS = 100;
  private static final int MOST_SECTIONS = 40;
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*\\n]+)\\*\\*");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +([^\\n]+)$");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]\\n]+)\\]\\((https?://[^()\\s]+)\\)");

  private Faces() {}

  /// What fits one section, whatever is escaped in it, is shown at once.
  static final Shortening SHORT = new Shortening(PIECE, plain -> Mrkdwn.escape(plain).length());

  /// What stands in a menu before something is chosen.
  ///
  /// @param choose of choices
  /// @param more of what else can be done
  record Wording(String choose, String more) {}

  /// @param verdicts what people may say of it, beneath all else
  static Face of(Reply reply, List<Button> verdicts, Room room, Wording wording, String mark) {
    ArrayNode blocks = JSON.createArrayNode();
    boolean article = reply.citations().stream().anyMatch(Citation.OfArticle.class::isInstance);
    sections(reply.body(), article).forEach(text -> section(blocks, text));
    if (!reply.source().isBlank()) {
      context(blocks, Mrkdwn.escape(reply.source()));
    }
    buttons(blocks, reply, room, wording);
    row(blocks, verdicts, reply.buttons().size(), room);
    return new Face(fallback(reply.text()), Optional.of(blocks.toString()), mark);
  }

  /// Text alone.
  static Face plain(String text, String mark) {
    return new Face(fallback(text), Optional.empty(), mark);
  }

  /// Text in sections, escaped, each within Slack's limit.
  static List<String> sections(String plain, boolean article) {
    return Mrkdwn.pieces(plain, PIECE).stream()
        .flatMap(
            piece -> fits(piece) ? List.of(piece).stream() : Mrkdwn.pieces(piece, SURE).stream())
        .limit(MOST_SECTIONS)
        .map(piece -> article ? marked(Mrkdwn.escape(piece)) : Mrkdwn.escape(piece))
        .toList();
  }

  static void section(ArrayNode blocks, String mrkdwn) {
    text(blocks.addObject().put("type", "section"), "mrkdwn", mrkdwn);
  }

  static void header(ArrayNode blocks, String plain) {
    text(blocks.addObject().put("type", "header"), "plain_text", shortened(plain, LABEL));
  }

  private static void context(ArrayNode blocks, String mrkdwn) {
    ObjectNode element = blocks.addObject().put("type", "context").putArray("elements").addObject();
    element.put("type", "mrkdwn").put("text", shortened(mrkdwn, SECTION));
  }

  private static void text(ObjectNode block, String type, String text) {
    block.putObject("text").put("type", type).put("text", text);
  }

  /// So many can be read at a glance. Of more choices than that there is a menu; of what can be
  /// done besides, the first stay in sight.
  private static void buttons(ArrayNode blocks, Reply reply, Room room, Wording wording) {
    List<Button> buttons = reply.buttons();
    if (buttons.size() <= IN_A_ROW) {
      row(blocks, buttons, 0, room);
    } else if (reply.choices().isEmpty()) {
      row(blocks, buttons.subList(0, IN_SIGHT), 0, room);
      menu(blocks, buttons.subList(IN_SIGHT, buttons.size()), room, wording.more());
    } else {
      menu(blocks, buttons, room, wording.choose());
    }
  }

  private static void row(ArrayNode blocks, List<Button> buttons, int from, Room room) {
    if (buttons.isEmpty()) {
      return;
    }
    ArrayNode elements = actions(blocks, room).putArray("elements");
    int number = from;
    for (Button button : buttons) {
      ObjectNode element = elements.addObject().put("type", "button");
      element.put("action_id", "button-" + number).put("value", button.action());
      text(element, "plain_text", shortened(button.label(), LABEL));
      switch (button.style()) {
        case PRIMARY -> element.put("style", "primary");
        case DANGER -> element.put("style", "danger");
        case PLAIN -> {}
      }
      number++;
    }
  }

  private static void menu(ArrayNode blocks, List<Button> buttons, Room room, String choose) {
    ObjectNode select = actions(blocks, room).putArray("elements").addObject();
    select.put("type", "static_select").put("action_id", "menu");
    select.putObject("placeholder").put("type", "plain_text").put("text", shortened(choose, LABEL));
    ArrayNode options = select.putArray("options");
    for (Button button : buttons.subList(0, Math.min(buttons.size(), MOST_OPTIONS))) {
      ObjectNode option = options.addObject().put("value", button.action());
      text(option, "plain_text", shortened(button.label(), LABEL));
    }
  }

  /// The block's id says where the conversation is held: of what one person alone is shown Slack
  /// does not tell.
  private static ObjectNode actions(ArrayNode blocks, Room room) {
    return blocks
        .addObject()
        .put("type", "actions")
        .put("block_id", room.id().id() + "#" + blocks.size());
  }

  /// Where a pressed block says that its conversation is held.
  static Optional<Room> room(String block) {
    int end = block.lastIndexOf('#');
    return end < 1
        ? Optional.empty()
        : Room.parse(new balie.storage.conversation.ConversationId(block.substring(0, end)));
  }

  /// The Markdown of articles as Slack writes it. A link shows where it leads.
  private static String marked(String escaped) {
    String bold = BOLD.matcher(escaped).replaceAll("*$1*");
    String headed = HEADING.matcher(bold).replaceAll("*$1*");
    return LINK.matcher(headed).replaceAll("$1 ($2)");
  }

  private static boolean fits(String piece) {
    return Mrkdwn.escape(piece).length() <= SECTION;
  }

  private static String fallback(String text) {
    List<String> pieces = Mrkdwn.pieces(text.isBlank() ? "…" : text, FALLBACK);
    String first = Mrkdwn.escape(pieces.getFirst());
    return first.length() <= FALLBACK
        ? first
        : Mrkdwn.escape(Mrkdwn.pieces(pieces.getFirst(), SURE).getFirst());
  }

  /// At a word's end where there is one.
  static String shortened(String text, int most) {
    return text.length() <= most ? text : Mrkdwn.pieces(text, most - 1).getFirst() + "…";
  }
}
