package balie.bot.flow;

import balie.bot.channel.Reply;
import balie.bot.request.Outcome;
import balie.bot.understand.Understood;
import balie.storage.conversation.Address;
import balie.storage.conversation.Focus;
import java.util.List;
import java.util.Optional;

/// One message and what came of it.
///
/// @param reply for the asker; it may be silence
/// @param notices for others
/// @param focus what the conversation is about from now on
public record Turn(
    Understood understood, Outcome outcome, Reply reply, List<Told> notices, Focus focus) {
  public Turn {
    notices = List.copyOf(notices);
  }

  /// A notice, worded.
  public record Told(Address to, Optional<String> card, Reply reply) {}
}
