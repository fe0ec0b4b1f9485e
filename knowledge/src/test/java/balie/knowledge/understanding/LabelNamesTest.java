package balie.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelNamesTest {
  @Test
  void aLabelIsCalledByItsWords() {
    assertEquals(
        List.of(
            Optional.of("change pin"),
            Optional.of("change pin"),
            Optional.of("alarm set"),
            Optional.of("call center"),
            Optional.of("café")),
        LabelNames.of(List.of("change_pin", "changePin", "alarm/set", "CALL_CENTER", "café")));
  }

  @Test
  void numbersAndDigestsAreNoName() {
    assertEquals(
        List.of(Optional.empty(), Optional.empty(), Optional.empty()),
        LabelNames.of(List.of("17", "9f-3abc2d", "a")));
  }

  @Test
  void aWordThatMostLabelsShareIsLeftOut() {
    assertEquals(
        List.of(
            Optional.empty(),
            Optional.empty(),
            Optional.of("refund"),
            Optional.of("delivery time"),
            Optional.empty()),
        LabelNames.of(
            List.of("intent 1", "intent 2", "intent refund", "intent delivery time", "intent 3")));
  }
}
