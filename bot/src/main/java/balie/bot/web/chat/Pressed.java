package balie.bot.web.chat;

import balie.bot.channel.Button;
import balie.bot.flow.Transcript;
import balie.storage.conversation.Feedback;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the buttons of a conversation are called, and which verdicts were given. Used by one
/// thread.
final class Pressed {
  private static final String FEEDBACK = "feedback ";

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> verdicts = new HashMap<>();
  private final Set<MessageNumber> praise = new HashSet<>();

  static Pressed in(List<Transcript.Line> lines) {
    Pressed pressed = new Pressed();
    lines.forEach(pressed::read);
    return pressed;
  }

  void read(Transcript.Line line) {
    switch (line) {
      case Transcript.Told told ->
          told.reply().buttons().forEach((Button b) -> labels.put(b.action(), b.label()));
      case Transcript.Heard heard -> verdict(heard).ifPresent(v -> judged(heard, v));
    }
  }

  private void judged(Transcript.Heard heard, Verdict verdict) {
    verdicts.put(verdict.answered, verdict.given);
    if (verdict.given.equals(Feedback.Verdict.HELPED.id())) {
      praise.add(heard.number());
    }
  }

  /// Whether something is said only to thank for praise: the page shows that by itself.
  boolean isThanks(Transcript.Told told) {
    return told.answers().filter(praise::contains).isPresent();
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
