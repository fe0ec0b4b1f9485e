package balie.bot.command;

import balie.bot.Bot;
import balie.bot.desk.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `balie evaluate`: asks a desk's golden questions and counts what came of them.
@Command(name = "evaluate", description = "Ask a desk's golden questions and count the answers.")
final class Evaluate implements Callable<Integer> {
  private final Surroundings here;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--desk", paramLabel = "DESK", description = "Evaluate this desk folder.")
  private Optional<Path> desk = Optional.empty();

  @Option(
      names = "--at-least",
      paramLabel = "SHARE",
      description = "The share that must be right, from 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double atLeast = 0.95;

  @Option(
      names = "--show-kept-apart",
      description = "Show the failures among the questions that nothing may be learnt from.")
  private boolean showKeptApart;

  @Option(
      names = "--fit",
      description = "Move the thresholds to what this desk's questions are answered best by.")
  private boolean fit;

  Evaluate(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    if (!(atLeast >= 0 && atLeast <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "--at-least: expected a share from 0 to 1, not " + atLeast);
    }
    Workplace workplace = Workplace.of(here);
    Desks.WithQuestions asked = new Desks(here, workplace).withQuestions(desk);
    if (asked.questions().isEmpty()) {
      throw Fault.ofInput("questions.jsonl:1: holds no question, expected at least one");
    }
    if (fit) {
      fit(workplace, asked);
    }
    var dispatcher = workplace.bot().dispatcher(asked.register());
    Questioner questioner = new Questioner(dispatcher, asked.register(), here.clock());
    Evaluation evaluation = new Evaluation(questioner);
    evaluation.ask(asked.questions());
    evaluation.report(showKeptApart).forEach(here::tell);
    return judged(evaluation);
  }

  private void fit(Workplace workplace, Desks.WithQuestions asked) throws Fault {
    Desks desks = new Desks(here, workplace);
    Reading.Read demo = desks.demo();
    Bot bot = workplace.bot();
    Fit.Fitted fitted =
        new Fit(bot, here.clock())
            .fit(
                bot.learn(asked.register()).whole(),
                asked.questions(),
                bot.learn(desks.published(demo.desk())).whole(),
                demo.questions());
    switch (fitted) {
      case Fit.Better better -> {
        try {
          workplace.fits().keep(asked.register(), better.thresholds());
        } catch (IOException unwritable) {
          throw Fault.ofMachine("balie: what was fitted can't be kept: " + unwritable.getMessage());
        }
        here.say(
            "Fitted: %d right instead of %d, with %s"
                .formatted(better.right(), better.before(), better.thresholds().written()));
      }
      case Fit.AsShipped shipped ->
          here.say(
              "Nothing to fit: no thresholds near those that ship get more than %d right"
                  .formatted(shipped.right()));
      case Fit.Refused refused ->
          here.say(
              "Refused: with %s the demo desk would get %d right instead of %d"
                  .formatted(refused.thresholds().written(), refused.demo(), refused.demoBefore()));
    }
  }

  private int judged(Evaluation evaluation) {
    if (evaluation.shareRight() < atLeast) {
      here.say(
          String.format(
              Locale.ROOT,
              "%.1f %% right, expected at least %.1f %%",
              100 * evaluation.shareRight(),
              100 * atLeast));
    }
    if (evaluation.wrongValues() > 0) {
      here.say(evaluation.wrongValues() + " wrong values told, expected none");
    }
    return evaluation.shareRight() >= atLeast && evaluation.wrongValues() == 0
        ? Status.DONE
        : Status.INPUT;
  }
}
