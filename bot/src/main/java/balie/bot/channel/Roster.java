package balie.bot.channel;

import balie.storage.person.PersonId;
import balie.storage.person.TeamId;

/// What a channel asks of who works where.
public interface Roster {

  /// Whether somebody may arrange what the places of a channel are for.
  boolean isAdmin(PersonId person);

  /// Whether there is such a team.
  boolean isTeam(TeamId team);
}
