package balie.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
  private final Vocabulary vocabulary =
      new Vocabulary(
          List.of("mailbox", "quota", "laptop", "attachment", "printer", "vpn", "backup"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mailbox",
        "mailboxes",
        "laptops",
        "mailboxquota",
        "atachment",
        "42",
        "{service}",
        "ab",
        "the"
      })
  void aKnownWordItsInflectionsCompoundsAndSlipsAreExplained(String word) {
    assertTrue(vocabulary.explains(word), word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"giraffe", "bitcoin", "zeppelin", "vpnx"})
  void aStrangerIsNotExplained(String word) {
    assertFalse(vocabulary.explains(word), word);
  }

  @ParameterizedTest
  @CsvSource({
    "atachment, attachment",
    "attahcment, attachment",
    "printr, printer",
    "quoat, quota",
    "mailbox, mailbox",
    "mailboxes, mailboxes", // an inflection is no slip
    "zeppelin, zeppelin",
    "{service}, {service}",
    "vpm, vpm"
  })
  void aSlipIsCorrectedAndNothingElse(String typed, String corrected) {
    assertEquals(corrected, vocabulary.corrected(typed));
  }

  @Test
  void aCompoundHasParts() {
    assertEquals(List.of("mailbox", "quota"), vocabulary.parts("mailboxquota"));
    assertEquals(List.of("laptop", "printer"), vocabulary.parts("laptopsprinter"));
    assertEquals(List.of(), vocabulary.parts("mailbox"));
    assertEquals(List.of(), vocabulary.parts("zeppelin"));
  }

  @Test
  void generalWordsTellLittleAndFunctionWordsNothing() {
    assertTrue(Vocabulary.isGeneral("price"));
    assertTrue(Vocabulary.isFunctionWord("the"));
    assertFalse(Vocabulary.isGeneral("zeppelin"));
    assertFalse(Vocabulary.isFunctionWord("mailbox"));
  }

  @Test
  void theSameWordIsJudgedTheSameAgain() {
    assertEquals(vocabulary.explains("atachment"), vocabulary.explains("atachment"));
    assertEquals(vocabulary.corrected("atachment"), vocabulary.corrected("atachment"));
  }
}
