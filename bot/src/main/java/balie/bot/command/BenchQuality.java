package balie.bot.command;

import balie.bot.command.QualityTrials.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  /// Per trial: the floor and the goal that were set, and what CI may not fall below, with the
  /// sentence model that ships and without.
  private record Bar(String floor, String goal, double recorded, double lexical) {}

  private static final Map<String, Bar> BARS =
      Map.ofEntries(Map.entry("CLINC150 full, top-1 in scope", new Bar(".955", ".970", 0.5, 0.5)));

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
    OpenData sets = new OpenData(here.folder().resolve(data));
    here.tell(
        "with " + model.map(each -> "the sentence model " + each.name()).orElse("words alone"));
    here.tell("| test | figure | floor | goal | seconds |");
    here.tell("| --- | --- | --- | --- | --- |");
    int below = 0;
    for (Trial trial : new QualityTrials(sets, model).all()) {
      if (!trial.name().contains(only)) {
        continue;
      }
      Optional<Bar> bar = Optional.ofNullable(BARS.get(trial.name()));
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
      double least =
          bar.map(each -> model.isPresent() ? each.recorded() : each.lexical()).orElse(0.0);
      if (figure < least) {
        here.say(String.format(Locale.ROOT, "%s: below %.3f", trial.name(), least));
        below++;
      }
    }
    for (String missing : List.of("another 77-intent set", "scientific claims to abstracts")) {
      row(missing, "skipped: there is no open part of it", Optional.empty(), "");
    }
    return atLeastFloors && below > 0 ? Status.INPUT : Status.DONE;
  }

  private void row(String name, String figure, Optional<Bar> bar, String seconds) {
    here.tell(
        "| %s | %s | %s | %s | %s |"
            .formatted(
                name,
                figure,
                bar.map(Bar::floor).orElse(""),
                bar.map(Bar::goal).orElse(""),
                seconds));
    here.out().flush();
  }
}
