package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.availability.Measured;
import balie.bot.availability.MeasuredOutage;
import balie.bot.channel.Reply;
import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.storage.availability.Blame;
import balie.storage.availability.Cadence;
import balie.storage.availability.Proof;
import balie.storage.availability.Sample;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A service's time in the conversation: maintenance, corrections, restore tests, and outages as
/// they are measured. An, Bo and Sam have the mailbox; it is ten o'clock.
class AvailabilityConversationTest extends TicketDay {
  private static final ServiceId MAILBOX = new ServiceId("mailbox");

  private Source source() {
    return life.database()
        .measurements()
        .declare(
            new Source.Declared(
                MAILBOX,
                "http",
                Source.Kind.PROBE,
                Source.Measures.AVAILABILITY,
                new Cadence(Duration.ofMinutes(1), Duration.ZERO, 2)),
            clock.instant());
  }

  private void seen(Source source, Seen seen, int minutes) throws InterruptedException {
    for (int minute = 0; minute < minutes; minute++) {
      var _ =
          life.database()
              .measurements()
              .append(List.of(new Sample(source.id(), clock.instant(), seen)));
      clock.pass(Duration.ofSeconds(59));
      life.retry();
      clock.pass(Duration.ofSeconds(1));
    }
  }

  private void everybodyIsHere() throws InterruptedException {
    for (String each : List.of(AN, SAM, BO, ELS, TOM)) {
      desk.say(each, "hello");
    }
  }

  private List<String> since(String who, int before) {
    List<Reply> all = desk.read(who);
    return all.subList(before, all.size()).stream().map(Reply::text).toList();
  }

  private Measured measured(String from, String until) {
    Span period = new Span(at(from), at(until));
    return Measured.of(
        life.database().histories().of(MAILBOX, period.from(), period.until()), period);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-06-01T" + time + ":00+02:00");
  }

  @Test
  void maintenanceIsAnnouncedToThoseWhoHaveTheServiceInTheirLanguageAndEndsWithANote()
      throws InterruptedException {
    everybodyIsHere();
    int an = desk.read(AN).size();
    int els = desk.read(ELS).size();
    Reply planned = desk.say(ELS, "maintenance mail 12:00-13:00 because new disks are put in");
    assertSays(planned, "Maintenance 1 of Mailbox", "today at 12:00", "today at 13:00", "told");
    assertEquals(1, since(AN, an).size());
    assertTrue(
        since(AN, an)
            .getFirst()
            .contains(
                "Er is onderhoud van Postvak gepland van vandaag om 12.00 uur tot vandaag om 13.00"
                    + " uur"),
        since(AN, an)::toString);
    assertTrue(desk.last(BO).contains("Maintenance of Mailbox is planned from today at 12:00"));
    assertEquals(els + 1, desk.read(ELS).size(), "Els has no mailbox and hears her own reply");
    assertSays(desk.say(TOM, "maintenance"), "Maintenance 1 of Mailbox", "new disks");
    clock.pass(Duration.ofMinutes(150));
    assertSays(desk.say(ELS, "maintenance 1 done: all mail is on the new disks"), "– over");
    assertTrue(desk.last(AN).contains("is voorbij. all mail is on the new disks"));
    assertTrue(desk.last(BO).contains("is over. all mail is on the new disks"));
    assertEquals(
        Spans.of(at("12:00"), at("12:30")), measured("10:00", "14:00").observed().maintenance());
    assertSays(desk.say(ELS, "maintenance 1 done"), "no such maintenance");
  }

  @Test
  void maintenanceInDutchForTomorrowAcrossMidnight() throws InterruptedException {
    Reply planned = desk.say(ELS, "onderhoud mail morgen 23:30-00:45 want nieuwe kabels");
    assertSays(planned, "Onderhoud 1 van Postvak", "morgen om 23.30", "nieuwe kabels");
    assertSays(desk.say(ELS, "onderhoud 1 gaat niet door: geen kabels"), "gaat niet door");
    assertSays(desk.say(ELS, "onderhoud"), "geen onderhoud gepland");
    assertEquals(
        1,
        life.database().maintenance().open().size()
            + life.database()
                .histories()
                .of(MAILBOX, at("10:00"), at("10:00").plusSeconds(999_999))
                .maintenance()
                .size());
  }

  @Test
  void maintenanceThatHasBegunIsNotRecorded() throws InterruptedException {
    assertSays(desk.say(ELS, "maintenance mail 09:00-11:00 because we forgot"), "before it starts");
    assertEquals(List.of(), life.database().maintenance().open());
  }

  @Test
  void onlyColleaguesPlanAndCorrect() throws InterruptedException {
    for (String words :
        List.of(
            "maintenance mail 12:00-13:00 because I say so",
            "correct mail 08:00-09:00 up because I say so",
            "restore test mail ok: it is fine")) {
      assertFalse(desk.say(BO, words).text().contains("Maintenance 1"), words);
    }
    assertEquals(List.of(), life.database().maintenance().open());
    assertEquals(List.of(), life.database().corrections().newest(MAILBOX, 9));
    assertEquals(List.of(), life.database().proofs().of(MAILBOX, at("00:00"), at("23:00")));
  }

  @Test
  void aMeasuredOutageIsToldOnceAndWhenItIsOver() throws InterruptedException {
    everybodyIsHere();
    Source source = source();
    seen(source, Seen.UP, 5);
    int an = desk.read(AN).size();
    int bo = desk.read(BO).size();
    seen(source, Seen.DOWN, 1);
    assertEquals(List.of(), since(AN, an), "one failure is no outage");
    seen(source, Seen.DOWN, 4);
    assertEquals(1, since(AN, an).size());
    assertTrue(
        since(AN, an).getFirst().contains("Postvak werkt momenteel niet, sinds vandaag om 10.05"),
        since(AN, an)::toString);
    assertEquals(1, since(BO, bo).size());
    assertSays(desk.say(BO, "is mail down?"), "Mailbox", "since today at 10:05");
    life.close();
    life = Life.begin(folder, clock, channel);
    desk = new Desk(life, channel);
    seen(source, Seen.DOWN, 2);
    assertEquals(1, since(AN, an).size(), "a restart tells nobody twice");
    seen(source, Seen.UP, 2);
    assertEquals(2, since(AN, an).size());
    assertTrue(
        since(AN, an)
            .getLast()
            .contains("Postvak werkt weer sinds vandaag om 10.12 uur. Het lag plat sinds"),
        since(AN, an)::toString);
    assertSays(desk.say(BO, "is mail down?"), "Mailbox worked when it was measured just now");
  }

  @Test
  void whoReportsAMeasuredOutageIsOfferedToJoinItAndHearsWhenItIsOver()
      throws InterruptedException {
    everybodyIsHere();
    Source source = source();
    seen(source, Seen.UP, 3);
    seen(source, Seen.DOWN, 3);
    Reply offered = desk.say(BO, "my mail is down");
    assertSays(offered, "Mailbox");
    Reply joined = desk.press(BO, "That's it: add me");
    assertSays(joined, "ticket 1");
    seen(source, Seen.UP, 2);
    assertTrue(
        desk.read(BO).stream().anyMatch(r -> r.text().contains("Mailbox works again (ticket 1)")));
    assertEquals(List.of(), life.database().outages().current());
  }

  @Test
  void anOutageWithinAgreedMaintenanceIsToldToNobody() throws InterruptedException {
    everybodyIsHere();
    desk.say(ELS, "maintenance mail 10:02-10:30 because new disks are put in");
    Source source = source();
    seen(source, Seen.UP, 3);
    int an = desk.read(AN).size();
    seen(source, Seen.DOWN, 10);
    assertEquals(List.of(), since(AN, an));
    assertSays(desk.say(BO, "is mail down?"), "is being maintained until today at 10:30");
    seen(source, Seen.DOWN, 20);
    assertEquals(1, since(AN, an).size(), "it runs over its end");
  }

  @Test
  void whatIsSeenByNobodyEndsNoOutage() throws InterruptedException {
    everybodyIsHere();
    Source source = source();
    seen(source, Seen.UP, 3);
    seen(source, Seen.DOWN, 3);
    int an = desk.read(AN).size();
    clock.pass(Duration.ofMinutes(30));
    life.retry();
    seen(source, Seen.UNKNOWN, 3);
    assertEquals(List.of(), since(AN, an));
    seen(source, Seen.UP, 2);
    assertEquals(1, since(AN, an).size());
  }

  @Test
  void anAgentCorrectsWhatWasMeasuredAndTheFormerFigureStays() throws InterruptedException {
    Source source = source();
    seen(source, Seen.UP, 5);
    seen(source, Seen.DOWN, 5);
    seen(source, Seen.UP, 5);
    assertEquals(Spans.of(at("10:05"), at("10:10")), measured("10:00", "10:15").observed().down());
    Reply corrected = desk.say(ELS, "correct mail 10:05-10:10 up because the probe's line was cut");
    assertSays(
        corrected, "Correction 1, version 1", "it worked", "the probe's line was cut", "Els Maes");
    assertEquals(Spans.NONE, measured("10:00", "10:15").observed().down());
    assertSays(
        desk.say(ELS, "withdraw correction 1 because the mail was down after all"),
        "version 2",
        "withdrawn");
    assertEquals(Spans.of(at("10:05"), at("10:10")), measured("10:00", "10:15").observed().down());
    assertSays(
        desk.say(ELS, "correcties van mail"),
        "Correctie 1, versie 1",
        "het werkte",
        "versie 2",
        "ingetrokken");
    assertSays(
        desk.say(ELS, "correct mail 10:05-11:10 up because I can see the future"), "that is over");
  }

  @Test
  void anOutageIsASuppliersWithoutTouchingItsTimes() throws InterruptedException {
    Source source = source();
    seen(source, Seen.UP, 5);
    seen(source, Seen.DOWN, 5);
    seen(source, Seen.UP, 5);
    assertSays(
        desk.say(ELS, "cause mail 10:07 supplier Net Works: a digger cut the line"),
        "as measured",
        "the supplier's, Net Works",
        "a digger");
    MeasuredOutage outage = measured("10:00", "10:15").outages().getFirst();
    assertEquals(new Blame.Suppliers("Net Works"), outage.blame());
    assertEquals("a digger cut the line", outage.cause());
    assertEquals(Spans.of(at("10:05"), at("10:10")), outage.down());
    assertSays(
        desk.say(ELS, "oorzaak mail 10:07 eigen: een volle schijf"), "van ons", "volle schijf");
    assertSays(desk.say(ELS, "cause mail 10:02 ours: nothing"), "No outage is known");
  }

  @Test
  void anOutageThatWasRecordedByHandIsDowntime() throws InterruptedException {
    desk.say(ELS, "outage mail since 09:30 the line is cut");
    clock.pass(Duration.ofMinutes(15));
    assertEquals(Optional.empty(), measured("09:00", "10:15").outages().getFirst().until());
    desk.say(ELS, "outage over mail: mended");
    clock.pass(Duration.ofMinutes(15));
    assertEquals(Spans.of(at("09:30"), at("10:15")), measured("09:00", "10:30").observed().down());
    assertTrue(measured("09:00", "10:30").outages().getFirst().cause().contains("the line is cut"));
  }

  @Test
  void aRestoreTestIsRecorded() throws InterruptedException {
    assertSays(
        desk.say(ELS, "restore test mail ok 1.5 h: three mailboxes"), "it worked", "1 h 30 min");
    clock.pass(Duration.ofMinutes(1));
    assertSays(desk.say(TOM, "hersteltest mail mislukt: de band was leeg"), "mislukt");
    List<Proof> proofs = life.database().proofs().of(MAILBOX, at("09:00"), at("11:00"));
    List<Boolean> succeeded = new ArrayList<>();
    proofs.forEach(proof -> succeeded.add(proof.succeeded()));
    assertEquals(List.of(true, false), succeeded);
    assertEquals(Optional.of(Duration.ofMinutes(90)), proofs.getFirst().took());
    assertEquals("de band was leeg", proofs.getLast().note());
  }

  @Test
  void questionsAboutMaintenanceAreQuestions() throws InterruptedException {
    assertFalse(desk.say(ELS, "maintenance mail 12:00-13:00 for what?").text().contains("1 of"));
    assertEquals(List.of(), life.database().maintenance().open());
  }
}
