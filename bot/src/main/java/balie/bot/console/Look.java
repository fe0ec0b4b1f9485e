package balie.bot.console;

import balie.bot.channel.Button;
import balie.bot.channel.Reply;
import balie.storage.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /// What can be done next: a choice by its number, which stands in the text, or a button.
  private static Optional<String> hint(Reply reply) {
    if (!reply.choices().isEmpty()) {
      boolean english = reply.language() == Language.EN;
      return Optional.of(english ? "→ a number or a name" : "→ een nummer of een naam");
    }
    List<Button> buttons = reply.buttons();
    return buttons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "→ "
                + IntStream.range(0, buttons.size())
                    .mapToObj(i -> "/" + (i + 1) + " " + buttons.get(i).label())
                    .collect(Collectors.joining(" · ")));
  }
}
