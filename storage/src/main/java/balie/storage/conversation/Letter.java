package balie.storage.conversation;

import java.util.Optional;

/// Something to be said to somebody: an answer, a notice, a card.
///
/// @param answers the message that it answers, empty where nobody asked
/// @param card what it shows the state of, such as `ticket 42`: at one address a later letter of
///   the same card takes the place of the earlier one
/// @param body what the channel is to show, in the bot's own notation
public record Letter(
    Address to, Optional<MessageNumber> answers, Optional<String> card, String body) {

  /// An answer where the question was asked. A later answer to the same question takes its place.
  ///
  /// @param body what the channel is to show
  public static Letter answer(Address to, MessageNumber question, String body) {
    return new Letter(to, Optional.of(question), Optional.of("answer " + question), body);
  }
}
