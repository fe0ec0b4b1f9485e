package balie.bot.request;

import balie.storage.person.TeamId;

/// What somebody says that the place in which they say it is for. Whether they may is looked at by
/// whoever arranges it.
public sealed interface VenueRequest extends Request {

  /// Questions that nobody addressed to the bot are answered here too, when it is sure; or no
  /// longer.
  record Help(boolean on) implements VenueRequest {}

  /// A team's cards and notices come here.
  record OfTeam(TeamId team) implements VenueRequest {}
}
