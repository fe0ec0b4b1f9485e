package balie.storage.desk;

import static balie.storage.desk.ExampleDesk.MAILBOX;
import static balie.storage.desk.ExampleDesk.QUOTA;
import static balie.storage.desk.ExampleDesk.SALES;
import static balie.storage.desk.ExampleDesk.STANDARD;
import static balie.storage.desk.ExampleDesk.always;
import static balie.storage.desk.ExampleDesk.article;
import static balie.storage.desk.ExampleDesk.day;
import static balie.storage.desk.ExampleDesk.desk;
import static balie.storage.desk.ExampleDesk.mailbox;
import static balie.storage.desk.ExampleDesk.vpn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.article.Article;
import balie.storage.article.ArticleId;
import balie.storage.calendar.Calendar;
import balie.storage.desk.PublishOutcome.Change;
import balie.storage.desk.PublishOutcome.Change.Kind;
import balie.storage.desk.PublishOutcome.Published;
import balie.storage.desk.PublishOutcome.Unchanged;
import balie.storage.person.PersonId;
import balie.storage.service.Service;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of publications does.
public abstract class PublicationsContract {
  private static final Instant MARCH = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T10:00:00Z");

  /// An empty store.
  protected abstract Publications publications();

  @Test
  void beforeTheFirstPublicationThereIsNothing() {
    assertEquals(Optional.empty(), publications().register());
    assertEquals(Optional.empty(), publications().current());
    assertEquals(0, publications().lastPublication());
  }

  @Test
  void theDeskPublishedLastIsReadBackEqual() {
    publications().publish(desk(), MARCH);

    assertEquals(Optional.of(desk()), publications().current());
  }

  @Test
  void theFirstPublicationTellsAllThatIsNewInOneOrder() {
    Published published = assertInstanceOf(Published.class, publications().publish(desk(), MARCH));

    assertEquals(1, published.number());
    assertEquals(
        List.of(
            "NEW organisation desk",
            "NEW calendar always",
            "NEW calendar office",
            "NEW unit works",
            "NEW unit sales",
            "NEW unit it",
            "NEW person an@example.org",
            "NEW person sam@example.org",
            "NEW person mia@example.org",
            "NEW person bo@example.org",
            "NEW service mailbox",
            "NEW service vpn",
            "NEW agreement SLA-MBX-SALES v2",
            "NEW article kb-outlook-phone"),
        told(published));
  }

  @Test
  void publishingTheSameTwiceChangesNothing() {
    publications().publish(desk(), MARCH);

    PublishOutcome again = publications().publish(desk(), JUNE);

    assertEquals(new Unchanged(1), again);
    assertEquals(1, publications().lastPublication());
  }

  @Test
  void whatTheFolderNoLongerHoldsEnds() {
    publications().publish(desk(), MARCH);
    Desk bare =
        new Desk(
            ExampleDesk.organisation(),
            List.of(always()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    Published published = assertInstanceOf(Published.class, publications().publish(bare, JUNE));

    assertTrue(told(published).contains("ENDED service mailbox"));
    assertTrue(told(published).contains("ENDED agreement SLA-MBX-SALES v2"));
    assertTrue(told(published).contains("ENDED calendar office"));
    assertEquals(Optional.of(bare), publications().current());
    assertEquals(List.of(), register().people());
    assertEquals(List.of(), register().articles());
  }

  @Test
  void anotherOrderIsAChangeOfItsOwn() {
    publications().publish(desk(), MARCH);
    Desk turned = new DeskEdit(desk()).services(vpn(), mailbox());

    PublishOutcome outcome = publications().publish(turned, JUNE);

    assertEquals(new Published(2, List.of(new Change(Kind.CHANGED, "order", "service"))), outcome);
    assertEquals(Optional.of(turned), publications().current());
  }

  @Test
  void aServiceIsReadAsItWasOnAnyPastDay() {
    publications().publish(desk(), MARCH);
    publications().publish(new DeskEdit(desk()).services(mailbox("1 GB"), vpn()), JUNE);

    assertEquals("500 MB", quotaOn("2025-01-01"));
    assertEquals("500 MB", quotaOn("2026-03-02"));
    assertEquals("500 MB", quotaOn("2026-05-31"));
    assertEquals("1 GB", quotaOn("2026-06-01"));
  }

  @Test
  void ofTwoPublicationsOnOneDayTheLastCounts() {
    publications().publish(desk(), MARCH);
    publications().publish(new DeskEdit(desk()).services(mailbox("1 GB"), vpn()), MARCH);

    assertEquals("1 GB", quotaOn("2026-03-02"));
  }

  @Test
  void aClockThatWasSetBackDoesNotHideTheLastPublication() {
    publications().publish(desk(), JUNE);
    publications().publish(new DeskEdit(desk()).services(mailbox("1 GB"), vpn()), MARCH);

    assertEquals("1 GB", quotaOn("2026-06-01"));
  }

  @Test
  void theDayOfAPublicationIsInTheZoneOfTheOrganisation() {
    publications().publish(desk(), MARCH);
    Instant lateInJune = Instant.parse("2026-06-30T22:30:00Z");
    publications().publish(new DeskEdit(desk()).services(mailbox("1 GB"), vpn()), lateInJune);

    assertEquals("500 MB", quotaOn("2026-06-30"));
    assertEquals("1 GB", quotaOn("2026-07-01"));
  }

  @Test
  void aWithdrawnServiceIsGoneFromThatDayOnAndMayComeBack() {
    publications().publish(desk(), MARCH);
    publications().publish(new DeskEdit(desk()).services(vpn()), JUNE);

    assertTrue(register().service(MAILBOX, day("2026-05-31")).isPresent());
    assertTrue(register().service(MAILBOX, day("2026-06-01")).isEmpty());

    publications().publish(desk(), Instant.parse("2026-09-01T10:00:00Z"));

    assertTrue(register().service(MAILBOX, day("2026-08-31")).isEmpty());
    assertTrue(register().service(MAILBOX, day("2026-09-01")).isPresent());
  }

  @Test
  void aChangedCalendarCountsFromItsPublicationOn() {
    publications().publish(desk(), MARCH);
    Calendar shorter = closedOnNoHoliday(Optional.empty());
    publications().publish(new DeskEdit(desk()).calendars(always(), shorter), JUNE);

    assertEquals(4, holidaysAt(Instant.EPOCH));
    assertEquals(4, holidaysAt(JUNE.minusMillis(1)));
    assertEquals(0, holidaysAt(JUNE));
    assertEquals(
        Optional.of(shorter), publications().current().map(desk -> desk.calendars().getLast()));
  }

  @Test
  void aChangedCalendarThatNamesItsBeginningCountsFromThere() {
    publications().publish(desk(), MARCH);
    Instant august = Instant.parse("2026-08-01T00:00:00Z");
    Calendar shorter = closedOnNoHoliday(Optional.of(august));
    publications().publish(new DeskEdit(desk()).calendars(always(), shorter), JUNE);

    assertEquals(4, holidaysAt(JUNE));
    assertEquals(0, holidaysAt(august));
    assertEquals(
        new Unchanged(2),
        publications().publish(new DeskEdit(desk()).calendars(always(), shorter), august));
  }

  @Test
  void aVersionOfACalendarThatWouldBeginInThePastIsRefused() {
    publications().publish(desk(), MARCH);
    Desk late = new DeskEdit(desk()).calendars(always(), closedOnNoHoliday(Optional.of(MARCH)));

    assertEquals(List.of(ExampleDesk.OFFICE), publications().late(late, JUNE));
    assertEquals(
        new PublishOutcome.Late(List.of(ExampleDesk.OFFICE)), publications().publish(late, JUNE));
    assertEquals(4, holidaysAt(JUNE));
    assertInstanceOf(Published.class, publications().publish(late, MARCH));
  }

  @Test
  void aCorrectedCalendarReplacesTheVersionThatItBeginsBefore() {
    Instant july = Instant.parse("2026-07-01T00:00:00Z");
    Instant august = Instant.parse("2026-08-01T00:00:00Z");
    publications().publish(desk(), MARCH);
    publications()
        .publish(
            new DeskEdit(desk()).calendars(always(), closedOnNoHoliday(Optional.of(august))), JUNE);
    Calendar corrected =
        new Calendar(
            ExampleDesk.OFFICE,
            Optional.of(july),
            ExampleDesk.ZONE,
            Map.of(),
            ExampleDesk.office().holidays().subList(0, 1));

    publications()
        .publish(new DeskEdit(desk()).calendars(always(), corrected), JUNE.plusSeconds(3600));

    assertEquals(1, holidaysAt(august));
    assertEquals(1, holidaysAt(july));
    assertEquals(4, holidaysAt(july.minusMillis(1)));
  }

  @Test
  void aChangeOfOnePersonLeavesTheOthersAlone() {
    publications().publish(desk(), MARCH);
    Desk changed =
        new DeskEdit(desk())
            .people(
                desk().people().stream()
                    .map(
                        person ->
                            person.id().equals(new PersonId("bo@example.org"))
                                ? ExampleDesk.bo()
                                : person)
                    .toList());

    Published published = assertInstanceOf(Published.class, publications().publish(changed, JUNE));

    assertEquals(List.of("CHANGED person bo@example.org"), told(published));
    assertEquals(Optional.of(changed), publications().current());
  }

  @Test
  void ofArticlesTheRegisterHasWhatChangedAndWhatDidNot() {
    Article other = saying("kb-other", "As it was.");
    publications().publish(new DeskEdit(desk()).articles(article(), other), MARCH);
    assertEquals(List.of(article(), other), register().articles());

    Article changed = saying("kb-other", "As it is now.");
    Article added = saying("kb-added", "This is new.");
    publications().publish(new DeskEdit(desk()).articles(added, changed, article()), JUNE);
    assertEquals(List.of(added, changed, article()), register().articles());

    publications().publish(new DeskEdit(desk()).articles(added), JUNE);
    assertEquals(List.of(added), register().articles());
  }

  private static Article saying(String id, String body) {
    Article like = article();
    return new Article(
        new ArticleId(id),
        like.title(),
        like.language(),
        like.service(),
        like.audience(),
        like.reviewBy(),
        like.owner(),
        body);
  }

  @Test
  void theRegisterHoldsWhatWasPublishedLast() {
    publications().publish(desk(), MARCH);
    assertEquals(List.of(article()), register().articles());

    publications().publish(new DeskEdit(desk()).articles(), JUNE);

    assertEquals(List.of(), register().articles());
    assertEquals(desk().people(), register().people());
    assertEquals(desk().units(), register().units());
    assertEquals(List.of(SALES, ExampleDesk.WORKS), register().upwards(SALES));
    assertEquals(desk().organisation(), register().organisation());
  }

  @Test
  void aChangeOfZoneDoesNotMoveEarlierPublications() {
    publications().publish(desk(), Instant.parse("2026-03-02T23:30:00Z"));
    Organisation old = ExampleDesk.organisation();
    Organisation moved =
        new Organisation(
            old.name(),
            ZoneId.of("America/New_York"),
            old.languages(),
            old.teams(),
            old.serviceManager(),
            old.terms(),
            old.drafts(),
            old.ladders(),
            old.rotas());
    publications()
        .publish(
            new DeskEdit(new DeskEdit(desk()).organisation(moved)).services(mailbox("1 GB"), vpn()),
            Instant.parse("2026-03-02T23:45:00Z"));

    assertEquals("1 GB", quotaOn("2026-03-03"));
    assertEquals(moved, register().organisation());
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

  private int holidaysAt(Instant at) {
    return register().calendar(ExampleDesk.OFFICE, at).orElseThrow().holidays().size();
  }

  private static List<String> told(Published published) {
    return published.changes().stream()
        .map(change -> change.kind() + " " + change.what() + " " + change.id())
        .toList();
  }

  private static Calendar closedOnNoHoliday(Optional<Instant> since) {
    return new Calendar(
        ExampleDesk.OFFICE, since, ExampleDesk.ZONE, ExampleDesk.office().week(), List.of());
  }
}
