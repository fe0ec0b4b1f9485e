package balie.bot.command;

import balie.storage.StorageFailure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// `balie`: the command line. Exit status 0 when done, 1 when the input is at fault, 2 on wrong
/// usage, 3 when the program failed.
@Command(
    name = "balie",
    description = "Answers people's questions from what was agreed with them.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT)
public final class Commands {
  private Commands() {}

  /// Every command by its name, in the order of the help.
  private static Map<String, Function<Surroundings, Callable<Integer>>> all() {
    Map<String, Function<Surroundings, Callable<Integer>>> all = new LinkedHashMap<>();
    all.put("demo", Demo::new);
    all.put("ask", Ask::new);
    all.put("evaluate", Evaluate::new);
    all.put("search", Search::new);
    all.put("init", InitDesk::new);
    all.put("check", CheckDesk::new);
    all.put("publish", PublishDesk::new);
    all.put("export", ExportDesk::new);
    all.put("calculate", Calculate::new);
    all.put("ticket", TicketList::new);
    all.put("report", _ -> new Report());
    all.put("run", Run::new);
    all.put("reindex", Reindex::new);
    all.put("import", ImportSamples::new);
    all.put("backup", BackUp::new);
    all.put("restore", Restore::new);
    all.put("outbox", DeadLetters::new);
    all.put("export-person", ExportPerson::new);
    all.put("erase-person", ErasePerson::new);
    all.put("audit", ShowAudit::new);
    all.put("doctor", Doctor::new);
    all.put("token", Token::new);
    all.put("bench", Bench::new);
    return all;
  }

  /// Runs one command.
  ///
  /// @return the exit status
  public static int run(Surroundings here, String... arguments) {
    int status;
    try {
      status = line(here, arguments).execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError tooMuch) {
      status = failed(here, tooMuch);
    }
    if (here.out().checkError()) {
      here.say("balie: standard output can't be written");
      status = Status.FAILED;
    }
    return status;
  }

  private static CommandLine line(Surroundings here, String... arguments) {
    CommandLine line = new CommandLine(new Commands());
    wanted(arguments).forEach((name, make) -> line.addSubcommand(name, make.apply(here)));
    Optional.ofNullable(line.getSubcommands().get("bench"))
        .ifPresent(
            bench ->
                bench
                    .addSubcommand(new BenchQuality(here))
                    .addSubcommand(new BenchRoad(here))
                    .addSubcommand(new BenchProbes(here))
                    .addSubcommand(new BenchMeasurements(here))
                    .addSubcommand(new BenchTickets(here))
                    .addSubcommand(new BenchReports(here))
                    .addSubcommand(new BenchSearch(here))
                    .addSubcommand(new BenchStart(here)));
    Optional.ofNullable(line.getSubcommands().get("report"))
        .ifPresent(
            report ->
                report
                    .addSubcommand(new ReportSla(here))
                    .addSubcommand(new ReportDesk(here))
                    .addSubcommand(new ReportClosed(here)));
    return line.setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(here.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(here.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((fault, args) -> usage(here, fault))
        .setExecutionExceptionHandler((fault, command, result) -> told(here, fault));
  }

  /// The named command alone, since looking at all of them takes a start's time.
  private static Map<String, Function<Surroundings, Callable<Integer>>> wanted(
      String... arguments) {
    var all = all();
    return Arrays.stream(arguments)
        .findFirst()
        .filter(all::containsKey)
        .map(name -> Map.of(name, all.get(name)))
        .orElse(all);
  }

  private static int usage(Surroundings here, ParameterException fault) {
    here.say(String.valueOf(fault.getMessage()));
    fault.getCommandLine().usage(here.err());
    return Status.USAGE;
  }

  /// Tells why a command could not do what was asked for.
  ///
  /// @return the exit status
  static int told(Surroundings here, Exception fault) {
    return switch (fault) {
      case Fault expected -> {
        expected.lines().forEach(here::say);
        yield expected.status();
      }
      case StorageFailure store -> {
        here.say("balie: " + store.getMessage());
        trace(here, store);
        yield Status.FAILED;
      }
      default -> failed(here, fault);
    };
  }

  private static int failed(Surroundings here, Throwable fault) {
    here.say("balie: the program failed: " + fault + " (BALIE_LOG=debug shows where)");
    trace(here, fault);
    return Status.FAILED;
  }

  private static void trace(Surroundings here, Throwable fault) {
    if (Log.isThorough()) {
      fault.printStackTrace(here.err());
    }
  }
}
