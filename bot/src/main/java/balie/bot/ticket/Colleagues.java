package balie.bot.ticket;

import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.Team;
import balie.storage.person.TeamId;
import java.util.List;
import java.util.Locale;

/// The desk's own people and teams, by what they are called.
final class Colleagues {
  private final Register register;

  /// Who was meant.
  sealed interface Found {}

  record Someone(PersonId person) implements Found {}

  record OfTeam(TeamId team) implements Found {}

  /// Nobody, or more than one.
  record Nobody() implements Found {}

  Colleagues(Register register) {
    this.register = register;
  }

  /// A team by its id or name, somebody by address, name or first name.
  Found find(String named) {
    String wanted = named.strip().toLowerCase(Locale.ROOT);
    List<Team> teams =
        register.organisation().teams().stream()
            .filter(
                team ->
                    team.id().id().equals(wanted)
                        || team.name().toLowerCase(Locale.ROOT).equals(wanted))
            .toList();
    if (teams.size() == 1) {
      return new OfTeam(teams.getFirst().id());
    }
    List<Person> people =
        register.people().stream()
            .filter(Person::isStaff)
            .filter(person -> isCalled(person, wanted))
            .toList();
    return people.size() == 1 ? new Someone(people.getFirst().id()) : new Nobody();
  }

  private static boolean isCalled(Person person, String wanted) {
    String name = person.name().toLowerCase(Locale.ROOT);
    return person.id().email().equals(wanted)
        || name.equals(wanted)
        || name.startsWith(wanted + " ");
  }
}
