package balie.bot.request;

import balie.storage.person.Team;

/// What came of saying what a place is for.
public sealed interface VenueOutcome extends Outcome {

  /// It answers there what nobody addressed to it, or no longer does.
  record Help(boolean on) implements VenueOutcome {}

  /// A team reads along there.
  record OfTeam(Team team) implements VenueOutcome {}

  /// Nothing was arranged.
  record Not(Why why) implements VenueOutcome {
    /// Why it was not.
    public enum Why {
      /// Only an admin arranges that.
      NO_ADMIN,
      NO_SUCH_TEAM,
      /// It was said where nobody else reads.
      NOT_SHARED
    }
  }
}
