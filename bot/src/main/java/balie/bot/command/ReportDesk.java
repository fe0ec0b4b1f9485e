package balie.bot.command;

import balie.bot.reply.Formats;
import balie.bot.report.DeskMonth;
import balie.bot.request.DeskSummary;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `balie report desk`: how the service desk did in a month, from the configured database. With
/// `--as` it tells what that person may see, in their language: managers and admins all, others
/// nothing.
@Command(
    name = "desk",
    description = "Report how the service desk did in a month, each figure with its n.")
final class ReportDesk implements Callable<Integer> {
  private final Surroundings here;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "The month (default: the present one, so far).")
  private Optional<String> month = Optional.empty();

  @Option(names = "--as", paramLabel = "EMAIL", description = "Who asks.")
  private Optional<String> as = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  /// How it is written.
  private enum Format {
    TEXT,
    JSON,
    CSV,
    MD
  }

  ReportDesk(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    Path file = workplace.file();
    try (Database database = workplace.databaseToRead()) {
      Register register =
          database.publications().register().orElseThrow(() -> Desks.unpublished(file));
      Optional<Person> asker = asker(register);
      if (asker.filter(person -> !person.seesPaperwork()).isPresent()) {
        throw Fault.ofInput("the desk's figures are for managers and admins");
      }
      Instant now = here.clock().instant();
      YearMonth wanted = month().orElse(YearMonth.from(now.atZone(register.organisation().zone())));
      here.tell(
          written(
              new DeskMonth(register, database.tickets(), database.questions()).of(wanted, now),
              asker.flatMap(Person::language).orElse(Language.EN)));
      return Status.DONE;
    }
  }

  private String written(DeskSummary desk, Language language) {
    return switch (format) {
      case TEXT -> Formats.of(language).desk(desk);
      case MD -> Formats.of(language).deskTable(desk);
      case JSON -> DeskJson.of(desk).toString();
      case CSV -> DeskJson.csv(desk);
    };
  }

  private Optional<YearMonth> month() {
    try {
      return month.map(YearMonth::parse);
    } catch (DateTimeParseException noMonth) {
      throw new ParameterException(
          spec.commandLine(), "--month: expected a month such as 2026-06, not " + month.get());
    }
  }

  private Optional<Person> asker(Register register) throws Fault {
    if (as.isEmpty()) {
      return Optional.empty();
    }
    PersonId id = Workplace.person(as.get());
    return Optional.of(
        register
            .person(id)
            .orElseThrow(() -> Fault.ofInput("the desk knows nobody with the address " + id)));
  }
}
