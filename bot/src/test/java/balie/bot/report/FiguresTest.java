package balie.bot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.bot.clock.Calendars;
import balie.bot.clock.Span;
import balie.bot.clock.TicketClocks;
import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DeskReader;
import balie.bot.desk.Reading;
import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.desk.PublishOutcome;
import balie.storage.desk.Register;
import balie.storage.escalation.ClockKind;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Urgency;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Figures over a handful of tickets with the priority normal: 4 h to the answer, 8 h to the
/// solution, in an office that is open from 9 to 12:30 and from 13 to 17.
class FiguresTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private static final PersonId AN = new PersonId("an@example.org");
  private static final PersonId ELS = new PersonId("els@example.org");
  private static final TicketClocks CLOCKS = clocks();
  private static final Span JUNE = new Span(june("01T00:00"), at("2026-07-01T00:00:00+02:00"));
  private static final Instant LATER = at("2026-08-01T00:00:00+02:00");
  private final List<List<TicketEvent>> logs = new ArrayList<>();
  private List<TicketEvent> log = new ArrayList<>();

  private void opens(String time) {
    log = new ArrayList<>();
    logs.add(log);
    happens(
        time,
        AN,
        new Happening.Opened(
            new Opening(
                new Reporter(
                    AN, Language.NL, new Address.Place("web", new ConversationId("with an"))),
                new UnitId("sales"),
                new Opening.Subject(
                    TicketKind.INCIDENT, Optional.of(new ServiceId("mailbox")), "Mail", "mail"),
                Optional.of(new Opening.Pinned(new AgreementId("SLA-MBX"), 1)),
                new Opening.Weight(Impact.TEAM, Urgency.HINDERED, Priority.NORMAL),
                List.of(),
                List.of())));
  }

  private void happens(String time, PersonId by, Happening what) {
    log.add(
        new TicketEvent(
            new TicketNumber(logs.size()), log.size() + 1, june(time), Optional.of(by), what));
  }

  private void solves(String opened, String answered, String resolved) {
    opens(opened);
    happens(answered, ELS, new Happening.Replied("So.", Happening.Replied.To.REQUESTER));
    happens(resolved, ELS, new Happening.Resolved("Done."));
  }

  private SlaFigures.Row row(ClockKind clock) {
    return Objects.requireNonNull(
        SlaFigures.of(logs, CLOCKS, ZONE, LATER)
            .rows()
            .get(
                new SlaFigures.Key(
                    new AgreementId("SLA-MBX"), Priority.NORMAL, clock, YearMonth.of(2026, 6))));
  }

  @Test
  void promisesKeptAreCountedInTheMonthOfTheirVerdict() {
    solves("01T10:00", "01T11:00", "01T15:00");
    solves("02T10:00", "03T16:00", "05T15:00");
    solves("30T16:00", "30T16:30", "30T16:40");
    assertEquals(new Share(2, 3), row(ClockKind.RESPONSE).met());
    assertEquals(new Share(2, 3), row(ClockKind.RESOLUTION).met());
  }

  @Test
  void aFreshStartIsReportedApart() {
    opens("01T10:00");
    happens(
        "02T10:00",
        ELS,
        new Happening.Reprioritised(
            Priority.NORMAL, Happening.Reprioritised.Count.FROM_NOW, "It is another fault."));
    happens("02T11:00", ELS, new Happening.Resolved("Done."));
    assertEquals(new SlaFigures.Row(new Share(1, 1), 0, 0, 1), row(ClockKind.RESOLUTION));
  }

  @Test
  void oneContactIsOneReplyAndNoReopeningWithinAWeek() {
    solves("01T10:00", "01T11:00", "01T12:00");
    solves("01T10:00", "01T11:00", "01T12:00");
    happens("05T12:00", AN, new Happening.Reopened());
    solves("01T10:00", "01T11:00", "02T12:00");
    happens("09T12:01", AN, new Happening.Reopened());
    opens("01T10:00");
    happens("01T11:00", ELS, new Happening.Replied("A?", Happening.Replied.To.REQUESTER));
    happens("01T12:00", ELS, new Happening.Replied("B?", Happening.Replied.To.REQUESTER));
    happens("01T13:00", ELS, new Happening.Resolved("Done."));
    DeskFigures figures = DeskFigures.of(logs, CLOCKS, JUNE, LATER);
    assertEquals(new Share(2, 4), figures.firstContact());
    assertEquals(new Share(2, 4), figures.reopened());
    assertEquals(
        new Share(0, 0), DeskFigures.of(logs, CLOCKS, JUNE, june("08T10:00")).firstContact());
  }

  @Test
  void theSolutionAloneIsAContactAndWhatTheRequesterSolvedIsNone() {
    opens("01T10:00");
    happens("01T11:00", ELS, new Happening.Resolved("It is mended."));
    opens("01T10:00");
    happens("01T11:00", AN, new Happening.Resolved("It works again."));
    DeskFigures figures = DeskFigures.of(logs, CLOCKS, JUNE, LATER);
    assertEquals(new Share(1, 2), figures.firstContact());
    assertEquals(1, figures.firstResponse().n());
  }

  @Test
  void theFirstAnswerCountsByTheAgreementsHoursAndByNearestRank() {
    solves("01T10:00", "01T11:00", "01T12:00");
    solves("01T16:00", "02T09:30", "02T12:00");
    solves("03T10:00", "03T14:00", "03T15:00");
    opens("04T10:00");
    DeskFigures figures = DeskFigures.of(logs, CLOCKS, JUNE, LATER);
    assertEquals(3, figures.firstResponse().n());
    assertEquals(Optional.of(Duration.ofMinutes(90)), figures.firstResponse().at(50));
    assertEquals(Optional.of(Duration.ofMinutes(210)), figures.firstResponse().at(90));
    assertEquals(1, figures.unanswered());
  }

  @Test
  void theBacklogHasBothAges() {
    opens("29T10:00");
    opens("30T16:00");
    solves("30T10:00", "30T11:00", "30T12:00");
    DeskFigures.Backlog backlog = DeskFigures.of(logs, CLOCKS, JUNE, LATER).backlog();
    assertEquals(2, backlog.open());
    assertEquals(Optional.of(Duration.ofHours(1)), backlog.business().at(50));
    assertEquals(Optional.of(Duration.ofHours(14)), backlog.business().longest());
    assertEquals(Optional.of(Duration.ofHours(38)), backlog.wall().longest());
  }

  @Test
  void fewerThanFiveRatingsAreNotShown() {
    for (int i = 1; i <= 5; i++) {
      solves("01T10:00", "01T11:00", "01T12:00");
      happens("02T12:00", AN, new Happening.Closed());
      happens("02T12:01", AN, new Happening.Rated(i));
      DeskFigures.Satisfaction told = DeskFigures.of(logs, CLOCKS, JUNE, LATER).satisfaction();
      assertEquals(i == 5 ? Optional.of(new Share(2, 5)) : Optional.empty(), told.good());
      assertEquals(new Share(i, i), told.response());
    }
  }

  private static Instant june(String time) {
    return at("2026-06-" + time + ":00+02:00");
  }

  private static Instant at(String written) {
    return ZonedDateTime.parse(written).toInstant();
  }

  private static TicketClocks clocks() {
    try (Database database = Database.inMemory()) {
      var file = Objects.requireNonNull(FiguresTest.class.getResource("/clock-desk/desk.yaml"));
      Path folder = Objects.requireNonNull(Path.of(file.toURI()).getParent());
      Reading reading = new DeskReader(BuiltInTerms.load()).read(folder, LocalDate.of(2026, 6, 1));
      PublishOutcome unused =
          database
              .publications()
              .publish(
                  Assertions.assertInstanceOf(Reading.Read.class, reading).desk(), Instant.EPOCH);
      Register register = database.publications().register().orElseThrow();
      return new TicketClocks(register, new Calendars(register));
    } catch (URISyntaxException noFile) {
      throw new AssertionError(noFile);
    }
  }
}
