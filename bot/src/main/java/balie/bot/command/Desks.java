package balie.bot.command;

import balie.bot.desk.DemoDesk;
import balie.bot.desk.GoldenQuestion;
import balie.bot.desk.Reading;
import balie.storage.desk.Desk;
import balie.storage.desk.Register;
import balie.storage.sql.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a command answers from: a desk folder in a database that is thrown away, else the
/// configured database, else the demo desk.
final class Desks {
  private final Surroundings here;
  private final Workplace workplace;

  Desks(Surroundings here, Workplace workplace) {
    this.here = here;
    this.workplace = workplace;
  }

  /// A record and the golden questions on it.
  record WithQuestions(Register register, List<GoldenQuestion> questions) {}

  /// @param folder the desk folder that was named
  Register register(Optional<Path> folder) throws Fault {
    if (folder.isEmpty() && workplace.settings().database().isPresent()) {
      return stored(workplace.settings().database().get());
    }
    return published(folder(folder).desk());
  }

  /// The same with golden questions; those on the configured database stand in the configured
  /// folder.
  WithQuestions withQuestions(Optional<Path> folder) throws Fault {
    if (folder.isEmpty() && workplace.settings().database().isPresent()) {
      Path desk =
          workplace
              .settings()
              .desk()
              .orElseThrow(
                  () ->
                      Fault.ofInput(
                          "no golden questions: expected --desk, or BALIE_DESK, the folder whose"
                              + " questions.jsonl is asked of the configured database"));
      Register register = stored(workplace.settings().database().get());
      return new WithQuestions(register, workplace.desk(desk).questions());
    }
    Reading.Read read = folder(folder);
    return new WithQuestions(published(read.desk()), read.questions());
  }

  /// The named folder, else the demo desk.
  Reading.Read folder(Optional<Path> named) throws Fault {
    if (named.isPresent()) {
      return workplace.desk(here.folder().resolve(named.get()));
    }
    here.say("Nothing is configured, so this is the demo desk.");
    return demo();
  }

  Reading.Read demo() throws Fault {
    try (DemoDesk demo = DemoDesk.open()) {
      return workplace.desk(demo.folder());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// A desk as its own first and only publication.
  Register published(Desk desk) {
    try (Database database = Database.inMemory()) {
      var _ = database.publications().publish(desk, here.clock().instant());
      return database.publications().register().orElseThrow();
    }
  }

  private Register stored(Path file) throws Fault {
    if (!Files.exists(file)) {
      throw unpublished(file);
    }
    try (Database database = workplace.databaseToRead()) {
      return database.publications().register().orElseThrow(() -> unpublished(file));
    }
  }

  static Fault unpublished(Path file) {
    return Fault.ofInput(
        "the database " + file + " holds nothing yet, expected a desk: balie publish DESK");
  }
}
