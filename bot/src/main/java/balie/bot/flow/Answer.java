package balie.bot.flow;

import balie.bot.channel.Reply;
import java.util.List;

/// A reply with its explanation.
///
/// @param why a short line each, in the reply's language; nothing that the asker may not see
/// @param edition of the desk that it was given over, [#NONE] where that does not matter
record Answer(Reply reply, List<String> why, long edition) {
  static final long NONE = -1;

  Answer {
    why = List.copyOf(why);
  }

  Answer(Reply reply, List<String> why) {
    this(reply, why, NONE);
  }
}
