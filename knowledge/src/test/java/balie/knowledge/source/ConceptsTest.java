package balie.knowledge.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ConceptsTest {
  private final Concepts concepts = Concepts.shipped();

  @Test
  void wordsOfBothLanguagesSpeakOfTheSame() {
    assertTrue(share("battery", "accu"));
    assertTrue(share("wachtwoord", "paswoord"));
    assertTrue(share("divert", "doorschakelen"));
  }

  @Test
  void anInflectedWordIsTracedBack() {
    assertTrue(share("approves", "goedgekeurd"));
    assertTrue(share("batterijen", "battery"));
  }

  @Test
  void aCompoundSpeaksOfItsParts() {
    assertTrue(concepts.of("accuduur").containsAll(Set.of("battery", "duration")));
    assertTrue(concepts.of("tankbudget").containsAll(Set.of("fuel", "budget")));
  }

  @Test
  void anUnknownWordAndAPlaceholderSpeakOfNothing() {
    assertEquals(Set.of(), concepts.of("zyzzyva"));
    assertEquals(Set.of(), concepts.of("{service}"));
    assertEquals(Set.of(), concepts.of(""));
  }

  @Test
  void aWordIsNotItsOwnMate() {
    assertFalse(concepts.mates("battery").contains("battery"));
    assertTrue(concepts.mates("battery").contains("accu"));
  }

  private boolean share(String one, String other) {
    return concepts.of(one).stream().anyMatch(concepts.of(other)::contains);
  }
}
