package balie.knowledge.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.confidence.Calibration.Known;
import balie.knowledge.confidence.Logistic.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void theWeightsThatMadeTheCasesAreFoundAgain() {
    Logistic truth = new Logistic(new double[] {-1, 2, -3});
    Random random = new Random(1);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      Signs signs = new Signs(random.nextDouble(), random.nextDouble());
      cases.add(new Case(signs, random.nextDouble() < truth.of(signs), 1));
    }

    double[] found = new Logistic(new double[3]).fitted(cases, 0.001).weights();

    assertEquals(-1, found[0], 0.15);
    assertEquals(2, found[1], 0.15);
    assertEquals(-3, found[2], 0.15);
  }

  @Test
  void fewCasesChangeLittle() {
    Logistic before = new Logistic(new double[] {0, 1});
    List<Case> two = List.of(new Case(new Signs(1), false, 1), new Case(new Signs(0), true, 1));

    assertEquals(1, before.fitted(two, 100).weights()[1], 0.05);
  }

  @Test
  void casesThatAreCleanlyApartDoNotBreakIt() {
    List<Case> apart = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      apart.add(new Case(new Signs(i), i >= 50, 1));
    }
    Logistic fitted = new Logistic(new double[2]).fitted(apart, 0.01);

    assertTrue(fitted.of(new Signs(0)) < 0.01);
    assertTrue(fitted.of(new Signs(99)) > 0.99);
  }

  @Test
  void itDoesNotRunAwayWhereNearlyAllIsToldRightlyAlready() {
    Random random = new Random(3);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      cases.add(new Case(new Signs(3 + random.nextGaussian(), random.nextGaussian()), true, 1));
      cases.add(new Case(new Signs(random.nextGaussian() - 3, random.nextGaussian()), false, 1));
    }
    Logistic before = new Logistic(new double[] {40, 20, 0});

    Logistic after = before.fitted(cases, 0.3);

    assertTrue(cost(after, cases) < cost(before, cases));
    assertTrue(cases.stream().filter(c -> after.of(c.signs()) >= 0.5 == c.isSo()).count() > 780);
  }

  private static double cost(Logistic model, List<Case> cases) {
    return cases.stream()
        .mapToDouble(c -> -Math.log(Math.abs((c.isSo() ? 0 : 1) - model.of(c.signs())) + 1e-12))
        .sum();
  }

  @Test
  void theRarerKindCountsAsMuch() {
    Calibration before = new Calibration(new Logistic(new double[] {0, 0}), 0.5);
    List<Known> known = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      known.add(new Known(new Signs(i < 900 ? 1 : 0), true, true));
      if (i < 10) {
        known.add(new Known(new Signs(0), false, false));
      }
    }

    assertTrue(before.fitted(known).logistic().of(new Signs(0)) < 0.5);
  }

  @Test
  void itAnswersFromWhereBothKindsFareBest() {
    Calibration before = new Calibration(new Logistic(new double[] {0, 0}), 0.5);
    List<Known> known = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      known.add(new Known(new Signs(0.8), true, true));
    }
    for (int i = 0; i < 10; i++) {
      known.add(new Known(new Signs(0.2), false, false));
    }

    Calibration after = before.fitted(known);

    assertTrue(after.isEnough(after.logistic().of(new Signs(0.8))));
    assertTrue(!after.isEnough(after.logistic().of(new Signs(0.2))));
  }

  @Test
  void withQuestionsOfOneKindTheThresholdStays() {
    Calibration before = new Calibration(new Logistic(new double[] {0, 1}), 0.7);

    assertEquals(0.7, before.fitted(List.of(new Known(new Signs(1), true, true))).enough(), 1e-12);
  }
}
