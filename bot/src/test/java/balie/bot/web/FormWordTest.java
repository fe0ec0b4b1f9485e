package balie.bot.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FormWordTest {
  private static final String SECRET = "0123456789abcdef";

  @Test
  void eachWordOfASecretLooksDifferentAndIsItsOwn() {
    String one = FormWord.of(SECRET);
    String other = FormWord.of(SECRET);
    assertNotEquals(one, other);
    assertTrue(FormWord.isOf(SECRET, one) && FormWord.isOf(SECRET, other));
  }

  @Test
  void anythingElseIsNot() {
    String word = FormWord.of(SECRET);
    for (String sent :
        new String[] {"", SECRET, word + "0", word.replace('a', 'b') + "", "z".repeat(64)}) {
      assertFalse(!sent.equals(word) && FormWord.isOf(SECRET, sent), sent);
    }
    assertFalse(FormWord.isOf("another secret!!", word));
  }
}
