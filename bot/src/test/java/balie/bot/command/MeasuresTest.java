package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  @Test
  void theAreaIsTheShareOfPairsInTheRightOrder() {
    Random random = new Random(3);
    List<Double> in = new ArrayList<>();
    List<Double> out = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      in.add(random.nextInt(12) / 10.0);
      out.add(random.nextInt(9) / 10.0);
    }
    double right = 0;
    for (double a : in) {
      for (double b : out) {
        right += a > b ? 1 : a == b ? 0.5 : 0;
      }
    }

    assertEquals(right / 3600, Measures.auroc(in, out), 1e-12);
    assertEquals(1, Measures.auroc(List.of(2.0), List.of(1.0)));
    assertEquals(0.5, Measures.auroc(List.of(1.0), List.of(1.0)));
  }

  @Test
  void theGainFallsWithThePlaceAndEndsAfterTen() {
    assertEquals(1, Measures.ndcg(0), 1e-12);
    assertEquals(0.5, Measures.ndcg(2), 1e-12);
    assertEquals(0, Measures.ndcg(10));
    assertEquals(0, Measures.ndcg(-1));
  }
}
