package balie.bot.command;

import balie.bot.Reviews;
import balie.bot.desk.Suggestion;
import balie.bot.reply.SlaReports;
import balie.bot.report.SlaDesk;
import balie.bot.request.SlaSummary;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.service.TermCatalogue;
import balie.storage.sql.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `balie report sla`: how services were delivered, beside what was agreed.
@Command(name = "sla", description = "Tell how services were delivered, beside what was agreed.")
final class ReportSla implements Callable<Integer> {
  private static final int MOST_YEARS = 5;

  private final Surroundings here;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--desk", paramLabel = "DESK", description = "Of this desk folder, unmeasured.")
  private Optional<Path> desk = Optional.empty();

  @Option(names = "--service", paramLabel = "S", description = "One service; else all of them.")
  private Optional<String> service = Optional.empty();

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      description = "The month, as 2026-06; else the last one that is over.")
  private Optional<String> month = Optional.empty();

  @Option(names = "--from", paramLabel = "DAY", description = "The first day, as 2026-06-01.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DAY", description = "The last day, which is part of it.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--as",
      paramLabel = "EMAIL",
      description = "What this person may see, in their language; else all, in the desk's.")
  private Optional<String> as = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "text|json|csv|md|html|png",
      description = "The form (default: ${DEFAULT-VALUE}).")
  private Form format = Form.TEXT;

  @Option(names = "--out", paramLabel = "FILE", description = "Write it to this file; PNG has to.")
  private Optional<Path> out = Optional.empty();

  /// In which form it is told.
  enum Form {
    TEXT,
    JSON,
    CSV,
    MD,
    HTML,
    PNG
  }

  private record Days(LocalDate first, LocalDate last) {}

  ReportSla(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    if (format == Form.PNG && out.isEmpty()) {
      throw usage("--format png: expected --out FILE, the file to write the picture to");
    }
    if (month.isPresent() && (from.isPresent() || to.isPresent())) {
      throw usage("expected either --month or --from and --to");
    }
    if (from.isPresent() != to.isPresent()) {
      throw usage("expected --from and --to together");
    }
    Optional<Days> days = days();
    Workplace workplace = Workplace.of(here);
    if (desk.isPresent() || workplace.settings().database().isEmpty()) {
      return onThrowAway(workplace, days);
    }
    try (Database database = workplace.databaseToRead()) {
      Register register =
          database.publications().register().orElseThrow(() -> unpublished(workplace));
      return tell(workplace, database, register, days);
    }
  }

  private static Fault unpublished(Workplace workplace) {
    return Desks.unpublished(workplace.settings().database().orElseThrow());
  }

  /// A desk folder has nothing that was measured; the demo desk has a year that is made up.
  private int onThrowAway(Workplace workplace, Optional<Days> days) throws Fault {
    Desks desks = new Desks(here, workplace);
    var read = desks.folder(desk).desk();
    Instant now = here.clock().instant();
    try (Database database = Database.inMemory()) {
      var _ = database.publications().publish(read, now);
      Register register = database.publications().register().orElseThrow();
      if (desk.isEmpty()) {
        here.say("Its measurements are made up: the year before now.");
        new DemoYear(database, register, now).write();
      }
      return tell(workplace, database, register, days);
    }
  }

  private int tell(Workplace workplace, Database database, Register register, Optional<Days> wanted)
      throws Fault {
    Instant now = here.clock().instant();
    Optional<Person> asker = asker(register);
    SlaDesk reports = Reviews.reports(register, database);
    YearMonth last = SlaDesk.lastMonth(now, register);
    Days days = wanted.orElseGet(() -> new Days(last.atDay(1), last.atEndOfMonth()));
    if (days.first().isAfter(now.atZone(register.organisation().zone()).toLocalDate())) {
      throw Fault.ofInput("the period begins on " + days.first() + ", which is still to come");
    }
    List<SlaSummary> summaries =
        service.isPresent()
            ? List.of(one(reports, asker, days, now))
            : reports.summaries(asker, days.first(), days.last(), now);
    TermCatalogue terms =
        new TermCatalogue(workplace.builtIn().terms(), register.organisation().terms());
    Language language =
        asker.flatMap(Person::language).orElse(register.organisation().languages().getFirst());
    write(bytes(new SlaReports(register, terms, language), summaries));
    return Status.DONE;
  }

  private Optional<Person> asker(Register register) throws Fault {
    Optional<Person> asker = as.map(PersonId::new).flatMap(register::person);
    if (as.isPresent() && asker.isEmpty()) {
      List<String> known = register.people().stream().map(each -> each.id().email()).toList();
      throw Fault.ofInput(
          "--as: unknown person \"" + as.get() + "\"" + Suggestion.among(as.get(), known));
    }
    return asker;
  }

  /// The same words whether it does not exist or is not theirs to know.
  private SlaSummary one(SlaDesk reports, Optional<Person> asker, Days days, Instant now)
      throws Fault {
    String name = service.orElseThrow();
    Optional<SlaSummary> summary =
        name.isBlank()
            ? Optional.empty()
            : reports.summary(asker, new ServiceId(name), days.first(), days.last(), now);
    List<String> known =
        reports.services(asker, days.first(), days.last()).stream()
            .map(each -> each.id().id())
            .toList();
    return summary.orElseThrow(
        () ->
            Fault.ofInput(
                "--service: there is no service \"%s\"%s%s"
                    .formatted(
                        name,
                        asker.isPresent() ? " that " + as.get() + " may see" : "",
                        Suggestion.among(name, known))));
  }

  private byte[] bytes(SlaReports reports, List<SlaSummary> summaries) {
    if (format == Form.PNG) {
      return summaries.size() == 1
          ? reports.chart(summaries.getFirst(), false)
          : reports.overview(summaries, false);
    }
    String text =
        switch (format) {
          case JSON -> String.join("\n", reports.json(summaries)) + "\n";
          case CSV -> reports.csv(summaries);
          case MD -> reports.markdown(summaries);
          case HTML -> reports.html(summaries);
          case TEXT, PNG -> reports.text(summaries) + "\n";
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void write(byte[] bytes) throws Fault {
    if (out.isEmpty()) {
      here.out().write(bytes, 0, bytes.length);
      return;
    }
    try {
      Files.write(here.folder().resolve(out.get()), bytes);
    } catch (IOException unwritable) {
      throw Fault.ofInput(out.get() + ":1: can't be written: " + unwritable.getMessage());
    }
  }

  private Optional<Days> days() {
    if (month.isPresent()) {
      YearMonth each = parsed("--month", month.get(), YearMonth::parse, "a month as 2026-06");
      return Optional.of(new Days(each.atDay(1), each.atEndOfMonth()));
    }
    if (from.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = day("--from", from.get());
    LocalDate last = day("--to", to.orElseThrow());
    if (last.isBefore(first)) {
      throw usage("--to: is before --from");
    }
    if (first.plusYears(MOST_YEARS).isBefore(last)) {
      throw usage("--to: expected at most %d years after --from".formatted(MOST_YEARS));
    }
    return Optional.of(new Days(first, last));
  }

  private LocalDate day(String option, String text) {
    return parsed(option, text, LocalDate::parse, "a day as 2026-06-01");
  }

  private interface Parsing<T> {
    T of(String text);
  }

  private <T> T parsed(String option, String text, Parsing<T> parsing, String expected) {
    try {
      return parsing.of(text);
    } catch (DateTimeException other) {
      throw new ParameterException(
          spec.commandLine(),
          "%s: is \"%s\", expected %s".formatted(option, text.toLowerCase(Locale.ROOT), expected),
          other);
    }
  }

  private ParameterException usage(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }
}
