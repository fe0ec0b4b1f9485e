package balie.bot.venue;

import balie.bot.request.Asking;
import balie.bot.request.Origin;
import balie.bot.request.Outcome;
import balie.bot.request.VenueOutcome;
import balie.bot.request.VenueOutcome.Not;
import balie.bot.request.VenueRequest;
import balie.storage.conversation.Venues;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.Role;
import balie.storage.person.Team;
import balie.storage.person.TeamId;
import java.util.Optional;

/// Keeps what an admin says that a place is for. Everybody reads along in a place that is shared,
/// so only there it can be said.
public final class ArrangeVenue {
  private final Register register;
  private final Venues venues;

  public ArrangeVenue(Register register, Venues venues) {
    this.register = register;
    this.venues = venues;
  }

  /// What comes of it: nothing for who is no admin.
  public Outcome arrange(Asking asking, VenueRequest request) {
    if (asking.asker().filter(ArrangeVenue::isAdmin).isEmpty()) {
      return new Not(Not.Why.NO_ADMIN);
    }
    Optional<Origin> here = asking.origin().filter(Origin::shared);
    if (here.isEmpty()) {
      return new Not(Not.Why.NOT_SHARED);
    }
    String channel = here.get().place().channel();
    String venue = here.get().place().conversation().venue();
    return switch (request) {
      case VenueRequest.Help(boolean on) -> {
        venues.help(channel, venue, on);
        yield new VenueOutcome.Help(on);
      }
      case VenueRequest.OfTeam(TeamId team) ->
          named(team)
              .<Outcome>map(
                  known -> {
                    venues.give(channel, venue, team);
                    return new VenueOutcome.OfTeam(known);
                  })
              .orElseGet(() -> new Not(Not.Why.NO_SUCH_TEAM));
    };
  }

  private Optional<Team> named(TeamId team) {
    return register.organisation().teams().stream()
        .filter(each -> each.id().equals(team))
        .findFirst();
  }

  private static boolean isAdmin(Person person) {
    return person.roles().contains(Role.ADMIN);
  }
}
