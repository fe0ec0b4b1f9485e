package balie.bot.web.chat;

import balie.bot.channel.Button;
import balie.bot.flow.Transcript;
import balie.storage.conversation.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the buttons of a conversation are called, and which verdicts were given. Used by one
/// thread.
final class Pressed {
  private static final String FEEDBACK = "feedback ";

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> verdicts = new HashMap<>();

  static Pressed in(List<Transcript.Line> lines) {
    Pressed pressed = new Pressed();
    lines.forEach(pressed::read);
    return pressed;
  }

  void read(Transcript.Line line) {
    switch (line) {
      case Transcript.Told told ->
          told.reply().buttons().forEach((Button b) -> labels.put(b.action(), b.label()));
      case Transcript.Heard heard ->
          verdict(heard).ifPresent(v -> verdicts.put(v.answered, v.given));
    }
  }

  /// A verdict on an answer.
  record Verdict(String answered, String given) {}

  /// The verdict that a press gives, empty for any other.
  static Optional<Verdict> verdict(Transcript.Heard heard) {
    if (heard.said() instanceof Said.Press(String action) && action.startsWith(FEEDBACK)) {
      String[] words = action.substring(FEEDBACK.length()).split(" ", -1);
      return words.length == 2 ? Optional.of(new Verdict(words[0], words[1])) : Optional.empty();
    }
    return Optional.empty();
  }

  /// What the button of an action said.
  Optional<String> label(String action) {
    return Optional.ofNullable(labels.get(action));
  }

  boolean isVerdict(String answered, String verdict) {
    return verdict.equals(verdicts.get(answered));
  }
}
