package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import balie.bot.channel.Button;
import balie.bot.channel.Citation;
import balie.bot.channel.Reply;
import balie.storage.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
                List.of("open-ticket"),
                List.of(
                    Button.plain("Postvak", "pick mailbox quota"),
                    new Button("Weg ermee", "cancel 42 7", Button.Style.DANGER)),
                List.of(
                    new Citation.OfRecord(
                        "Postvak",
                        "agreement",
                        Optional.of(new Citation.Agreed("SLA", 2, Optional.of(LocalDate.EPOCH)))),
                    new Citation.OfRecord(
                        "VPN",
                        "offering",
                        Optional.of(new Citation.Agreed("SLA", 1, Optional.empty()))),
                    new Citation.OfRecord("VPN", "technical", Optional.empty()),
                    new Citation.OfArticle("kb-vpn", "VPN", "Thuis", "Start **de VPN**."))),
            List.of("Begrepen: dit.", "Uit dat."),
            12);
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
