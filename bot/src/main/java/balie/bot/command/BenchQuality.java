package balie.bot.command;

import balie.bot.command.QualityTrials.Trial;
import balie.knowledge.embedding.Embedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    var model = Workplace.of(here).embedder();
    OpenTexts sets = new OpenTexts(here.folder().resolve(data));
    here.tell(
        "with " + model.map(each -> "the sentence model " + each.name()).orElse("words alone"));
    here.tell("| test | figure | floor | goal | seconds |");
    here.tell("| --- | --- | --- | --- | --- |");
    int below = 0;
    for (Trial trial : new QualityTrials(sets, model).all()) {
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
      double least = bar.recorded(model.map(Embedder::name).orElse("words"));
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

  private void row(String name, String figure, Bar bar, String seconds) {
    here.tell(
        "| %s | %s | %s | %s | %s |".formatted(name, figure, bar.floor(), bar.goal(), seconds));
    here.out().flush();
  }
}
