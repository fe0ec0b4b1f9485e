package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Reply;
import balie.storage.agreement.AgreementId;
import balie.storage.person.PersonId;
import balie.storage.review.Measure;
import balie.storage.review.MeasureNumber;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Measures, from messages in to messages out. 1 June 2026 is a Monday.
class ReviewConversationTest extends TicketDay {
  private static final YearMonth MAY = YearMonth.of(2026, 5);

  private Measure measure(long number) {
    return life.database().review().measures().find(new MeasureNumber(number)).orElseThrow();
  }

  @Test
  void anAgentOpensAMeasureAndSaysWhatWhoAndUntilWhen() throws InterruptedException {
    assertSays(
        desk.say(ELS, "measure mailbox: replace the old switch"),
        "Measure 1 · Mailbox, May 2026 · replace the old switch · by nobody yet");
    assertSays(desk.say(ELS, "measure 1 by tom@example.org"), "Tom Wouters");
    assertSays(desk.say(ELS, "measure 1 until 26 June 2026"), "until 26 June 2026");
    assertSays(desk.say(ELS, "measure 1: replace both switches"), "replace both switches");
    assertEquals(Optional.of(new PersonId(TOM)), measure(1).who());
    assertEquals(Optional.of(LocalDate.of(2026, 6, 26)), measure(1).until());
    assertEquals(Optional.of(new PersonId(ELS)), measure(1).by());
    assertEquals(MAY, measure(1).month());
  }

  @Test
  void whetherItHelpedEndsIt() throws InterruptedException {
    desk.say(ELS, "measure mailbox: replace the old switch");
    assertSays(
        desk.say(MIA, "measure 1 did not help: the line was it"),
        "it did not help: the line was it");
    assertSays(desk.say(ELS, "measures"), "No measures are open");
    assertSays(desk.say(MIA, "measure 1 helped"), "it helped");
    assertTrue(measure(1).judged().orElseThrow().helped());
  }

  @Test
  void inDutchToo() throws InterruptedException {
    assertSays(
        desk.say(TOM, "maatregel postvak: vervang de switch"),
        "Maatregel 1 · Postvak, mei 2026 · vervang de switch · nog door niemand");
    assertSays(desk.say(TOM, "maatregel 1 door mij"), "Tom Wouters");
    assertSays(desk.say(TOM, "maatregel 1 tegen 26 juni 2026"), "tegen 26 juni 2026");
    assertSays(desk.say(TOM, "maatregelen"), "• Maatregel 1", "Zeg bijvoorbeeld");
    assertSays(desk.say(TOM, "maatregel 1 hielp niet: het was de lijn"), "het hielp niet");
  }

  @Test
  void theListIsOfOneServiceWhereOneIsNamed() throws InterruptedException {
    desk.say(ELS, "measure mailbox: replace the switch");
    desk.say(ELS, "measure files: more disks");
    Reply list = desk.say(ELS, "measures for files");
    assertSays(list, "more disks");
    assertFalse(list.text().contains("switch"));
    assertSays(desk.say(ELS, "measures"), "more disks", "switch");
    assertTrue(list.isPrivate());
  }

  @Test
  void whatCannotBeIsSaid() throws InterruptedException {
    assertSays(desk.say(ELS, "measure 7 helped"), "There is no measure 7");
    assertSays(desk.say(ELS, "measure the thing: do it"), "Which service");
    desk.say(ELS, "measure mailbox: replace the switch");
    assertSays(desk.say(ELS, "measure 1 by an@example.org"), "Nobody of the desk");
    assertEquals(Optional.empty(), measure(1).who());
  }

  @Test
  void toUsersTheseAreWordsAsAny() throws InterruptedException {
    desk.say(AN, "maatregel postvak: vervang de switch");
    desk.say(SAM, "measures");
    assertEquals(List.of(), life.database().review().measures().open());
  }

  @Test
  void wordsThatAreMeantToHarmAreInert() throws InterruptedException {
    Reply reply = desk.say(ELS, "measure mailbox: <!channel> @everyone\u0007 look");
    assertFalse(reply.text().contains("<!channel>"));
    assertFalse(reply.text().contains("@everyone"));
    assertFalse(reply.text().contains("\u0007"));
  }

  @Test
  void oneThatTheMonthOpenedNamesWhatWasMissed() throws InterruptedException {
    Optional<Measure> unused =
        life.database()
            .review()
            .measures()
            .missed(
                new ServiceId("mailbox"),
                MAY,
                List.of(new AgreementId("SLA-MBX-SALES")),
                clock.instant());
    assertSays(desk.say(ELS, "measures"), "missed: SLA-MBX-SALES", "what to do is not said yet");
  }
}
