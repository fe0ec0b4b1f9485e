package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Reply;
import balie.storage.agreement.Priority;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Happening.Reprioritised.Count;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A count that begins anew is a colleague's deed, and needs a reason.
class FreshStartTest extends TicketDay {
  private static final TicketNumber FIRST = new TicketNumber(1);

  private void opened() throws InterruptedException {
    desk.say(AN, "mijn mail ligt plat");
    desk.press(AN, "Alleen ik");
    desk.press(AN, "Het hindert me");
    clock.pass(Duration.ofHours(1));
  }

  private Priority priority() {
    return life.database().tickets().find(FIRST).orElseThrow().priority();
  }

  private List<TicketEvent> changes() {
    return life.database().tickets().log(FIRST).stream()
        .filter(event -> event.what() instanceof Happening.Reprioritised)
        .toList();
  }

  @Test
  void withoutAReasonItIsNotDoneAndOneIsAskedFor() throws InterruptedException {
    opened();
    Reply english = desk.say(ELS, "priority 1 critical from now");
    assertTrue(english.text().contains("because"), english::text);
    Reply dutch = desk.say(ELS, "prioriteit 1 kritiek vanaf nu");
    assertTrue(dutch.text().contains("omdat"), dutch::text);
    assertEquals(Priority.NORMAL, priority());
    assertEquals(List.of(), changes());
  }

  @Test
  void theRequesterCantBeginItAnew() throws InterruptedException {
    opened();
    desk.say(AN, "prioriteit 1 kritiek vanaf nu omdat het dringend is");
    assertEquals(Priority.NORMAL, priority());
    assertEquals(List.of(), changes());
  }

  @Test
  void aColleagueBeginsItAnewWithAReasonAndItIsToldAsACountOfItsOwn() throws InterruptedException {
    opened();
    desk.say(ELS, "priority 1 critical from now because it is another fault");
    assertEquals(
        new Happening.Reprioritised(Priority.CRITICAL, Count.FROM_NOW, "it is another fault"),
        changes().getFirst().what());
    String why = desk.say(ELS, "why 1").text();
    assertTrue(why.contains("(count 2)"), why);
  }
}
