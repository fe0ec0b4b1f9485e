package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.availability.Cadence;
import balie.storage.availability.Sample;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.conversation.Address;
import balie.storage.conversation.Outbox;
import balie.storage.person.TeamId;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The team of a service is told once when its error budget is used up too fast. The mailbox is
/// promised for 99.9 % of always: 2,592 s in June, of which 2 % are 51.84 s.
class BudgetWatchTest extends TicketDay {
  private static final ServiceId MAILBOX = new ServiceId("mailbox");
  private static final Address MAIL_TEAM = new Address.Team(new TeamId("mail"));

  private Source source() {
    return life.database()
        .measurements()
        .declare(
            new Source.Declared(
                MAILBOX,
                "http",
                Source.Kind.PROBE,
                Source.Measures.AVAILABILITY,
                new Cadence(Duration.ofSeconds(30), Duration.ZERO, 2)),
            clock.instant());
  }

  /// Samples each half minute, at whose end the watch looks.
  private void seen(Source source, Seen seen, int minutes) throws InterruptedException {
    for (int minute = 0; minute < minutes; minute++) {
      List<Sample> samples = new ArrayList<>();
      samples.add(new Sample(source.id(), clock.instant(), seen));
      clock.pass(Duration.ofSeconds(30));
      samples.add(new Sample(source.id(), clock.instant(), seen));
      clock.pass(Duration.ofSeconds(30));
      assertEquals(2, life.database().measurements().append(samples).kept());
      life.retry();
    }
  }

  private List<String> told() {
    return life.database().outbox().unplaced().stream()
        .map(Outbox.Unplaced::letter)
        .filter(letter -> letter.to().equals(MAIL_TEAM))
        .map(letter -> letter.body())
        .toList();
  }

  @Test
  void theTeamIsToldOnceAndNotAgainAfterARestart() throws InterruptedException {
    Source source = source();
    seen(source, Seen.UP, 10);
    assertEquals(List.of(), told());
    seen(source, Seen.DOWN, 2);
    assertEquals(1, told().size());
    assertTrue(
        told().getFirst().contains("Mailbox is using up its downtime too fast"), told()::toString);
    seen(source, Seen.DOWN, 1);
    life.close();
    life = Life.begin(folder, clock, channel);
    life.retry();
    assertEquals(1, told().size());
  }

  @Test
  void anOutageThatComesAndGoesIsToldOnce() throws InterruptedException {
    Source source = source();
    seen(source, Seen.UP, 10);
    for (int i = 0; i < 3; i++) {
      seen(source, Seen.DOWN, 2);
      seen(source, Seen.UP, 8);
    }
    List<String> hourly = told().stream().filter(body -> body.contains("in an hour")).toList();
    assertEquals(1, hourly.size());
  }

  @Test
  void anAlertEndsWhenItsWindowHoldsLessAndTheNextOutageIsToldAnew() throws InterruptedException {
    Source source = source();
    seen(source, Seen.UP, 10);
    seen(source, Seen.DOWN, 2);
    seen(source, Seen.UP, 70);
    assertTrue(
        life.database().review().budgetAlerts().open().stream()
            .allMatch(alert -> alert.told().isPresent()));
    seen(source, Seen.DOWN, 2);
    assertEquals(2, told().stream().filter(body -> body.contains("in an hour")).count());
  }
}
