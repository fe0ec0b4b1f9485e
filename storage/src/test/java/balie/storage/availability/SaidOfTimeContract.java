package balie.storage.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.availability.Correction.Claim;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of maintenance, corrections and proofs does.
public abstract class SaidOfTimeContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");
  private static final Instant ONE = NOON.plusSeconds(3600);
  private static final Instant TWO = ONE.plusSeconds(3600);
  private static final ServiceId MAILBOX = new ServiceId("mailbox");
  private static final PersonId ELS = new PersonId("els@example.org");

  protected abstract MaintenanceWindows maintenance();

  protected abstract Corrections corrections();

  protected abstract Proofs proofs();

  protected abstract Histories histories();

  private static Correction.Said said(Claim claim, Instant from, Optional<Instant> until, Blame b) {
    return new Correction.Said(
        MAILBOX, claim, from, until, "a digger", b, ELS, TWO, "nobody saw it", Optional.empty());
  }

  @Test
  void maintenanceIsRecordedBeforeItStartsOrNotAtAll() {
    Maintenance.Plan plan = new Maintenance.Plan(MAILBOX, ONE, TWO, "new disks");
    assertEquals(Optional.empty(), maintenance().record(plan, ELS, ONE));
    Maintenance recorded = maintenance().record(plan, ELS, NOON).orElseThrow();
    assertEquals(plan, recorded.plan());
    assertEquals(ELS, recorded.by());
    assertEquals(NOON, recorded.at());
    assertEquals(List.of(recorded), maintenance().open());
    assertEquals(Optional.of(recorded), maintenance().find(recorded.number()));
    assertEquals(List.of(recorded), histories().of(MAILBOX, ONE, TWO).maintenance());
    assertEquals(List.of(), histories().of(MAILBOX, TWO, TWO.plusSeconds(1)).maintenance());
  }

  @Test
  void maintenanceIsClosedOnceAndEndsNoLaterThanPlanned() {
    MaintenanceNumber number =
        maintenance()
            .record(new Maintenance.Plan(MAILBOX, ONE, TWO, "new disks"), ELS, NOON)
            .orElseThrow()
            .number();
    Maintenance.Closed late = new Maintenance.Closed(false, "done", ELS, TWO.plusSeconds(60));
    Maintenance closed = maintenance().close(number, late).orElseThrow();
    assertEquals(Optional.of(late), closed.closed());
    assertEquals(TWO, closed.until());
    assertEquals(Optional.empty(), maintenance().close(number, late));
    assertEquals(Optional.empty(), maintenance().close(new MaintenanceNumber(99), late));
    assertEquals(List.of(), maintenance().open());
  }

  @Test
  void maintenanceThatIsOverEarlyOrCalledOffFreesTheRest() {
    Instant half = ONE.plusSeconds(1800);
    Maintenance early = planned(new Maintenance.Closed(false, "", ELS, half));
    assertEquals(half, early.until());
    Maintenance off = planned(new Maintenance.Closed(true, "", ELS, NOON.plusSeconds(60)));
    assertEquals(off.from(), off.until());
    assertEquals(TWO, off.asOf(NOON.plusSeconds(59)).orElseThrow().until());
    assertEquals(Optional.empty(), off.asOf(NOON.minusSeconds(1)));
  }

  private Maintenance planned(Maintenance.Closed closed) {
    Maintenance planned =
        maintenance()
            .record(new Maintenance.Plan(MAILBOX, ONE, TWO, "new disks"), ELS, NOON)
            .orElseThrow();
    return maintenance().close(planned.number(), closed).orElseThrow();
  }

  @Test
  void theFormerVersionsOfACorrectionStay() {
    Correction first =
        corrections().add(said(Claim.DOWN, NOON, Optional.empty(), new Blame.NotSaid()));
    assertEquals(1, first.version());
    Correction.Said other =
        said(Claim.DOWN, ONE, Optional.of(TWO), new Blame.Suppliers("Net Works"));
    Correction second = corrections().revise(first.number(), other).orElseThrow();
    assertEquals(2, second.version());
    assertEquals(List.of(first, second), corrections().versions(first.number()));
    assertEquals(List.of(second), corrections().newest(MAILBOX, 5));
    assertEquals(List.of(first, second), histories().of(MAILBOX, NOON, TWO).corrections());
    assertEquals(
        List.of(first, second),
        Objects.requireNonNull(histories().all(TWO, TWO.plusSeconds(1)).get(MAILBOX)).corrections(),
        "the first one had no end");
  }

  @Test
  void aCorrectionIsRevisedForItsOwnServiceOnly() {
    Correction first = corrections().add(said(Claim.UP, NOON, Optional.of(ONE), new Blame.Ours()));
    Correction.Said elsewhere =
        new Correction.Said(
            new ServiceId("vpn"),
            Claim.UP,
            NOON,
            Optional.of(ONE),
            "",
            new Blame.Ours(),
            ELS,
            TWO,
            "",
            Optional.of(new TicketNumber(7)));
    assertEquals(Optional.empty(), corrections().revise(first.number(), elsewhere));
    assertEquals(Optional.empty(), corrections().revise(new CorrectionNumber(9), elsewhere));
    Correction tied = corrections().add(elsewhere);
    assertEquals(Optional.of(tied), corrections().of(new TicketNumber(7)));
    assertEquals(Optional.empty(), corrections().of(new TicketNumber(8)));
  }

  @Test
  void whatWasSaidLaterIsLeftOutAsOfEarlier() {
    Correction first =
        corrections().add(said(Claim.DOWN, NOON, Optional.of(ONE), new Blame.Ours()));
    History history = histories().of(MAILBOX, NOON, TWO);
    assertEquals(List.of(first), history.asOf(TWO).corrections());
    assertEquals(List.of(), history.asOf(TWO.minusMillis(1)).corrections());
    assertEquals(List.of(), history.measuredAlone().corrections());
  }

  @Test
  void aProofIsKeptOnce() {
    Proof backup =
        new Proof(
            MAILBOX,
            Proof.What.BACKUP,
            NOON,
            true,
            "nightly",
            Optional.empty(),
            Optional.empty(),
            "");
    Proof restore =
        new Proof(
            MAILBOX,
            Proof.What.RESTORE_TEST,
            ONE,
            false,
            "recorded",
            Optional.of(Duration.ofHours(2)),
            Optional.of(ELS),
            "the tape was empty");
    assertTrue(proofs().put(backup));
    assertFalse(proofs().put(backup));
    assertTrue(proofs().put(restore));
    assertEquals(List.of(backup, restore), proofs().of(MAILBOX, NOON, TWO));
    assertEquals(List.of(backup), proofs().all(NOON, ONE));
    assertEquals(Optional.of(backup), proofs().newest(MAILBOX, Proof.What.BACKUP, ONE));
    assertEquals(Optional.empty(), proofs().newest(MAILBOX, Proof.What.BACKUP, NOON));
  }
}
