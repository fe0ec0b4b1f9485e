package balie.storage.conversation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something to be said to somebody: an answer, a notice, a card.
///
/// @param answers the message that it answers, empty where nobody asked
/// @param card what it shows the state of, such as `ticket 42`: at one address a later letter of
///   the same card takes the place of the earlier one
/// @param body what the channel is to show, in the bot's own notation
public record Letter(
    Address to, Optional<MessageNumber> answers, Optional<String> card, String body) {
  private static final String REST = " rest ";
  private static final Pattern ANSWER = Pattern.compile("answer ([0-9]+)(?: rest [0-9]+)?");

  /// An answer where the question was asked. A later answer to the same question takes its place.
  ///
  /// @param body what the channel is to show
  public static Letter answer(Address to, MessageNumber question, String body) {
    return new Letter(to, Optional.of(question), Optional.of("answer " + question), body);
  }

  /// What goes on from the answer to a question, for whoever asked to read on.
  ///
  /// @param asked the message that asked for it
  public static Letter rest(Address to, MessageNumber asked, MessageNumber question, String body) {
    return new Letter(
        to, Optional.of(asked), Optional.of("answer " + question + REST + asked), body);
  }

  /// Whether it answers a question, and is not what goes on from an answer.
  public boolean isAnswer() {
    return card().equals(answers().map(question -> "answer " + question));
  }

  /// The question whose answer it is, or goes on from; empty for anything else.
  public Optional<MessageNumber> question() {
    Matcher answer = ANSWER.matcher(card().orElse(""));
    return answer.matches()
        ? Optional.of(new MessageNumber(Long.parseLong(answer.group(1))))
        : Optional.empty();
  }
}
