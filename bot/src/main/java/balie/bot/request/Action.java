package balie.bot.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a button carries: a verb and its arguments, such as `take 42 7`. Anybody can send any
/// action, also one that nobody was shown, so it proves nothing about who sends it.
public record Action(String verb, List<String> arguments) {
  /// To pick a choice that was asked back: `pick SERVICE TERM`.
  public static final String PICK = "pick";

  /// To accept what an answer offers: `offer INTENT MESSAGE`, the message being the one answered.
  public static final String OFFER = "offer";

  /// "I have it", where somebody is told that a ticket's time runs out: `have-it TICKET`.
  public static final String HAVE_IT = "have-it";

  /// Why a ticket's time stands where it stands: `why TICKET`.
  public static final String WHY = "why";

  /// To say what one thinks of an answer: `feedback MESSAGE VERDICT`, the message being the one
  /// answered.
  public static final String FEEDBACK = "feedback";

  /// To be told the rest of what was too long to be shown at once: `rest LETTER FROM`.
  public static final String REST = "rest";

  /// Every platform takes so much.
  private static final int LONGEST = 100;

  public Action {
    arguments = List.copyOf(arguments);
  }

  /// An action to be shown; empty where it is longer than every platform takes.
  public static Optional<Action> of(String verb, Object... arguments) {
    Action action = new Action(verb, Arrays.stream(arguments).map(Object::toString).toList());
    return parse(action.text()).filter(action::equals);
  }

  /// The action that was sent, empty where it can be none.
  public static Optional<Action> parse(String text) {
    boolean printable = text.chars().allMatch(c -> c >= ' ' && c < 127);
    if (text.isBlank() || text.length() > LONGEST || !printable) {
      return Optional.empty();
    }
    List<String> words = Arrays.asList(text.strip().split(" +", -1));
    return Optional.of(new Action(words.getFirst(), words.subList(1, words.size())));
  }

  /// As it stands in a button.
  public String text() {
    List<String> words = new ArrayList<>();
    words.add(verb);
    words.addAll(arguments);
    return String.join(" ", words);
  }
}
