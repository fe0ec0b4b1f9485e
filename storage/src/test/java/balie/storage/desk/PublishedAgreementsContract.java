package balie.storage.desk;

import static balie.storage.desk.ExampleDesk.MAILBOX;
import static balie.storage.desk.ExampleDesk.QUOTA;
import static balie.storage.desk.ExampleDesk.SLA;
import static balie.storage.desk.ExampleDesk.STANDARD;
import static balie.storage.desk.ExampleDesk.agreement;
import static balie.storage.desk.ExampleDesk.day;
import static balie.storage.desk.ExampleDesk.desk;
import static balie.storage.desk.ExampleDesk.mailbox;
import static balie.storage.desk.ExampleDesk.vpn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Approval;
import balie.storage.desk.PublishOutcome.Published;
import balie.storage.desk.PublishOutcome.Refused;
import balie.storage.person.PersonId;
import balie.storage.service.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of publications does with agreements: what is published does not change, the
/// next version closes the one before, and what is withdrawn is over.
public abstract class PublishedAgreementsContract {
  private static final Instant MARCH = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T10:00:00Z");

  /// An empty store.
  protected abstract Publications publications();

  @Test
  void aPublishedAgreementDoesNotChange() {
    publications().publish(desk(), MARCH);
    Agreement published = desk().agreements().getFirst();
    Agreement richer =
        new Agreement(
            SLA,
            AgreementKind.SLA,
            2,
            MAILBOX,
            Optional.of(STANDARD),
            "sales",
            published.valid(),
            Optional.empty(),
            published.reviewBy(),
            ExampleDesk.terms("quota", "3 GB"),
            published.targets());
    Desk changed =
        new DeskEdit(new DeskEdit(desk()).agreements(richer)).services(mailbox("1 GB"), vpn());

    assertEquals(List.of(new Clash(SLA, 2)), publications().clashes(changed));
    assertEquals(new Refused(List.of(new Clash(SLA, 2))), publications().publish(changed, JUNE));
    assertEquals(Optional.of(desk()), publications().current());
    assertEquals("500 MB", quotaOn("2026-06-01"));
  }

  @Test
  void anotherEndIsAClashToo() {
    publications().publish(desk(), MARCH);
    Desk longer = new DeskEdit(desk()).agreements(open(2, "2026-01-01"));

    assertEquals(List.of(new Clash(SLA, 2)), publications().clashes(longer));
  }

  @Test
  void theNextVersionClosesAnOpenOne() {
    publications().publish(new DeskEdit(desk()).agreements(open(1, "2026-01-01")), MARCH);
    Desk next =
        new DeskEdit(desk())
            .agreements(
                agreement(1, day("2026-01-01"), Optional.of(day("2026-06-30"))),
                open(2, "2026-07-01"));

    Published published = assertInstanceOf(Published.class, publications().publish(next, JUNE));

    assertEquals(
        List.of("NEW agreement SLA-MBX-SALES v2", "CHANGED agreement SLA-MBX-SALES v1"),
        told(published));
    assertEquals(List.of(1), versionsInForce("2026-06-30"));
    assertEquals(List.of(2), versionsInForce("2026-07-01"));
    assertEquals(Optional.of(next), publications().current());
  }

  @Test
  void anEndThatTheFolderLeavesOutFollowsFromTheNextVersion() {
    Desk both = new DeskEdit(desk()).agreements(open(1, "2026-01-01"), open(2, "2026-07-01"));

    publications().publish(both, MARCH);

    assertEquals(List.of(1), versionsInForce("2026-06-30"));
    assertEquals(List.of(2), versionsInForce("2026-07-01"));
    assertEquals(Optional.of(both), publications().current());
  }

  @Test
  void aWithdrawnAgreementIsOverFromTheDayOfThatPublication() {
    publications().publish(desk(), MARCH);
    publications().publish(new DeskEdit(desk()).agreements(), JUNE);

    assertEquals(List.of(2), versionsInForce("2026-05-31"));
    assertEquals(List.of(), versionsInForce("2026-06-01"));
    Agreement withdrawn = register().agreements(MAILBOX).getFirst();
    assertEquals(Optional.of(day("2026-05-31")), withdrawn.valid().until());
  }

  @Test
  void anAgreementThatComesBackIsInForceAgain() {
    publications().publish(desk(), MARCH);
    publications().publish(new DeskEdit(desk()).agreements(), JUNE);

    Published back =
        assertInstanceOf(Published.class, publications().publish(desk(), JUNE.plusSeconds(86_400)));

    assertEquals(List.of("NEW agreement SLA-MBX-SALES v2"), told(back));
    assertEquals(List.of(2), versionsInForce("2026-06-01"));
  }

  @Test
  void aWithdrawnVersionKeepsTheDaysOnWhichItCounted() {
    publications()
        .publish(
            new DeskEdit(desk())
                .agreements(
                    agreement(1, day("2026-01-01"), Optional.of(day("2026-03-31"))),
                    open(2, "2026-04-01")),
            MARCH);
    Desk reopened = new DeskEdit(desk()).agreements(open(1, "2026-01-01"));

    assertEquals(List.of(), publications().clashes(reopened));
    publications().publish(reopened, JUNE);

    assertEquals(List.of(1), versionsInForce("2026-03-31"));
    assertEquals(List.of(2), versionsInForce("2026-04-01"));
    assertEquals(List.of(2), versionsInForce("2026-05-31"));
    assertEquals(List.of(1), versionsInForce("2026-06-01"));
    assertEquals(List.of(1), versionsInForce("2027-06-01"));
  }

  @Test
  void aDraftMayBeAgreedToAsItStands() {
    Agreement draft = open(1, "2026-01-01");
    publications().publish(new DeskEdit(withDrafts()).agreements(draft), MARCH);
    assertEquals(List.of(), versionsInForce("2026-06-01"));

    publications().publish(new DeskEdit(withDrafts()).agreements(agreed(draft, "sam")), JUNE);

    assertEquals(List.of(1), versionsInForce("2026-06-01"));
    assertEquals(
        List.of(new Clash(SLA, 1)),
        publications().clashes(new DeskEdit(withDrafts()).agreements(agreed(draft, "an"))));
    assertEquals(
        List.of(new Clash(SLA, 1)),
        publications().clashes(new DeskEdit(withDrafts()).agreements(draft)));
  }

  @Test
  void aDraftDoesNotCloseTheVersionInForce() {
    Agreement inForce = agreed(open(1, "2026-01-01"), "sam");
    publications()
        .publish(new DeskEdit(withDrafts()).agreements(inForce, open(2, "2026-05-01")), MARCH);

    assertEquals(List.of(1), versionsInForce("2026-06-01"));
  }

  private Register register() {
    return publications().register().orElseThrow();
  }

  private String quotaOn(String iso) {
    Service service = register().service(MAILBOX, day(iso)).orElseThrow();
    return Optional.ofNullable(service.offering(STANDARD).orElseThrow().terms().get(QUOTA))
        .orElseThrow()
        .written();
  }

  private List<Integer> versionsInForce(String iso) {
    LocalDate day = day(iso);
    return register().inForce(MAILBOX, AgreementKind.SLA, day).stream()
        .map(Agreement::version)
        .toList();
  }

  private static List<String> told(Published published) {
    return published.changes().stream()
        .map(change -> change.kind() + " " + change.what() + " " + change.id())
        .toList();
  }

  private static Agreement open(int version, String from) {
    return agreement(version, day(from), Optional.empty());
  }

  private static Desk withDrafts() {
    Organisation plain = ExampleDesk.organisation();
    return new DeskEdit(desk())
        .organisation(
            new Organisation(
                plain.name(),
                plain.zone(),
                plain.languages(),
                plain.teams(),
                plain.serviceManager(),
                plain.terms(),
                true,
                plain.ladders(),
                plain.rotas()));
  }

  private static Agreement agreed(Agreement draft, String by) {
    return new Agreement(
        draft.id(),
        draft.kind(),
        draft.version(),
        draft.service(),
        draft.offering(),
        draft.with(),
        draft.valid(),
        Optional.of(new Approval(new PersonId(by + "@example.org"), day("2026-05-20"))),
        draft.reviewBy(),
        draft.terms(),
        draft.targets());
  }
}
