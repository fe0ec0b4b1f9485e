package balie.bot.command;

import balie.bot.desk.Finding;
import balie.bot.desk.GoldenLines;
import balie.bot.desk.Reading;
import balie.storage.article.ArticleId;
import balie.storage.desk.PublishOutcome;
import balie.storage.desk.PublishOutcome.Change;
import balie.storage.order.Granted;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `balie publish DESK`: makes a desk folder what is answered from, all of it or nothing.
@Command(name = "publish", description = "Make a desk folder what is answered from.")
final class PublishDesk implements Callable<Integer> {
  private final Surroundings here;

  @Parameters(paramLabel = "DESK", description = "The desk folder.")
  private Path desk = Path.of("");

  PublishDesk(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    try (Progress progress = new Progress(here);
        Database database = workplace.database()) {
      progress.begin("reading " + desk);
      Reading.Read read = workplace.desk(here.folder().resolve(desk));
      progress.begin("publishing " + size(read));
      return publish(database, read);
    }
  }

  /// Publishes into an open database, and tells what changed.
  int publish(Database database, Reading.Read read) throws Fault {
    List<Granted> ordered = database.publications().beside(read.desk());
    List<ArticleId> written = database.publications().writtenBeside(read.desk());
    int status = published(database, read);
    database.review().goldenRuns().keep(GoldenLines.write(read.questions()));
    written.forEach(
        id ->
            here.say(
                "kept: article %s, which was written beside the folder; balie export writes it"
                    .formatted(id)));
    ordered.forEach(
        granted ->
            here.say(
                "kept: %s ordered %s of %s (order %s), which the folder does not have; balie export writes it"
                    .formatted(
                        granted.person(),
                        granted.subscription().offering().map(Object::toString).orElse("it"),
                        granted.subscription().service(),
                        granted.order())));
    return status;
  }

  private int published(Database database, Reading.Read read) throws Fault {
    return switch (database.publications().publish(read.desk(), here.clock().instant())) {
      case PublishOutcome.Published(int number, List<Change> changes) -> {
        changes.forEach(change -> here.tell(line(change)));
        here.tell(
            "publication %d: %d new, %d changed, %d ended"
                .formatted(
                    number,
                    count(changes, Change.Kind.NEW),
                    count(changes, Change.Kind.CHANGED),
                    count(changes, Change.Kind.ENDED)));
        yield Status.DONE;
      }
      case PublishOutcome.Unchanged(int number) -> {
        here.tell("no change: publication " + number + " stands");
        yield Status.DONE;
      }
      case PublishOutcome.Refused refused ->
          throw Fault.ofInput(
              CheckDesk.told(refused.clashes(), read).stream().map(Finding::toString).toList());
      case PublishOutcome.Late late ->
          throw Fault.ofInput(
              CheckDesk.late(late.calendars(), read).stream().map(Finding::toString).toList());
    };
  }

  private static String line(Change change) {
    String kind = change.kind().name().toLowerCase(Locale.ROOT);
    return "%-7s %s %s".formatted(kind, change.what(), change.id());
  }

  private static long count(List<Change> changes, Change.Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  private static String size(Reading.Read read) {
    return "%d services, %d agreements, %d people, %d articles"
        .formatted(
            read.desk().services().size(),
            read.desk().agreements().size(),
            read.desk().people().size(),
            read.desk().articles().size());
  }
}
