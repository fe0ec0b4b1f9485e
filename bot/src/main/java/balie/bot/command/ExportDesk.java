package balie.bot.command;

import balie.bot.desk.AskedTerms;
import balie.bot.desk.DeskWriter;
import balie.bot.desk.GoldenQuestion;
import balie.bot.desk.Reading;
import balie.storage.desk.Desk;
import balie.storage.gap.AddedExample;
import balie.storage.sql.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `balie export DESK`: writes what is published into a folder that does not exist yet or is empty.
/// Golden questions are not published: those of the configured desk folder are written with it.
@Command(name = "export", description = "Write what is published into a desk folder.")
final class ExportDesk implements Callable<Integer> {
  private final Surroundings here;

  @Parameters(paramLabel = "DESK", description = "A new or empty folder.")
  private Path desk = Path.of("");

  ExportDesk(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    Optional<Path> file = workplace.settings().database();
    if (file.isEmpty()) {
      Reading.Read demo = new Desks(here, workplace).folder(Optional.empty());
      return write(workplace, demo.desk(), demo.questions());
    }
    if (!Files.exists(file.get())) {
      throw Desks.unpublished(file.get());
    }
    try (Database database = workplace.database()) {
      Desk current =
          database.publications().current().orElseThrow(() -> Desks.unpublished(file.get()));
      Desk asked = asked(current, database.addedExamples().all(), workplace);
      return write(workplace, asked, questions(workplace));
    }
  }

  /// With the examples that were added beside the folder.
  private static Desk asked(Desk desk, List<AddedExample> examples, Workplace workplace) {
    return desk.with(
        desk.organisation()
            .with(new AskedTerms(workplace.builtIn()).with(desk.organisation().terms(), examples)));
  }

  private List<GoldenQuestion> questions(Workplace workplace) throws Fault {
    Optional<Path> folder = workplace.settings().desk();
    if (folder.isPresent()) {
      return workplace.desk(folder.get()).questions();
    }
    here.say("Without BALIE_DESK there are no golden questions to write.");
    return List.of();
  }

  private int write(Workplace workplace, Desk written, List<GoldenQuestion> questions) {
    DeskWriter writer = new DeskWriter(workplace.builtIn());
    return Workplace.told(
        writer.write(written, questions, here.folder().resolve(desk)), desk, here);
  }
}
