package balie.bot.command;

import balie.storage.audit.AuditLog;
import balie.storage.person.PersonId;
import balie.storage.person.PersonalRecords;
import balie.storage.sql.Database;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `balie erase-person EMAIL`: somebody becomes a pseudonym that leads nowhere. The bot must not
/// run, since it has people in memory.
@Command(name = "erase-person", description = "Put a pseudonym in a person's place, for good.")
final class ErasePerson implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final Somebody somebody = new Somebody();

  ErasePerson(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    PersonId person = somebody.person();
    PersonId pseudonym = new PersonId("erased-" + UUID.randomUUID() + "@erased.invalid");
    try (Database database = workplace.database()) {
      if (database.personalRecords().about(person, somebody.names()).isEmpty()) {
        throw Fault.ofInput("nothing is kept about " + person);
      }
      PersonalRecords.Erased erased =
          database.personalRecords().erase(person, somebody.names(), pseudonym);
      database
          .audit()
          .add(
              Workplace.deed(
                  here.clock().instant(), AuditLog.Deed.ERASED, erased.pseudonym().email()));
      here.say(person + " is " + erased.pseudonym() + " now; " + erased.rows() + " rows changed");
      here.say("Take them out of people.yaml and of what else the desk folder says, too: the next");
      here.say("publication would bring them back. Backups hold them until they are gone.");
      return Status.DONE;
    }
  }
}
