package balie.bot.command;

import balie.bot.Bot;
import balie.bot.desk.GoldenQuestion;
import balie.bot.desk.Reading;
import balie.knowledge.understanding.ModelStore;
import balie.storage.desk.Register;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `balie bench`: how fast this machine answers, on the demo desk. It prints figures and judges
/// none. Everything runs once without being counted, so that the compiler has seen it.
///
/// A question of the batch is a line of JSON in and one out, as `ask --batch` has it; one
/// question's latency is that of understanding, answering and wording it.
@Command(name = "bench", description = "Measure how fast this machine answers, on the demo desk.")
final class Bench implements Callable<Integer> {
  private final Surroundings here;

  /// What is measured.
  enum What {
    ANSWERS,
    CLOCKS,
    WEB
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      description = "answers, clocks or web (default: ${DEFAULT-VALUE}).")
  private What what = What.ANSWERS;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often the demo's questions are asked (default: ${DEFAULT-VALUE}).")
  private int rounds = 10;

  @Option(
      names = "--tickets",
      paramLabel = "N",
      description = "How many open tickets are computed (default: ${DEFAULT-VALUE}).")
  private int tickets = 100_000;

  Bench(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault, IOException, InterruptedException {
    return switch (what) {
      case ANSWERS -> answers();
      case CLOCKS -> new ClockBench(here, tickets).run();
      case WEB -> {
        Workplace workplace = Workplace.of(here);
        Reading.Read demo = new Desks(here, workplace).demo();
        head();
        new BenchWeb(here, workplace.bot(), demo.desk()).run();
        yield Status.DONE;
      }
    };
  }

  private void head() {
    here.tell("| what | figure |");
    here.tell("| --- | --- |");
  }

  private int answers() throws Fault, IOException {
    Workplace workplace = Workplace.of(here);
    Desks desks = new Desks(here, workplace);
    Reading.Read demo = desks.demo();
    head();
    row("publish the demo desk", millis(() -> desks.published(demo.desk())));
    Register register = desks.published(demo.desk());
    Bot untaught = new Bot(workplace.builtIn(), ModelStore.none());
    row("get ready without the model cache", millis(() -> untaught.dispatcher(register)));
    Bot bot = workplace.bot();
    row("get ready with the model cache", millis(() -> workplace.bot().dispatcher(register)));
    row("get ready after articles changed", millis(() -> bot.dispatcher(register)));
    Questioner questioner = new Questioner(bot.dispatcher(register), register, here.clock());
    batch(questioner, demo.questions());
    latencies(questioner, demo.questions());
    return Status.DONE;
  }

  private void batch(Questioner questioner, List<GoldenQuestion> questions) throws IOException {
    byte[] lines = lines(questions);
    int asked = questions.size() * rounds;
    run(questioner, lines, 2);
    for (int threads : List.of(1, 2)) {
      long begin = System.nanoTime();
      run(questioner, lines, threads);
      double seconds = (System.nanoTime() - begin) / 1e9;
      row(
          "a batch on %d thread%s".formatted(threads, threads == 1 ? "" : "s"),
          String.format(Locale.ROOT, "%.0f questions/s", asked / seconds));
    }
  }

  private void run(Questioner questioner, byte[] lines, int threads) throws IOException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Surroundings silent =
        new Surroundings(
            here.in(), nowhere, nowhere, here.variables(), here.folder(), here.clock());
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    var _ =
        new Batch(questioner, nothing, silent)
            .run("bench", new ByteArrayInputStream(lines), threads);
  }

  private byte[] lines(List<GoldenQuestion> questions) {
    StringBuilder lines = new StringBuilder();
    for (int round = 0; round < rounds; round++) {
      for (GoldenQuestion golden : questions) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("ask", golden.ask());
        golden.as().ifPresent(person -> line.put("as", person.email()));
        golden.on().ifPresent(day -> line.put("on", day.toString()));
        golden.at().ifPresent(instant -> line.put("at", instant.toString()));
        lines.append(line).append('\n');
      }
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void latencies(Questioner questioner, List<GoldenQuestion> questions) {
    double[] latencies =
        questions.stream()
            .map(g -> new Question(g.ask(), g.as(), g.on(), g.at()))
            .mapToDouble(question -> questioner.ask(question, Optional.empty()).milliseconds())
            .sorted()
            .toArray();
    row("one question, median", millis(at(latencies, 0.5)));
    row("one question, 99 of 100 are faster than", millis(at(latencies, 0.99)));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
  }

  private void row(String what, String figure) {
    here.tell("| " + what + " | " + figure + " |");
  }

  /// The median of a few times.
  private static String millis(Runnable work) {
    double[] taken = new double[5];
    work.run();
    for (int i = 0; i < taken.length; i++) {
      long begin = System.nanoTime();
      work.run();
      taken[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(taken);
    return millis(taken[taken.length / 2]);
  }

  private static String millis(double milliseconds) {
    return String.format(Locale.ROOT, "%.1f ms", milliseconds);
  }
}
