package balie.storage.agreement;

import static balie.storage.agreement.Entitlements.SERVICE_HOURS;
import static balie.storage.agreement.Entitlements.SUPPORT_HOURS;
import static balie.storage.desk.ExampleDesk.MAILBOX;
import static balie.storage.desk.ExampleDesk.PLUS;
import static balie.storage.desk.ExampleDesk.QUOTA;
import static balie.storage.desk.ExampleDesk.SALES;
import static balie.storage.desk.ExampleDesk.STANDARD;
import static balie.storage.desk.ExampleDesk.WORKS;
import static balie.storage.desk.ExampleDesk.bo;
import static balie.storage.desk.ExampleDesk.day;
import static balie.storage.desk.ExampleDesk.mailbox;
import static balie.storage.desk.ExampleDesk.terms;
import static balie.storage.desk.ExampleDesk.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.agreement.Entitlements.NotEntitled;
import balie.storage.agreement.Entitlements.Reason;
import balie.storage.agreement.Entitlements.StatedIn;
import balie.storage.calendar.CalendarEdition;
import balie.storage.desk.Desk;
import balie.storage.desk.ExampleDesk;
import balie.storage.desk.Organisation;
import balie.storage.desk.Register;
import balie.storage.desk.Register.ServiceEdition;
import balie.storage.person.Person;
import balie.storage.person.Subscription;
import balie.storage.person.UnitId;
import balie.storage.service.OfferingId;
import balie.storage.service.Service;
import balie.storage.service.ServiceStatus;
import balie.storage.service.TermId;
import balie.storage.service.TermType;
import balie.storage.service.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntitlementsTest {
  private static final LocalDate TODAY = day("2026-06-01");
  private static final LocalDate LONG_AGO = day("2020-01-01");
  private static final TermId RETENTION = new TermId("backup-retention");
  private static final Period IN_2026 = period("2026-01-01", "2026-12-31");

  @Test
  void thePersonsOwnSubscriptionComesFirst() {
    Person person = bo(subscription(Optional.of(PLUS), terms("quota", "5 GB")));

    assertStated("5 GB", StatedIn.SUBSCRIPTION, person, QUOTA, sla(SALES, IN_2026, "2 GB"));
  }

  @Test
  void thenTheOfferingThatTheSubscriptionNames() {
    Person person = bo(subscription(Optional.of(PLUS), Map.of()));

    assertStated("4 GB", StatedIn.OFFERING, person, QUOTA, sla(SALES, IN_2026, "2 GB"));
  }

  @Test
  void unlessThatIsTheOfferingOfTheAgreement() {
    Person person = bo(subscription(Optional.of(STANDARD), Map.of()));

    assertStated("2 GB", StatedIn.AGREEMENT, person, QUOTA, sla(SALES, IN_2026, "2 GB"));
  }

  @Test
  void thenTheAgreementOfTheUnit() {
    assertStated("2 GB", StatedIn.AGREEMENT, bo(), QUOTA, sla(SALES, IN_2026, "2 GB"));
  }

  @Test
  void thenTheOfferingOfThatAgreement() {
    assertStated("30 days", StatedIn.OFFERING, bo(), RETENTION, sla(SALES, IN_2026, "2 GB"));
  }

  @Test
  void aTermThatTheSubscribedOfferingDoesNotStateIsLookedForInTheAgreement() {
    Person person = bo(subscription(Optional.of(PLUS), Map.of()));

    assertStated("30 days", StatedIn.OFFERING, person, RETENTION, sla(SALES, IN_2026, "2 GB"));
  }

  @Test
  void hoursComeFromTheServiceLast() {
    Agreement sla = sla(SALES, IN_2026, "2 GB");
    assertStated("always", StatedIn.SERVICE, bo(), SERVICE_HOURS, sla);
    assertStated("office", StatedIn.SERVICE, bo(), SUPPORT_HOURS, sla);

    Agreement ownHours =
        sla(
            SALES,
            IN_2026,
            Map.of(SUPPORT_HOURS, value(TermType.CALENDAR, "always")),
            Optional.of(STANDARD));
    assertStated("always", StatedIn.AGREEMENT, bo(), SUPPORT_HOURS, ownHours);
  }

  @Test
  void aTermThatNothingStatesIsEmpty() {
    Entitlements entitlements = entitlements(sla(SALES, IN_2026, "2 GB"));
    Entitled entitled = assertInstanceOf(Entitled.class, entitlements.of(bo(), mailbox(), TODAY));

    assertEquals(Optional.empty(), entitlements.value(entitled, new TermId("restore-time")));
  }

  @Test
  void theAgreementOfTheNearestUnitAboveCounts() {
    assertStated("1 GB", StatedIn.AGREEMENT, bo(), QUOTA, sla(WORKS, IN_2026, "1 GB"));
  }

  @Test
  void noUnitFurtherUpIsAsked() {
    Agreement near =
        sla(SALES, IN_2026, Map.of(RETENTION, value(TermType.DURATION, "7 days")), none());
    Entitlements entitlements = entitlements(near, sla(WORKS, IN_2026, "1 GB"));
    Entitled entitled = assertInstanceOf(Entitled.class, entitlements.of(bo(), mailbox(), TODAY));

    assertEquals(Optional.empty(), entitlements.value(entitled, QUOTA));
    assertEquals(Optional.of(near), entitled.agreement());
  }

  @Test
  void anAgreementThatIsOverDoesNotHideTheOneOfTheUnitAbove() {
    Agreement over = sla(SALES, period("2025-01-01", "2025-12-31"), "2 GB");

    assertStated("1 GB", StatedIn.AGREEMENT, bo(), QUOTA, over, sla(WORKS, IN_2026, "1 GB"));
  }

  @Test
  void theAgreementOfAnotherUnitIsNobodyElses() {
    Agreement ofIt = sla(new UnitId("it"), IN_2026, "9 GB");

    assertReason(Reason.NONE, bo(), mailbox(), ofIt);
  }

  @Test
  void aSubscriptionAloneIsEnough() {
    Person person = bo(subscription(Optional.of(PLUS), Map.of()));

    assertStated("4 GB", StatedIn.OFFERING, person, QUOTA);
  }

  @Test
  void bothEndsOfAnAgreementBelongToIt() {
    Entitlements entitlements = entitlements(sla(SALES, IN_2026, "2 GB"));

    assertInstanceOf(Entitled.class, entitlements.of(bo(), mailbox(), day("2026-01-01")));
    assertInstanceOf(Entitled.class, entitlements.of(bo(), mailbox(), day("2026-12-31")));
    assertInstanceOf(NotEntitled.class, entitlements.of(bo(), mailbox(), day("2027-01-01")));
  }

  @Test
  void whoHasNothingIsToldWhy() {
    assertReason(Reason.NONE, bo(), mailbox());
    assertReason(
        Reason.OVER, bo(), mailbox(), sla(SALES, period("2025-01-01", "2025-12-31"), "2 GB"));
    assertReason(
        Reason.NOT_BEGUN,
        bo(),
        mailbox(),
        sla(SALES, new Period(Optional.of(day("2027-01-01")), Optional.empty()), "2 GB"));
    assertReason(
        Reason.OVER,
        bo(new Subscription(MAILBOX, none(), Map.of(), period("2020-01-01", "2020-12-31"))),
        mailbox());
  }

  @Test
  void aServiceThatIsPlannedOrRetiredIsNobodys() {
    Agreement sla = sla(SALES, IN_2026, "2 GB");

    assertReason(Reason.PLANNED, bo(), status(ServiceStatus.PLANNED), sla);
    assertReason(Reason.RETIRED, bo(), status(ServiceStatus.RETIRED), sla);
  }

  @Test
  void agreementsWithTeamsAndSuppliersEntitleNobody() {
    Agreement ola =
        new Agreement(
            new AgreementId("OLA-MBX"),
            AgreementKind.OLA,
            1,
            MAILBOX,
            none(),
            "sales",
            IN_2026,
            Optional.empty(),
            Optional.empty(),
            terms("quota", "2 GB"),
            List.of());

    assertReason(Reason.NONE, bo(), mailbox(), ola);
  }

  @Test
  void aDraftEntitlesNobodyWhereTheDeskWorksWithDrafts() {
    Agreement draft = sla(SALES, IN_2026, "2 GB");
    Entitlements entitlements = new Entitlements(register(true, List.of(mailbox()), draft));

    assertInstanceOf(NotEntitled.class, entitlements.of(bo(), mailbox(), TODAY));
  }

  @Test
  void aUnitIsAskedForLikeThePeopleInIt() {
    Entitlements entitlements = entitlements(sla(WORKS, IN_2026, "1 GB"));

    Entitled entitled = assertInstanceOf(Entitled.class, entitlements.of(SALES, mailbox(), TODAY));

    assertEquals(
        Optional.of("1 GB"),
        entitlements.value(entitled, QUOTA).map(stated -> stated.value().written()));
  }

  @Test
  void allThatAPersonHasOnADay() {
    Entitlements entitlements = entitlements(sla(SALES, IN_2026, "2 GB"));

    assertEquals(
        List.of(MAILBOX),
        entitlements.all(bo(), TODAY).stream().map(each -> each.service().id()).toList());
    assertEquals(List.of(), entitlements.all(bo(), day("2027-01-01")));
  }

  @Test
  void whatIsStatedIsNamedInTheOrderInWhichItIsLookedFor() {
    Person person = bo(subscription(Optional.of(PLUS), Map.of(RETENTION, days("90 days"))));
    Entitlements entitlements = entitlements(sla(SALES, IN_2026, "2 GB"));
    Entitled entitled = assertInstanceOf(Entitled.class, entitlements.of(person, mailbox(), TODAY));

    List<TermId> stated = List.copyOf(entitlements.stated(entitled));

    assertEquals(List.of(RETENTION, QUOTA, new TermId("availability")), stated.subList(0, 3));
    assertEquals(
        List.of(SERVICE_HOURS, SUPPORT_HOURS), stated.subList(stated.size() - 2, stated.size()));
  }

  @Test
  void targetsAreThoseOfTheAgreement() {
    Agreement agreement = ExampleDesk.agreement(1, day("2026-01-01"), Optional.empty());
    Entitlements entitlements = entitlements(agreement);
    Entitled entitled = assertInstanceOf(Entitled.class, entitlements.of(bo(), mailbox(), TODAY));

    assertEquals(agreement.targets(), entitlements.targets(entitled));
  }

  private static void assertStated(
      String written, StatedIn where, Person person, TermId term, Agreement... agreements) {
    Entitlements entitlements = entitlements(agreements);
    Entitled entitled = assertInstanceOf(Entitled.class, entitlements.of(person, mailbox(), TODAY));
    Entitlements.Stated stated = entitlements.value(entitled, term).orElseThrow();
    assertEquals(written, stated.value().written());
    assertEquals(where, stated.statedIn());
  }

  private static void assertReason(
      Reason reason, Person person, Service service, Agreement... agreements) {
    assertEquals(
        new NotEntitled(service, reason), entitlements(agreements).of(person, service, TODAY));
  }

  private static Entitlements entitlements(Agreement... agreements) {
    return new Entitlements(register(false, List.of(mailbox(), ExampleDesk.vpn()), agreements));
  }

  private static Register register(
      boolean drafts, List<Service> services, Agreement... agreements) {
    Desk desk = ExampleDesk.desk();
    Organisation plain = desk.organisation();
    Organisation organisation =
        new Organisation(
            plain.name(),
            plain.zone(),
            plain.languages(),
            plain.teams(),
            plain.serviceManager(),
            plain.terms(),
            drafts,
            plain.ladders(),
            plain.rotas());
    return new Register(
        organisation,
        desk.units(),
        desk.people(),
        services.stream().map(each -> new ServiceEdition(each, LONG_AGO, false)).toList(),
        List.of(agreements),
        desk.calendars().stream().map(each -> new CalendarEdition(each, Instant.EPOCH)).toList(),
        List.of());
  }

  private static Subscription subscription(
      Optional<OfferingId> offering, Map<TermId, Value> terms) {
    return new Subscription(MAILBOX, offering, terms, Period.ALWAYS);
  }

  private static Agreement sla(UnitId with, Period valid, String quota) {
    return sla(with, valid, terms("quota", quota), Optional.of(STANDARD));
  }

  private static Agreement sla(
      UnitId with, Period valid, Map<TermId, Value> terms, Optional<OfferingId> offering) {
    return new Agreement(
        new AgreementId("SLA-MBX-" + with),
        AgreementKind.SLA,
        1,
        MAILBOX,
        offering,
        with.id(),
        valid,
        Optional.empty(),
        Optional.empty(),
        terms,
        List.of());
  }

  private static Service status(ServiceStatus status) {
    Service live = mailbox();
    return new Service(
        live.id(),
        live.name(),
        live.aliases(),
        live.summary(),
        status,
        live.owner(),
        live.hours(),
        live.support(),
        live.offerings(),
        live.technical());
  }

  private static Value days(String written) {
    return value(TermType.DURATION, written);
  }

  private static Optional<OfferingId> none() {
    return Optional.empty();
  }

  private static Period period(String from, String until) {
    return new Period(Optional.of(day(from)), Optional.of(day(until)));
  }
}
