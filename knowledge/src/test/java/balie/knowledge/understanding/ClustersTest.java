package balie.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Questions that ask the same, put together.
class ClustersTest {
  private static final List<String> QUESTIONS =
      List.of(
          "how do I get a new badge for the garage?",
          "where can I charge my electric car",
          "hoe krijg ik een nieuwe badge voor de garage?",
          "I need a new garage badge",
          "waar kan ik mijn elektrische auto opladen?",
          "who waters the plants?");

  private static Set<Set<String>> groups(List<String> questions) {
    return new Clusters()
        .of(questions).stream()
            .map(group -> group.stream().map(questions::get).collect(Collectors.toSet()))
            .collect(Collectors.toSet());
  }

  @Test
  void likeQuestionsAreTogetherInBothLanguagesAndOthersApart() {
    assertEquals(
        Set.of(
            Set.of(QUESTIONS.get(0), QUESTIONS.get(2), QUESTIONS.get(3)),
            Set.of(QUESTIONS.get(1), QUESTIONS.get(4)),
            Set.of(QUESTIONS.get(5))),
        groups(QUESTIONS));
  }

  @Test
  void theOrderOfAskingMakesNoDifference() {
    for (int seed = 0; seed < 10; seed++) {
      List<String> shuffled = new ArrayList<>(QUESTIONS);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(groups(QUESTIONS), groups(shuffled));
    }
  }

  @Test
  void everyQuestionIsInOneGroupHoweverOddItIs() {
    List<String> odd = List.of("", "???", "the of a", "the of a", "\uD800", "x".repeat(5_000));
    assertEquals(
        List.of(0, 1, 2, 3, 4, 5),
        new Clusters().of(odd).stream().flatMap(List::stream).sorted().toList());
    assertEquals(List.of(), new Clusters().of(List.of()));
  }
}
