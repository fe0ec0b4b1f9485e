package balie.bot.command;

import balie.storage.Backups;
import balie.storage.audit.AuditLog;
import balie.storage.sql.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `balie backup FILE`: a checked copy of the database, also while the bot runs.
@Command(name = "backup", description = "Copy the database, also while the bot runs.")
final class BackUp implements Callable<Integer> {
  private final Surroundings here;

  @Parameters(paramLabel = "FILE", description = "A new file.")
  private Path file = Path.of("");

  BackUp(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    Path database = workplace.file();
    if (!Files.exists(database)) {
      throw Desks.unpublished(database);
    }
    return switch (Database.backups(database).make(here.folder().resolve(file))) {
      case Backups.Made(Path _, long bytes) -> {
        here.say(file + ": a copy of " + database + ", " + bytes + " bytes, checked");
        workplace.audited(AuditLog.Deed.BACKED_UP, file.getFileName().toString());
        yield Status.DONE;
      }
      case Backups.NotMade(String reason) ->
          throw Fault.ofMachine("balie: " + file + ": no backup was made: " + reason);
    };
  }
}
