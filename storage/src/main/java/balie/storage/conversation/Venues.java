package balie.storage.conversation;

import balie.storage.person.TeamId;
import java.util.List;

/// What the places of a channel are for: where questions are answered that nobody addressed to the
/// bot, and where a team reads along.
public interface Venues {

  /// Whether questions are answered here that were not addressed to the bot.
  boolean isHelp(String channel, String venue);

  /// Says so, or takes it back.
  void help(String channel, String venue, boolean on);

  /// Where a team reads along.
  List<ConversationId> of(String channel, TeamId team);

  /// A team reads along here from now on, and in this channel nowhere else.
  void give(String channel, String venue, TeamId team);
}
