package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.TestDesk;
import balie.bot.desk.GoldenQuestion;
import balie.bot.flow.Turn;
import balie.bot.request.Fact;
import balie.bot.request.Outcome;
import balie.bot.understand.Utterance;
import balie.storage.agreement.Agreement;
import balie.storage.conversation.Focus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How well the golden questions are answered, against recorded floors. The questions that are kept
/// apart are counted and never printed.
class GoldenQuestionsTest {
  /// The least share of the open questions that must be right: as measured by words alone (.961),
  /// and a little less.
  private static final double FLOOR_OPEN = 0.95;

  /// The same with the sentence model: .978 was measured.
  private static final double FLOOR_MEANT = 0.97;

  /// The least share of the questions kept apart that must be right.
  private static final double FLOOR_KEPT_APART = 0.88;

  /// The most values told that are not the expected one, in either part.
  private static final long WRONG_VALUES = 0;

  private static final InstantSource TODAY =
      InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z"));
  private static final InstantSource IN_TEN_YEARS =
      InstantSource.fixed(Instant.parse("2036-11-24T09:00:00Z"));

  private static Evaluation evaluate(TestDesk desk, boolean keptApart) {
    Evaluation evaluation =
        new Evaluation(new Questioner(desk.dispatcher(), desk.register(), TODAY));
    evaluation.ask(desk.questions().stream().filter(q -> q.keptApart() == keptApart).toList());
    return evaluation;
  }

  private static String figures(String part, Evaluation evaluation) {
    return String.format(
        Locale.ROOT,
        "demo desk, %s: %.1f%% right, %d wrong values",
        part,
        100 * evaluation.shareRight(),
        evaluation.wrongValues());
  }

  @Test
  void theOpenQuestionsHoldTheirFloor() {
    // when
    Evaluation open = evaluate(TestDesk.demo(), false);

    // then
    System.out.println(figures("open", open));
    String failures = String.join("\n", open.report(false));
    assertTrue(open.shareRight() >= FLOOR_OPEN, failures);
    assertTrue(open.wrongValues() <= WRONG_VALUES, failures);
  }

  @Test
  void theyHoldAHigherOneWithTheSentenceModel() {
    // when
    Evaluation open = evaluate(TestDesk.demoWithMeanings(), false);
    Evaluation keptApart = evaluate(TestDesk.demoWithMeanings(), true);

    // then
    System.out.println(figures("open, with meanings", open));
    String failures = String.join("\n", open.report(false));
    assertTrue(open.shareRight() >= FLOOR_MEANT, failures);
    assertTrue(open.wrongValues() <= WRONG_VALUES, failures);
    assertTrue(keptApart.shareRight() >= FLOOR_KEPT_APART, () -> figures("kept apart", keptApart));
    assertTrue(keptApart.wrongValues() <= WRONG_VALUES, () -> figures("kept apart", keptApart));
  }

  @Test
  void theQuestionsKeptApartHoldTheirFloor() {
    // when
    Evaluation keptApart = evaluate(TestDesk.demo(), true);

    // then
    System.out.println(figures("kept apart", keptApart));
    assertTrue(keptApart.shareRight() >= FLOOR_KEPT_APART, () -> figures("kept apart", keptApart));
    assertTrue(keptApart.wrongValues() <= WRONG_VALUES, () -> figures("kept apart", keptApart));
  }

  @Test
  void theExampleDeskAnswersAllOfItsQuestions() {
    Evaluation all = evaluate(TestDesk.example(), false);
    assertEquals(1.0, all.shareRight(), () -> String.join("\n", all.report(false)));
    assertEquals(0, all.wrongValues());
  }

  @Test
  void theDemoDoesNotRot() {
    // given
    List<GoldenQuestion> undated =
        TestDesk.demo().questions().stream()
            .filter(q -> q.on().isEmpty() && q.at().isEmpty())
            .toList();

    // when
    List<String> today = told(undated, TODAY);
    List<String> later = told(undated, IN_TEN_YEARS);

    // then
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < undated.size(); i++) {
      if (!today.get(i).equals(later.get(i))) {
        differing.add(
            "questions.jsonl:%d %s"
                .formatted(
                    undated.get(i).line(),
                    undated.get(i).keptApart()
                        ? "(kept apart)"
                        : undated.get(i).ask() + " " + today.get(i) + " / " + later.get(i)));
      }
    }
    assertEquals(List.of(), differing);
  }

  private static List<String> told(List<GoldenQuestion> questions, InstantSource clock) {
    TestDesk desk = TestDesk.demo();
    Map<String, Focus> conversations = new HashMap<>();
    List<String> told = new ArrayList<>();
    for (GoldenQuestion question : questions) {
      Optional<Focus> focus =
          question.conversation().flatMap(c -> Optional.ofNullable(conversations.get(c)));
      Turn turn =
          desk.dispatcher()
              .handle(
                  new Utterance(
                      question.ask(),
                      question.as().flatMap(desk.register()::person),
                      clock.instant().atZone(TestDesk.ZONE),
                      focus));
      question.conversation().ifPresent(c -> conversations.put(c, turn.focus()));
      told.add(brief(turn));
    }
    return told;
  }

  /// What was told, but for the moment at which something opens or closes.
  private static String brief(Turn turn) {
    String what =
        switch (turn.outcome()) {
          case Outcome.Answered answered ->
              answered.facts().stream().map(GoldenQuestionsTest::brief).toList().toString();
          case Outcome.Quoted quoted ->
              quoted.sources().getFirst().article().id()
                  + " "
                  + quoted.sources().getFirst().heading();
          case Outcome.Shown shown ->
              shown.agreements().stream().map(GoldenQuestionsTest::brief).toList().toString();
          case Outcome.Refused refused -> refused.why().toString();
          case Outcome.Commanded wish -> wish.intent() + " " + wish.service().map(s -> s.id().id());
          case Outcome.Clarify clarify ->
              clarify.choices().stream()
                  .map(c -> c.service().id() + "/" + c.term())
                  .toList()
                  .toString();
          case Outcome.NotEntitled not -> not.reason() + " " + not.service().map(s -> s.id().id());
          case Outcome.Abstained abstained -> abstained.reason().toString();
          case Outcome.Silent _,
              balie.bot.request.GapOutcome _,
              balie.bot.request.VenueOutcome _,
              balie.bot.request.TicketOutcome _,
              balie.bot.request.ClockOutcome _,
              balie.bot.request.ReportOutcome _,
              balie.bot.request.ReviewOutcome _,
              Outcome.Noted _,
              Outcome.Continued _,
              Outcome.Lapsed _ ->
              "";
        };
    return turn.outcome().getClass().getSimpleName()
        + " "
        + turn.understood().asking().language()
        + " "
        + what;
  }

  private static String brief(Fact fact) {
    return fact.service().id()
        + "/"
        + fact.term()
        + " "
        + fact.value().written()
        + " "
        + fact.statedIn()
        + " "
        + fact.through().map(GoldenQuestionsTest::brief);
  }

  private static String brief(Agreement agreement) {
    return agreement.id() + " v" + agreement.version();
  }
}
