package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.Reviews;
import balie.bot.channel.Reply;
import balie.bot.request.SlaSummary;
import balie.bot.review.CloseMonth;
import balie.storage.agreement.AgreementId;
import balie.storage.availability.Blame;
import balie.storage.availability.Cadence;
import balie.storage.availability.Correction;
import balie.storage.availability.Run;
import balie.storage.availability.Sample;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.desk.Register;
import balie.storage.person.PersonId;
import balie.storage.review.Closing;
import balie.storage.review.Measure;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a month's end brings: measures, digests, and figures that can't change any more. It is
/// Monday 1 June 2026; in May the mailbox was down for two hours, where 99.9 % allow 44 minutes.
class MonthsEndTest extends TicketDay {
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final ServiceId MAILBOX = new ServiceId("mailbox");
  private static final Instant BEGIN = Instant.parse("2026-04-30T22:00:00Z");
  private static final Instant DOWN = Instant.parse("2026-05-12T08:00:00Z");
  private static final Instant UP = DOWN.plus(Duration.ofHours(2));

  private Source measured() {
    Source source =
        life.database()
            .measurements()
            .declare(
                new Source.Declared(
                    MAILBOX,
                    "http",
                    Source.Kind.PROBE,
                    Source.Measures.AVAILABILITY,
                    new Cadence(Duration.ofMinutes(1), Duration.ZERO, 2)),
                BEGIN);
    life.database()
        .measurements()
        .keep(
            List.of(
                run(source, Seen.UP, BEGIN, DOWN.minusSeconds(60)),
                run(source, Seen.DOWN, DOWN, UP.minusSeconds(60)),
                run(source, Seen.UP, UP, Instant.parse("2026-05-31T22:00:00Z"))));
    return source;
  }

  private static Run run(Source source, Seen seen, Instant from, Instant until) {
    return new Run(source.id(), seen, from, until, Duration.between(from, until).toMinutes() + 1);
  }

  /// Somebody says that it was up.
  private void wasUp() {
    Correction unused =
        life.database()
            .corrections()
            .add(
                new Correction.Said(
                    MAILBOX,
                    Correction.Claim.UP,
                    DOWN,
                    Optional.of(UP),
                    "the prober's line",
                    new Blame.Ours(),
                    new PersonId(ELS),
                    clock.instant(),
                    "mail was read all the time",
                    Optional.empty()));
  }

  private void at(String moment) throws InterruptedException {
    ZonedDateTime then = ZonedDateTime.parse("2026-06-" + moment + ":00+02:00[Europe/Brussels]");
    clock.pass(Duration.between(clock.instant(), then.toInstant()));
    life.retry();
  }

  private Register register() {
    return life.database().publications().register().orElseThrow();
  }

  private SlaSummary told() {
    return Reviews.reports(register(), life.database())
        .summary(Optional.empty(), MAILBOX, MAY.atDay(1), MAY.atEndOfMonth(), clock.instant())
        .orElseThrow();
  }

  private Duration down() {
    return told().measured().orElseThrow().down();
  }

  private List<Closing> closings() {
    return life.database().review().closings().versions(MAILBOX, MAY);
  }

  private String again(Closing closing) {
    CloseMonth close = Reviews.closing(register(), life.database());
    return close.again(closing).orElseThrow();
  }

  private List<String> letters(String person) {
    return desk.read("memory:" + person).stream().map(Reply::text).toList();
  }

  @Test
  void aClosedMonthStaysAsItIsAndACorrectionIsAnotherVersion() throws InterruptedException {
    measured();
    assertSays(desk.say(MIA, "close month May 2026 of mailbox"), "May 2026 is closed", "Mailbox");
    String before = closings().getFirst().figures();
    clock.pass(Duration.ofHours(1));
    wasUp();
    assertEquals(Duration.ofHours(2), down());
    assertEquals(before, again(closings().getFirst()));

    Reply corrected =
        desk.say(MIA, "correct month May 2026 of mailbox: the prober was wrong, not the mail");
    assertSays(corrected, "counted anew", "version 2");
    assertEquals(Duration.ZERO, down());
    assertEquals(2, closings().size());
    assertEquals(before, closings().getFirst().figures());
    assertEquals(before, again(closings().getFirst()));
    assertNotEquals(before, closings().getLast().figures());
    assertEquals(closings().getLast().figures(), again(closings().getLast()));
    assertEquals(new PersonId(MIA), closings().getLast().by());
    assertEquals("the prober was wrong, not the mail", closings().getLast().why());
    assertEquals(2, told().review().orElseThrow().closed().orElseThrow().version());
  }

  @Test
  void samplesThatAreFoundLaterDoNotChangeAClosedMonthNorARestart() throws InterruptedException {
    Source source = measured();
    desk.say(MIA, "close month May 2026");
    assertEquals(Duration.ofHours(2), down());
    String before = closings().getFirst().figures();
    life.database()
        .measurements()
        .append(List.of(new Sample(source.id(), BEGIN.minusSeconds(7_200), Seen.DOWN)));
    life.database().measurements().retire(source.id(), clock.instant());
    life.close();
    life = Life.begin(folder, clock, channel);
    assertEquals(before, again(closings().getFirst()));
    assertEquals(Duration.ofHours(2), down());
  }

  @Test
  void aMonthBeforeIsToldAsItWasClosedToo() throws InterruptedException {
    measured();
    desk.say(MIA, "close month May 2026");
    clock.pass(Duration.ofHours(1));
    wasUp();
    SlaSummary june =
        Reviews.reports(register(), life.database())
            .summary(
                Optional.empty(),
                MAILBOX,
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 6, 30),
                clock.instant())
            .orElseThrow();
    SlaSummary.Month may = june.months().getLast();
    assertEquals(MAY, may.month());
    assertEquals(Duration.ofHours(2), may.measured().orElseThrow().down());
  }

  @Test
  void onlyManagersCloseAndOnlyWhatIsOver() throws InterruptedException {
    measured();
    assertSays(desk.say(ELS, "close month May 2026"), "for managers");
    assertEquals(List.of(), closings());
    assertSays(desk.say(MIA, "close month June 2026"), "not over yet");
    assertSays(desk.say(MIA, "correct month May 2026: because"), "not closed yet");
    assertSays(desk.say(MIA, "sluit de maand mei 2026 van het postvak"), "afgesloten", "Postvak");
    assertSays(desk.say(MIA, "sluit de maand mei 2026 van het postvak"), "Eerder al afgesloten");
    assertEquals(1, closings().size());
  }

  @Test
  void aMissedTargetOpensAMeasureOnceInWorkingHoursADayLater() throws InterruptedException {
    measured();
    at("01T16:00");
    at("02T08:55");
    assertEquals(List.of(), life.database().review().measures().open());
    at("02T09:01");
    List<Measure> open = life.database().review().measures().open();
    assertEquals(1, open.size());
    assertEquals(List.of(new AgreementId("SLA-MBX-SALES")), open.getFirst().missed());
    assertEquals(MAY, open.getFirst().month());
    assertTrue(letters(MIA).stream().anyMatch(each -> each.contains("missed its target")));
    life.close();
    life = Life.begin(folder, clock, channel);
    at("02T09:20");
    assertEquals(1, life.database().review().measures().open().size());
    assertEquals(open, told().review().orElseThrow().measures());
  }

  @Test
  void managersAndLeadsGetADigestOnceInWorkingHours() throws InterruptedException {
    measured();
    at("02T08:55");
    assertFalse(letters(TOM).stream().anyMatch(MonthsEndTest::isDigest));
    at("02T09:01");
    at("02T09:03");
    at("02T09:05");
    String mine = letters(TOM).stream().filter(MonthsEndTest::isDigest).findFirst().orElseThrow();
    assertTrue(mine.contains("How your team's services did in May 2026"), mine);
    assertTrue(mine.contains("Mailbox: 99.731%"), mine);
    assertTrue(mine.contains("Measure 1"), mine);
    assertEquals(1, letters(MIA).stream().filter(MonthsEndTest::isDigest).count());
    life.close();
    life = Life.begin(folder, clock, channel);
    at("02T09:30");
    assertEquals(1, letters(TOM).stream().filter(MonthsEndTest::isDigest).count());
    assertEquals(1, letters(MIA).stream().filter(MonthsEndTest::isDigest).count());
    assertEquals(0, letters(SAM).size());
  }

  private static boolean isDigest(String letter) {
    return letter.contains("services did in");
  }

  @Test
  void whoDoesAMeasureIsAskedOnceAfterItsLastDayWhetherItHelped() throws InterruptedException {
    desk.say(ELS, "measure mailbox: replace the switch");
    desk.say(ELS, "measure 1 by tom@example.org");
    desk.say(ELS, "measure 1 until 3 June 2026");
    at("03T16:00");
    at("04T08:50");
    assertEquals(List.of(), letters(TOM));
    at("04T09:01");
    at("04T09:03");
    assertEquals(1, letters(TOM).stream().filter(each -> each.contains("Did it help?")).count());
    life.close();
    life = Life.begin(folder, clock, channel);
    at("05T09:01");
    assertEquals(1, letters(TOM).size());
  }

  @Test
  void whereNothingIsMeasuredThereIsNoDigest() throws InterruptedException {
    at("02T09:01");
    at("02T09:03");
    assertEquals(List.of(), letters(MIA));
  }
}
