package balie.bot.console;

import balie.bot.channel.Reply;
import balie.storage.language.Language;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// How things look in the terminal: answers plain, where they come from and what else there is to
/// say dimmed, lines folded between words.
final class Look {
  static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  static final AttributedStyle DIM = AttributedStyle.DEFAULT.faint();
  static final AttributedStyle BOLD = AttributedStyle.DEFAULT.bold();
  static final AttributedStyle NAME = AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);

  private Look() {}

  /// A reply with a blank line after it.
  static AttributedString reply(Reply reply, int columns) {
    AttributedStringBuilder text = new AttributedStringBuilder();
    text.append(Folded.at(columns, reply.body()));
    if (!reply.source().isEmpty()) {
      text.append("\n").append(Folded.at(columns, reply.source()), DIM);
    }
    hint(reply).ifPresent(hint -> text.append("\n").append(Folded.at(columns, hint), DIM));
    return text.append("\n").toAttributedString();
  }

  static AttributedString lines(AttributedStyle style, List<String> lines, int columns) {
    AttributedStringBuilder text = new AttributedStringBuilder();
    for (String line : lines) {
      text.append(Folded.at(columns, line), style).append("\n");
    }
    return text.toAttributedString();
  }

  /// What can be said next: a choice's number, or yes to an offer.
  private static Optional<String> hint(Reply reply) {
    boolean english = reply.language() == Language.EN;
    if (!reply.choices().isEmpty()) {
      return Optional.of(english ? "→ a number or a name" : "→ een nummer of een naam");
    }
    List<String> offers = reply.offers().stream().map(offer -> offer(offer, english)).toList();
    return offers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            (english ? "→ you could say: " : "→ je kunt zeggen: ") + String.join(" · ", offers));
  }

  private static String offer(String intent, boolean english) {
    return switch (intent) {
      case "open-ticket" -> english ? "open a ticket" : "een ticket openen";
      case "order" -> english ? "order it" : "het bestellen";
      case "talk-to-human" -> english ? "talk to a colleague" : "een collega spreken";
      case "change-request" -> english ? "ask for a change" : "een wijziging vragen";
      default -> intent.replace('-', ' ');
    };
  }
}
