package balie.bot.flow;

import balie.bot.channel.Reply;
import java.util.List;

/// A reply with its explanation.
///
/// @param why a short line each, in the reply's language; nothing that the asker may not see
record Answer(Reply reply, List<String> why) {
  Answer {
    why = List.copyOf(why);
  }
}
