package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.Bot;
import balie.bot.TestDesk;
import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.GoldenQuestion;
import balie.bot.understand.Thresholds;
import balie.knowledge.understanding.ModelStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FitTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z"));
  private static final Bot BOT =
      new Bot(BuiltInTerms.load(), ModelStore.in(Path.of("target", "models"), trouble -> {}));
  private static final Bot.Learnt DEMO = BOT.learn(TestDesk.demo().register());
  private static final List<GoldenQuestion> OPEN =
      TestDesk.demo().questions().stream()
          .filter(each -> !each.keptApart() && each.conversation().isEmpty())
          .toList();

  /// What is asked of the demo desk as well: enough to tell that it would be answered worse.
  private static final int CHECKED = 20;

  private static JsonNode answer(Thresholds thresholds, GoldenQuestion asked) {
    Questioner questioner =
        new Questioner(BOT.dispatcher(DEMO.with(thresholds)), DEMO.register(), CLOCK);
    return questioner.json(
        questioner.ask(
            new Question(asked.ask(), asked.as(), asked.on(), asked.at()), Optional.empty()));
  }

  private static boolean isRight(GoldenQuestion asked, JsonNode answer) {
    return Verdict.of(asked.expect(), answer).right();
  }

  /// A question that the demo desk answers rightly, and a step in one threshold that spoils it.
  private record Spoilt(GoldenQuestion question, Thresholds by) {
    static Spoilt first() {
      List<GoldenQuestion> right =
          OPEN.stream().filter(each -> isRight(each, answer(Thresholds.SHIPPED, each))).toList();
      return Thresholds.SHIPPED.neighbours().stream()
          .flatMap(step -> right.stream().map(each -> new Spoilt(each, step)))
          .filter(each -> !isRight(each.question(), answer(each.by(), each.question())))
          .findFirst()
          .orElseThrow();
    }
  }

  /// The same as a question of a desk that wants what the other thresholds make of it.
  private static GoldenQuestion wanted(GoldenQuestion asked, Thresholds step) {
    return new GoldenQuestion(
        1,
        asked.ask(),
        asked.as(),
        asked.on(),
        asked.at(),
        asked.shared(),
        Optional.empty(),
        false,
        Optional.empty(),
        JsonNodeFactory.instance
            .objectNode()
            .put("outcome", answer(step, asked).path("outcome").asText()));
  }

  @Test
  void whatHelpsADeskAndHarmsTheDemoIsRefused() {
    // given
    Spoilt spoilt = Spoilt.first();
    List<GoldenQuestion> checked = new ArrayList<>(OPEN.subList(0, CHECKED));
    checked.add(spoilt.question());

    // when
    List<GoldenQuestion> wanted = List.of(wanted(spoilt.question(), spoilt.by()));
    Fit.Fitted fitted = new Fit(BOT, CLOCK).fit(DEMO, wanted, DEMO, checked);

    // then
    Fit.Refused refused = assertInstanceOf(Fit.Refused.class, fitted);
    assertTrue(refused.demo() < refused.demoBefore(), refused.toString());
  }

  @Test
  void whereNothingNearIsBetterWhatShipsStays() {
    // given
    List<GoldenQuestion> right =
        OPEN.stream()
            .filter(each -> isRight(each, answer(Thresholds.SHIPPED, each)))
            .limit(2)
            .toList();

    // when
    Fit.Fitted fitted = new Fit(BOT, CLOCK).fit(DEMO, right, DEMO, OPEN.subList(0, CHECKED));

    // then
    assertEquals(new Fit.AsShipped(right.size()), fitted);
  }
}
