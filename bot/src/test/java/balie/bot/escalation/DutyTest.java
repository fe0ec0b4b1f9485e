package balie.bot.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.bot.request.ClockNotice;
import balie.storage.calendar.OpenInterval;
import balie.storage.conversation.Address;
import balie.storage.desk.Organisation;
import balie.storage.escalation.Recipient;
import balie.storage.escalation.Rota;
import balie.storage.escalation.Rung;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.Team;
import balie.storage.person.TeamId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DutyTest {
  private static final PersonId AN = new PersonId("an@example.org");
  private static final PersonId ELS = new PersonId("els@example.org");
  private static final PersonId TOM = new PersonId("tom@example.org");
  private static final PersonId MIA = new PersonId("mia@example.org");
  private static final TeamId MAIL = new TeamId("mail");
  private static final TeamId NETWORK = new TeamId("network");
  private static final Instant MONDAY_TEN = Instant.parse("2026-06-01T08:00:00Z");
  private static final Instant MONDAY_NIGHT = Instant.parse("2026-06-01T21:00:00Z");
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  /// Nine to five on weekdays: An in the week of 1 June, Els in the next.
  private static Rota rota(List<Rota.Absence> absences, List<Rota.Swap> swaps) {
    return new Rota(
        MAIL,
        List.of(
            new Rota.Shift(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                new OpenInterval(540, 1020),
                List.of(AN, ELS),
                JUNE)),
        absences,
        swaps);
  }

  private static Duty duty(Optional<PersonId> assignee, Rota... rotas) {
    return new Duty(
        new Organisation(
            "Example",
            ZoneId.of("Europe/Brussels"),
            List.of(Language.EN),
            List.of(new Team(MAIL, "Mail", TOM), new Team(NETWORK, "Network", ELS)),
            Optional.of(MIA),
            List.of(),
            false,
            Map.of(),
            List.of(rotas)),
        MAIL,
        assignee);
  }

  private static List<Duty.Told> told(Duty duty, Instant at, Recipient... to) {
    return duty.told(Rung.of(50, to), at);
  }

  private static Duty.Told person(PersonId person, ClockNotice.Role role) {
    return new Duty.Told(new Address.Person(person), role);
  }

  @Test
  void whereNobodyIsAssignedTheTeamIsTold() {
    assertEquals(
        List.of(person(AN, ClockNotice.Role.ASSIGNEE)),
        told(duty(Optional.of(AN)), MONDAY_TEN, new Recipient.Assignee()));
    assertEquals(
        List.of(new Duty.Told(new Address.Team(MAIL), ClockNotice.Role.TEAM)),
        told(duty(Optional.empty()), MONDAY_TEN, new Recipient.Assignee()));
  }

  @Test
  void leadManagerAndAnotherTeamAreTold() {
    assertEquals(
        List.of(
            person(TOM, ClockNotice.Role.LEAD),
            person(MIA, ClockNotice.Role.SERVICE_MANAGER),
            new Duty.Told(new Address.Team(NETWORK), ClockNotice.Role.OTHER_TEAM),
            person(ELS, ClockNotice.Role.OTHER_LEAD)),
        told(
            duty(Optional.empty()),
            MONDAY_TEN,
            new Recipient.OwnLead(),
            new Recipient.ManagerOfService(),
            new Recipient.OtherTeam(NETWORK),
            new Recipient.OtherLead(NETWORK)));
  }

  @Test
  void nobodyIsToldTwiceByOneStep() {
    assertEquals(
        List.of(person(TOM, ClockNotice.Role.ASSIGNEE)),
        told(
            duty(Optional.of(TOM)), MONDAY_TEN, new Recipient.Assignee(), new Recipient.OwnLead()));
  }

  @Test
  void turnsChangeByTheWeek() {
    Rota rota = rota(List.of(), List.of());
    assertEquals(Optional.of(AN), rota.onDuty(JUNE.atTime(9, 0)));
    assertEquals(Optional.of(AN), rota.onDuty(JUNE.plusDays(4).atTime(16, 59)));
    assertEquals(Optional.of(ELS), rota.onDuty(JUNE.plusDays(7).atTime(12, 0)));
    assertEquals(Optional.of(ELS), rota.onDuty(JUNE.minusDays(3).atTime(12, 0)));
    assertEquals(Optional.empty(), rota.onDuty(JUNE.atTime(17, 0)));
    assertEquals(Optional.empty(), rota.onDuty(JUNE.plusDays(5).atTime(12, 0)));
  }

  @Test
  void whoIsAbsentIsReplacedByTheNextInTurnAndASwapCounts() {
    Rota.Absence anAway = new Rota.Absence(AN, JUNE, JUNE.plusDays(1));
    assertEquals(Optional.of(ELS), rota(List.of(anAway), List.of()).onDuty(JUNE.atTime(9, 0)));
    assertEquals(
        Optional.of(AN), rota(List.of(anAway), List.of()).onDuty(JUNE.plusDays(2).atTime(9, 0)));
    Rota.Swap swap = new Rota.Swap(JUNE, TOM, AN);
    assertEquals(Optional.of(TOM), rota(List.of(), List.of(swap)).onDuty(JUNE.atTime(9, 0)));
    assertEquals(
        Optional.of(AN), rota(List.of(), List.of(swap)).onDuty(JUNE.plusDays(1).atTime(9, 0)));
  }

  @Test
  void anEmptyRotaGoesToTheLeadAndSaysSo() {
    Rota rota = rota(List.of(), List.of());
    assertEquals(
        List.of(
            new Duty.Told(new Address.Team(MAIL), ClockNotice.Role.TEAM),
            person(AN, ClockNotice.Role.ON_DUTY)),
        told(duty(Optional.empty(), rota), MONDAY_TEN, new Recipient.OwnTeam()));
    assertEquals(
        List.of(
            new Duty.Told(new Address.Team(MAIL), ClockNotice.Role.TEAM),
            person(TOM, ClockNotice.Role.LEAD_FOR_EMPTY_ROTA)),
        told(duty(Optional.empty(), rota), MONDAY_NIGHT, new Recipient.OwnTeam()));
  }
}
