package balie.bot.command;

import balie.bot.command.QualityTrials.Once;
import balie.bot.command.QualityTrials.Trial;
import balie.bot.desk.Reading;
import balie.knowledge.embedding.Embedder;
import balie.storage.desk.Register;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `balie bench quality`: how well questions are understood and articles found, on the open data
/// sets that a folder holds. What is not there is named as skipped.
@Command(
    name = "quality",
    description = "Measure how well meanings and articles are found, on open data sets.")
final class BenchQuality implements Callable<Integer> {
  private final Surroundings here;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "The folder of the data sets (default: the shared folder beside this one).")
  private Path data = Path.of("../shared/data");

  @Option(
      names = "--at-least-floors",
      description = "Fail where a figure is below what was recorded.")
  private boolean atLeastFloors;

  @Option(names = "--only", paramLabel = "WORDS", description = "Only trials named so.")
  private String only = "";

  BenchQuality(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault, IOException {
    Workplace workplace = Workplace.of(here);
    var model = workplace.embedder();
    OpenTexts sets = new OpenTexts(here.folder().resolve(data));
    var ofLabels = workplace.embedderOfLabels();
    here.tell("labels with %s, articles with %s".formatted(name(ofLabels), name(model)));
    here.tell("| test | figure | floor | goal | seconds |");
    here.tell("| --- | --- | --- | --- | --- |");
    int below = 0;
    List<Trial> trials = new ArrayList<>(new QualityTrials(sets, model, ofLabels).all());
    trials.addAll(demoDesk(workplace));
    for (Trial trial : trials) {
      if (!trial.name().contains(only)) {
        continue;
      }
      Bar bar = Bar.of(trial.name());
      if (!sets.has(trial.files().toArray(String[]::new))) {
        row(trial.name(), "skipped: the folder does not hold it", bar, "");
        continue;
      }
      long begin = System.nanoTime();
      double figure = trial.measured().run();
      row(
          trial.name(),
          String.format(Locale.ROOT, "%.3f", figure),
          bar,
          String.format(Locale.ROOT, "%.0f", (System.nanoTime() - begin) / 1e9));
      double least = bar.recorded(workplace.settings().embeddings());
      if (figure < least) {
        here.say(String.format(Locale.ROOT, "%s: below %.3f", trial.name(), least));
        below++;
      }
    }
    for (String missing :
        List.of("another 77-intent set", "scientific claims to abstracts, nDCG@10")) {
      row(missing, "skipped: there is no open part of it", Bar.of(missing), "");
    }
    return atLeastFloors && below > 0 ? Status.INPUT : Status.DONE;
  }

  /// The golden questions of the demo desk, those kept apart among them: only how many.
  private List<Trial> demoDesk(Workplace workplace) {
    Once<Evaluation> asked = new Once<>(() -> evaluated(workplace));
    return List.of(
        new Trial("demo desk, golden questions right", List.of(), () -> asked.get().shareRight()),
        new Trial(
            "demo desk, no wrong value told",
            List.of(),
            () -> 1 - (double) asked.get().wrongValues() / asked.get().count()));
  }

  private Evaluation evaluated(Workplace workplace) throws Fault {
    Reading.Read demo = new Desks(here, workplace).demo();
    Register register = new Desks(here, workplace).published(demo.desk());
    Evaluation evaluation =
        new Evaluation(
            new Questioner(workplace.bot().dispatcher(register), register, here.clock()));
    evaluation.ask(demo.questions());
    return evaluation;
  }

  private static String name(Optional<Embedder> model) {
    return model.map(each -> "the sentence model " + each.name()).orElse("words alone");
  }

  private void row(String name, String figure, Bar bar, String seconds) {
    here.tell(
        "| %s | %s | %s | %s | %s |".formatted(name, figure, bar.floor(), bar.goal(), seconds));
    here.out().flush();
  }
}
