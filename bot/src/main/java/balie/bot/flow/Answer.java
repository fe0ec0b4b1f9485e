package balie.bot.flow;

import balie.bot.channel.Reply;
import java.util.List;

/// A reply with its explanation.
///
/// @param why a short line each, in the reply's language; nothing that the asker may not see
/// @param edition of the desk that it was given over, [#NONE] where that does not matter
/// @param isSign whether it only says that the answer takes longer
record Answer(Reply reply, List<String> why, long edition, boolean isSign) {
  static final long NONE = -1;

  Answer {
    why = List.copyOf(why);
  }

  Answer(Reply reply, List<String> why, long edition) {
    this(reply, why, edition, false);
  }

  Answer(Reply reply, List<String> why) {
    this(reply, why, NONE);
  }

  /// What is shown in the place of an answer until it comes.
  static Answer sign(Reply reply) {
    return new Answer(reply, List.of(), NONE, true);
  }
}
