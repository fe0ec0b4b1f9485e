package balie.bot.command;

import balie.bot.Reviews;
import balie.bot.review.CloseMonth;
import balie.storage.desk.Register;
import balie.storage.review.Closing;
import balie.storage.review.Closings;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `balie report closed`: the figures of a month that was closed, to the byte, and whether they
/// come out the same when they are counted again from what was kept.
@Command(name = "closed", description = "Tell the figures of a closed month, and count them again.")
final class ReportClosed implements Callable<Integer> {
  private final Surroundings here;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--month",
      required = true,
      paramLabel = "MONTH",
      description = "The month, as 2026-06.")
  private String month = "";

  @Option(names = "--service", paramLabel = "S", description = "One service; else all of them.")
  private Optional<String> service = Optional.empty();

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "That version; else the newest of each.")
  private Optional<Integer> version = Optional.empty();

  @Option(names = "--again", description = "Count them again; exit 1 where they differ.")
  private boolean again;

  ReportClosed(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    YearMonth wanted = wanted();
    Workplace workplace = Workplace.of(here);
    try (Database database = workplace.databaseToRead()) {
      List<Closing> found = found(database.review().closings(), wanted);
      if (found.isEmpty()) {
        throw Fault.ofInput("%s was not closed, expected a month that was".formatted(wanted));
      }
      Register register = database.publications().register().orElseThrow();
      CloseMonth closing = Reviews.closing(register, database);
      boolean same = true;
      for (Closing each : found) {
        here.say(said(each));
        here.out().print(each.figures());
        same &= !again || isSame(closing, each);
      }
      here.out().flush();
      return same ? Status.DONE : Status.INPUT;
    }
  }

  private List<Closing> found(Closings closings, YearMonth wanted) {
    Set<ServiceId> closed = closings.closed(wanted, wanted).keySet();
    return closed.stream()
        .filter(each -> service.isEmpty() || service.get().equals(each.id()))
        .sorted()
        .flatMap(each -> versions(closings, each, wanted).stream())
        .toList();
  }

  private List<Closing> versions(Closings closings, ServiceId id, YearMonth wanted) {
    return version.isEmpty()
        ? closings.newest(id, wanted).stream().toList()
        : closings.versions(id, wanted).stream()
            .filter(each -> version.get() == each.version())
            .toList();
  }

  private boolean isSame(CloseMonth closing, Closing each) {
    boolean same = closing.again(each).filter(each.figures()::equals).isPresent();
    here.say(
        "%s v%d: counted again, %s"
            .formatted(each.service(), each.version(), same ? "the same" : "not the same"));
    return same;
  }

  private static String said(Closing closing) {
    return "%s v%d: closed %s by %s, with publication %d%s"
        .formatted(
            closing.service(),
            closing.version(),
            closing.at(),
            closing.by(),
            closing.edition(),
            closing.why().isEmpty() ? "" : ": " + closing.why().replaceAll("\\p{Cntrl}", " "));
  }

  private YearMonth wanted() {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException noMonth) {
      throw new ParameterException(
          spec.commandLine(), "--month: expected a month such as 2026-06, not " + month, noMonth);
    }
  }
}
