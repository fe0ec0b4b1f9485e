package balie.bot.measure;

import static balie.bot.measure.MeasuredDesk.MAILBOX;
import static balie.bot.measure.MeasuredDesk.NOON;
import static balie.bot.measure.MeasuredDesk.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.availability.Availability;
import balie.bot.availability.Measured;
import balie.bot.availability.MeasuredOutage;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Spans;
import balie.bot.probe.NameServer;
import balie.bot.probe.PageServer;
import balie.storage.availability.Measurements.Appended;
import balie.storage.availability.Proof;
import balie.storage.availability.Seen;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.calendar.OpenInterval;
import balie.storage.service.Probe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Real measuring: real servers on loopback that are stopped, slowed down and broken, by a clock
/// that is set.
class MeasuringTest {
  private static Probe.Http page(String address) {
    return new Probe.Http(
        URI.create(address), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static MeasuredDesk asking(Probe.Target target) {
    return new MeasuredDesk(List.of(MeasuredDesk.probe("it", target)), List.of());
  }

  private static Instant at(long seconds) {
    return NOON.plusSeconds(seconds);
  }

  private static BusinessCalendar always() {
    Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new OpenInterval(0, 24 * 60)));
    }
    return new BusinessCalendar(
        List.of(
            new Calendar(
                new CalendarId("always"),
                Optional.empty(),
                ZoneId.of("Europe/Brussels"),
                week,
                List.of())));
  }

  /// The first second from there on in which the probe is asked: that of source 1, every ten
  /// seconds, is at 6.18 s, and somebody looks every second.
  private static Instant turn(long seconds) {
    long next = seconds;
    while (next % 10 != 7) {
      next++;
    }
    return at(next);
  }

  private static void isOneOutage(Measured measured, Instant from, Instant until) {
    assertEquals(1, measured.outages().size());
    assertEquals(from, measured.outages().getFirst().from());
    assertEquals(Optional.of(until), measured.outages().getFirst().until());
    assertEquals(Spans.of(from, until), measured.observed().down());
  }

  @Test
  void aServerThatStopsIsDownFromTheFirstFailureToTheFirstAnswer() {
    PageServer server = PageServer.begin();
    int port = server.port();
    try (MeasuredDesk desk = asking(page(server.address()))) {
      desk.pass(100);
      server.close();
      desk.pass(63);
      try (PageServer _ = PageServer.begin(port)) {
        desk.pass(100);
      }
      isOneOutage(desk.measured(at(7), at(260)), turn(100), turn(163));
    }
  }

  @Test
  void aServerThatBreaksAndOneThatIsSilentAreDown() {
    try (PageServer server = PageServer.begin();
        MeasuredDesk desk =
            new MeasuredDesk(
                List.of(new Probe("it", page(server.address()), TEN, Duration.ofMillis(300), 2)),
                List.of())) {
      desk.pass(50);
      server.status(503);
      desk.pass(32);
      server.status(200);
      desk.pass(40);
      server.silent(true);
      desk.pass(21);
      server.silent(false);
      desk.pass(40);
      Measured measured = desk.measured(at(7), at(170));
      assertEquals(
          List.of(turn(50), turn(122)),
          measured.outages().stream().map(MeasuredOutage::from).toList());
      assertEquals(
          List.of(Optional.of(turn(82)), Optional.of(turn(143))),
          measured.outages().stream().map(MeasuredOutage::until).toList());
      assertEquals(Spans.NONE, measured.observed().unknown());
    }
  }

  @Test
  void aPortThatClosesIsDown() throws IOException {
    int port;
    MeasuredDesk desk;
    try (ServerSocket socket = new ServerSocket(0, 99, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      desk = asking(new Probe.Tcp("127.0.0.1", port));
      desk.pass(40);
    }
    desk.pass(40);
    try (ServerSocket _ = new ServerSocket(port, 99, InetAddress.getLoopbackAddress())) {
      desk.pass(40);
      isOneOutage(desk.measured(at(7), at(110)), turn(40), turn(80));
    } finally {
      desk.close();
    }
  }

  @Test
  void aNameThatLeadsElsewhereIsDown() {
    try (NameServer server = NameServer.begin().answers(1, 192, 0, 2, 7);
        MeasuredDesk desk =
            asking(
                new Probe.Dns(
                    "mail.example.org",
                    Probe.Dns.Type.A,
                    Optional.of("192.0.2.7"),
                    Optional.of(server.address())))) {
      desk.pass(40);
      server.answers(1, 192, 0, 2, 66);
      desk.pass(35);
      server.answers(1, 192, 0, 2, 7);
      desk.pass(30);
      isOneOutage(desk.measured(at(7), at(100)), turn(40), turn(75));
    }
  }

  @Test
  void oneFailureIsNoOutageAndLeavesTheTimeUntilTheNextSampleUnknown() {
    try (PageServer server = PageServer.begin();
        MeasuredDesk desk = asking(page(server.address()))) {
      desk.pass(50);
      server.status(500);
      desk.pass(10);
      server.status(200);
      desk.pass(50);
      Measured measured = desk.measured(at(7), at(100));
      assertEquals(List.of(), measured.outages());
      assertEquals(Spans.of(at(57), at(67)), measured.observed().unknown());
    }
  }

  @Test
  void theProbersOwnTroubleIsUnknownAndNotDown() {
    PageServer internet = PageServer.begin();
    try (PageServer server = PageServer.begin();
        MeasuredDesk desk =
            new MeasuredDesk(
                List.of(MeasuredDesk.probe("it", page(server.address()))),
                List.of(MeasuredDesk.probe("internet", page(internet.address()))))) {
      desk.pass(50);
      assertEquals(0, internet.asked(), "while all is well nobody asks it");
      server.status(500);
      desk.pass(30);
      internet.close();
      desk.pass(30);
      server.status(200);
      desk.pass(30);
      Measured measured = desk.measured(at(7), at(130));
      assertEquals(Spans.of(at(57), at(87)), measured.observed().down());
      assertEquals(Spans.of(at(87), at(117)), measured.observed().unknown());
    }
  }

  @Test
  void aClockThatJumpsAnHourEitherWayGivesNeitherLessThanNothingNorMoreThanAll() {
    for (Duration jump : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
      try (PageServer server = PageServer.begin();
          MeasuredDesk desk = asking(page(server.address()))) {
        desk.pass(300);
        server.status(500);
        desk.pass(60);
        desk.clock.pass(jump);
        desk.pass(60);
        server.status(200);
        desk.pass(300);
        Instant from = NOON.minus(Duration.ofHours(2));
        Instant until = NOON.plus(Duration.ofHours(2));
        Availability availability = desk.measured(from, until).availability(always());
        assertFalse(availability.up().isNegative());
        assertFalse(availability.down().isNegative());
        assertFalse(availability.unknown().isNegative());
        assertEquals(Duration.ofHours(4), availability.agreed());
        assertTrue(availability.down().compareTo(Duration.ofMinutes(3)) < 0);
        assertTrue(availability.shown().orElseThrow().signum() > 0);
        assertTrue(availability.shown().orElseThrow().doubleValue() <= 100);
      }
    }
  }

  @Test
  void afterAJumpNothingIsAskedManyTimesAtOnce() {
    try (PageServer server = PageServer.begin();
        MeasuredDesk desk = asking(page(server.address()))) {
      desk.pass(20);
      int before = server.asked();
      desk.clock.pass(Duration.ofHours(5));
      desk.pass(10);
      assertEquals(before + 1, server.asked());
    }
  }

  private static Probe beating(boolean backup) {
    return new Probe(
        "job", new Probe.Heartbeat(backup), Duration.ofMinutes(1), Duration.ofSeconds(20), 1);
  }

  @Test
  void whoDoesNotCallInIsDownFromTheMomentWhenTheyWereLate() {
    try (MeasuredDesk desk = new MeasuredDesk(List.of(beating(false)), List.of())) {
      desk.pass(10);
      for (int i = 0; i < 3; i++) {
        assertEquals(
            new Told.Kept(new Appended(1, 0, 0), 0),
            desk.measuring.told().beat(MAILBOX, "job", true));
        desk.pass(60);
      }
      desk.pass(100);
      Told.Outcome _ = desk.measuring.told().beat(MAILBOX, "job", true);
      desk.pass(10);
      isOneOutage(desk.measured(at(10), at(300)), at(10 + 120 + 80), at(10 + 180 + 100));
    }
  }

  @Test
  void nobodyIsLateForTimeInWhichNobodyListened() {
    try (MeasuredDesk desk = new MeasuredDesk(List.of(beating(false)), List.of())) {
      desk.pass(1);
      Told.Outcome _ = desk.measuring.told().beat(MAILBOX, "job", true);
      desk.measuring.close();
      desk.clock.pass(Duration.ofHours(3));
      desk.measuring = desk.fresh();
      desk.pass(79);
      assertEquals(List.of(), desk.measured(NOON, at(20_000)).outages());
      desk.pass(10);
      assertEquals(
          at(1 + 3 * 3600 + 80), desk.measured(NOON, at(20_000)).outages().getFirst().from());
    }
  }

  @Test
  void aBackupThatCallsInIsKeptAndSaysNothingAboutAvailability() {
    try (MeasuredDesk desk = new MeasuredDesk(List.of(beating(true)), List.of())) {
      desk.pass(1);
      Told.Outcome _ = desk.measuring.told().beat(MAILBOX, "job", true);
      desk.pass(1);
      Told.Outcome _ = desk.measuring.told().beat(MAILBOX, "job", false);
      List<Proof> proofs = desk.database.proofs().of(MAILBOX, NOON, at(99));
      assertEquals(List.of(true, false), proofs.stream().map(Proof::succeeded).toList());
      assertEquals(List.of("job", "job"), proofs.stream().map(Proof::from).toList());
      assertEquals(Spans.of(NOON, at(99)), desk.measured(NOON, at(99)).observed().unknown());
      assertInstanceOf(Told.NoSuchProbe.class, desk.measuring.told().beat(MAILBOX, "other", true));
    }
  }

  @Test
  void aProbeThatTheDeskNoLongerHasIsAskedNoMore() {
    try (PageServer server = PageServer.begin();
        MeasuredDesk desk = asking(page(server.address()))) {
      desk.pass(20);
      desk.publish(List.of());
      int before = server.asked();
      desk.pass(30);
      assertEquals(before, server.asked());
      assertEquals(List.of(), desk.database.measurements().sources());
      desk.publish(List.of(MeasuredDesk.probe("it", page(server.address()))));
      desk.pass(30);
      assertTrue(server.asked() > before);
    }
  }

  @Test
  void alertsOfSeveralKindsAreOneOutageFromTheFirstToTheEndOfTheLast() {
    try (MeasuredDesk desk =
        new MeasuredDesk(
            List.of(new Probe("am", new Probe.Ingest(true), Duration.ofHours(12), TEN, 1)),
            List.of())) {
      desk.pass(60);
      Told told = desk.measuring.told();
      told(told, "a", 10, -1);
      told(told, "b", 20, -1);
      desk.pass(60);
      told(told, "a", 10, 70);
      told(told, "a", 10, 70);
      desk.pass(60);
      told(told, "b", 20, 130);
      isOneOutage(desk.measured(NOON, at(180)), at(10), at(130));
      assertEquals(
          new Told.Ahead(),
          told.alerts(
              "am",
              List.of(new Told.Trouble(MAILBOX, "c", Optional.of(at(9999)), Optional.empty()))));
    }
  }

  private static void told(Told told, String id, long since, long until) {
    assertInstanceOf(
        Told.Kept.class,
        told.alerts(
            "am",
            List.of(
                new Told.Trouble(
                    MAILBOX,
                    id,
                    Optional.of(at(since)),
                    until < 0 ? Optional.empty() : Optional.of(at(until))))));
  }

  @Test
  void samplesOfAnotherSystemAreKeptOnceAndNotFromTheFuture() {
    try (MeasuredDesk desk =
        new MeasuredDesk(
            List.of(MeasuredDesk.probe("meter", new Probe.Ingest(false))), List.of())) {
      desk.pass(100);
      List<Told.Moment> moments =
          List.of(new Told.Moment(at(10), Seen.UP), new Told.Moment(at(20), Seen.UP));
      assertEquals(
          new Told.Kept(new Appended(2, 0, 0), 0),
          desk.measuring.told().samples(MAILBOX, "meter", moments));
      assertEquals(
          new Told.Kept(new Appended(0, 2, 0), 0),
          desk.measuring.told().samples(MAILBOX, "meter", moments));
      assertEquals(
          new Told.Ahead(),
          desk.measuring
              .told()
              .samples(MAILBOX, "meter", List.of(new Told.Moment(at(999), Seen.UP))));
    }
  }
}
