package balie.bot.command;

import balie.storage.audit.AuditLog;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `balie restore FILE`: a backup becomes the database. The one that was there is kept beside it.
@Command(name = "restore", description = "Make a backup the database; the old one is kept.")
final class Restore implements Callable<Integer> {
  private final Surroundings here;

  @Parameters(paramLabel = "FILE", description = "A file that balie backup made.")
  private Path file = Path.of("");

  Restore(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    Path database = workplace.file();
    return switch (Database.restore(
        here.folder().resolve(file), database, here.clock().instant())) {
      case Database.Restored(Optional<Path> kept) -> {
        here.say(database + " is what " + file + " holds");
        kept.ifPresent(aside -> here.say("what was there before is kept as " + aside));
        workplace.audited(AuditLog.Deed.RESTORED, file.getFileName().toString());
        yield Status.DONE;
      }
      case Database.InUse(String holder) ->
          throw Fault.ofMachine(
              "balie: the database "
                  + database
                  + ": "
                  + holder
                  + " has it open; stop that one first. Nothing was changed.");
      case Database.NotRestored(String reason) ->
          throw Fault.ofInput(file + ": " + reason + ". Nothing was changed.");
    };
  }
}
