package balie.bot.flow;

import balie.bot.channel.Roster;
import balie.storage.person.PersonId;
import balie.storage.person.Role;
import balie.storage.person.TeamId;

/// Who works where, as published last: a role that was taken away counts no more at once.
public final class DeskRoster implements Roster {
  private final Snapshots snapshots;

  public DeskRoster(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public boolean isAdmin(PersonId person) {
    return snapshots
        .current()
        .flatMap(snapshot -> snapshot.register().person(person))
        .filter(p -> p.roles().contains(Role.ADMIN))
        .isPresent();
  }

  @Override
  public boolean isTeam(TeamId team) {
    return snapshots
        .current()
        .filter(
            snapshot ->
                snapshot.register().organisation().teams().stream()
                    .anyMatch(t -> t.id().equals(team)))
        .isPresent();
  }
}
