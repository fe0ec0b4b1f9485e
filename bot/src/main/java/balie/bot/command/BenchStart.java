package balie.bot.command;

import balie.storage.sql.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `balie bench start`: how long it takes from the start of a process to the first answer of `ask`,
/// on the demo desk, published: by words, and with the sentence model. What is trained and kept is
/// there already, as at every start but the first.
@Command(name = "start", description = "Measure how long the first answer of ask takes.")
final class BenchStart implements Callable<Integer> {
  private static final String QUESTION = "what's my mailbox quota?";

  private final Surroundings here;

  @Option(
      names = "--launcher",
      paramLabel = "FILE",
      description = "What starts the program (default: ${DEFAULT-VALUE}).")
  private Path launcher = Path.of("balie");

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How often each is measured (default: ${DEFAULT-VALUE}).")
  private int runs = 10;

  BenchStart(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault, IOException, InterruptedException {
    Path program = here.folder().resolve(launcher).toAbsolutePath();
    if (!Files.isExecutable(program) || runs < 1) {
      throw Fault.ofInput(launcher + ": can't be started, expected the launcher of the program");
    }
    Path folder = Files.createTempDirectory("balie-bench");
    try {
      publish(folder.resolve("balie.db"));
      here.tell("| first answer | ms, fastest / median / slowest |");
      here.tell("| --- | --- |");
      row(program, folder, "by words", "none");
      row(program, folder, "with the sentence model", "minilm");
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    return Status.DONE;
  }

  private void publish(Path file) throws Fault {
    Workplace workplace = Workplace.of(here);
    switch (Database.open(file)) {
      case Database.Opened(Database database) -> {
        try (database) {
          var _ =
              database
                  .publications()
                  .publish(new Desks(here, workplace).demo().desk(), here.clock().instant());
        }
      }
      case Database.OpenOutcome refused ->
          throw Fault.ofMachine("balie: the database " + Workplace.why(file, refused));
    }
  }

  private void row(Path program, Path folder, String what, String model)
      throws IOException, InterruptedException {
    for (int uncounted = 0; uncounted < 2; uncounted++) {
      var _ = answer(program, folder, model);
    }
    double[] taken = new double[runs];
    for (int run = 0; run < runs; run++) {
      taken[run] = answer(program, folder, model);
    }
    Arrays.sort(taken);
    here.tell(
        String.format(
            Locale.ROOT,
            "| %s | %.0f / %.0f / %.0f |",
            what,
            taken[0],
            taken[runs / 2],
            taken[runs - 1]));
    here.out().flush();
  }

  /// How long one takes until its first byte, in milliseconds.
  private static double answer(Path program, Path folder, String model)
      throws IOException, InterruptedException {
    ProcessBuilder asking =
        new ProcessBuilder(program.toString(), "ask", QUESTION, "--as", "anna@havenlicht.example")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    asking.environment().keySet().removeIf(name -> name.startsWith("BALIE_"));
    asking.environment().put("BALIE_DATA", folder.toString());
    asking.environment().put("BALIE_CACHE", folder.resolve("cache").toString());
    asking.environment().put("BALIE_EMBEDDINGS", model);
    long begin = System.nanoTime();
    Process process = asking.start();
    try (InputStream answer = process.getInputStream()) {
      int first = answer.read();
      double taken = (System.nanoTime() - begin) / 1e6;
      var _ = answer.readAllBytes();
      if (process.waitFor() != 0 || first < 0) {
        throw new IllegalStateException("no answer came");
      }
      return taken;
    }
  }
}
