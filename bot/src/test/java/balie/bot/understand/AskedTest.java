package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.source.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
  private static boolean isAsked(String text) {
    return Asked.in(text, Wording.of(text).forms());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how big is my mailbox",
        "mailbox quota",
        "hoe groot mag een bijlage bij de mail van onze afdeling zijn",
        "ik vraag me af wat die laptop van mij per maand kost",
        "the backups of our finance share, for seven years?"
      })
  void aQuestionAsks(String text) {
    assertTrue(isAsked(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient staat er dubbel in, twee dossiers",
        "my colleague put the file on the other drive"
      })
  void whatOnlyTellsSomethingDoesNot(String text) {
    assertFalse(isAsked(text));
  }
}
