package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import balie.bot.channel.Reply;
import balie.storage.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotationTest {

  @Test
  void whatIsWrittenIsReadAgain() {
    Answer answer =
        new Answer(
            new Reply(
                "Postvak: \"2 GB\" 🙂\n- één\n(SLA v2)",
                "(SLA v2)",
                Language.NL,
                true,
                List.of("VPN", "Postvak"),
                List.of("open-ticket")),
            List.of("Begrepen: dit.", "Uit dat."));
    assertEquals(answer, Notation.read(Notation.write(answer)));
  }

  @Test
  void whatIsNoReplyIsToldApart() {
    assertThrows(IllegalArgumentException.class, () -> Notation.read("no JSON"));
    assertThrows(IllegalArgumentException.class, () -> Notation.read("{\"text\":\"hello\"}"));
  }

  @Test
  void aReplyThatDoesNotSayWhetherItIsPrivateIsPrivate() {
    assertEquals(true, Notation.read("{\"text\":\"a\",\"language\":\"en\"}").reply().isPrivate());
  }
}
