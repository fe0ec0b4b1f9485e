package balie.bot.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.clock.Calendars;
import balie.bot.flow.RoadDesk;
import balie.bot.request.Notice;
import balie.bot.request.ReviewNotice;
import balie.storage.availability.Cadence;
import balie.storage.availability.Run;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.budget.Pace;
import balie.storage.calendar.CalendarId;
import balie.storage.conversation.Address;
import balie.storage.desk.Desk;
import balie.storage.desk.PublishOutcome;
import balie.storage.desk.Register;
import balie.storage.person.TeamId;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Nobody is disturbed outside the hours in which a service is promised: the mailbox from 9 to
/// 12:30 and from 13 to 17, on a Monday in June.
class WatchBudgetsTest {
  private static final ServiceId MAILBOX = new ServiceId("mailbox");
  private static final Instant BEGIN = Instant.parse("2026-05-28T22:00:00Z");
  private static final Instant NOON = Instant.parse("2026-06-01T10:30:00Z");

  private final Database database = Database.inMemory();

  @AfterEach
  void close() {
    database.close();
  }

  private WatchBudgets watch() {
    Desk desk = RoadDesk.desk();
    List<Service> services = desk.services().stream().map(WatchBudgetsTest::inOffice).toList();
    PublishOutcome unused =
        database
            .publications()
            .publish(
                new Desk(
                    desk.organisation(),
                    desk.calendars(),
                    desk.units(),
                    desk.people(),
                    services,
                    desk.agreements(),
                    desk.articles()),
                Instant.EPOCH);
    Register register = database.publications().register().orElseThrow();
    return new WatchBudgets(
        register, new Calendars(register), database.histories(), database.review().budgetAlerts());
  }

  private static Service inOffice(Service service) {
    return service.id().equals(MAILBOX)
        ? new Service(
            service.id(),
            service.name(),
            service.aliases(),
            service.summary(),
            service.status(),
            service.owner(),
            new CalendarId("office"),
            service.support(),
            service.offerings(),
            service.technical())
        : service;
  }

  /// Down from an instant on, and known until another.
  private void down(Instant from, Instant until) {
    Source source =
        database
            .measurements()
            .declare(
                new Source.Declared(
                    MAILBOX,
                    "http",
                    Source.Kind.PROBE,
                    Source.Measures.AVAILABILITY,
                    new Cadence(Duration.ofMinutes(1), Duration.ZERO, 2)),
                BEGIN);
    database
        .measurements()
        .keep(
            List.of(
                run(source, Seen.UP, BEGIN, from.minusSeconds(60)),
                run(source, Seen.DOWN, from, until)));
  }

  private static Run run(Source source, Seen seen, Instant from, Instant until) {
    return new Run(source.id(), seen, from, until, Duration.between(from, until).toMinutes() + 1);
  }

  @Test
  void whatIsFoundAtTheCloseOfTheMorningIsToldWhenTheAfternoonBegins() {
    down(NOON.minusSeconds(120), NOON.plusSeconds(3_600));
    WatchBudgets watch = watch();
    assertEquals(List.of(), watch.look(NOON), "it is closed from 12:30 on");
    assertEquals(
        1,
        database.review().budgetAlerts().open().stream()
            .filter(each -> each.pace() == Pace.HOUR)
            .count());
    assertEquals(List.of(), watch.look(NOON.plusSeconds(1_740)));
    List<Notice> told = watch.look(NOON.plusSeconds(1_800));
    assertEquals(
        List.of(new Address.Team(new TeamId("mail"))), told.stream().map(Notice::to).toList());
    assertTrue(
        told.getFirst().what() instanceof ReviewNotice.BudgetBurning burning
            && burning.alert().pace() == Pace.HOUR);
    assertEquals(List.of(), watch.look(NOON.plusSeconds(1_860)));
  }

  @Test
  void whatIsDownAtNightUsesNothing() {
    Instant night = Instant.parse("2026-06-01T01:00:00Z");
    down(night, night.plusSeconds(7_200));
    assertEquals(List.of(), watch().look(night.plusSeconds(3_600)));
    assertEquals(List.of(), database.review().budgetAlerts().open());
  }
}
