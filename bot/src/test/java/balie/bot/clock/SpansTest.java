package balie.bot.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpansTest {

  @Test
  void spansThatTouchAreUnitedAndEmptyOnesLeftOut() {
    assertEquals(
        List.of(span(1, 5), span(7, 8)),
        new Spans(List.of(span(7, 8), span(3, 5), span(1, 3), span(6, 6), span(2, 3))).spans());
  }

  @Test
  void theSetOperationsHoldForEveryInstant() {
    Cases.run(
        0.1,
        random -> {
          Spans one = spans(random);
          Spans other = spans(random);
          for (int i = 0; i < 40; i++) {
            Instant at = Instant.ofEpochMilli(i);
            boolean in = one.contains(at);
            assertEquals(in && !other.contains(at), one.without(other).contains(at));
            assertEquals(in || other.contains(at), one.and(other).contains(at));
            Spans within = one.within(Instant.ofEpochMilli(10), Instant.ofEpochMilli(20));
            assertEquals(in && i >= 10 && i < 20, within.contains(at));
          }
        });
  }

  private static Spans spans(SplittableRandom random) {
    List<Span> spans = new ArrayList<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      int from = random.nextInt(35);
      spans.add(span(from, from + random.nextInt(8)));
    }
    return new Spans(spans);
  }

  private static Span span(long from, long until) {
    return new Span(Instant.ofEpochMilli(from), Instant.ofEpochMilli(until));
  }
}
