package balie.bot.command;

import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Calendars;
import balie.bot.clock.Due;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.agreement.TicketKind;
import balie.storage.calendar.CalendarId;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.PriorityMatrix;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Tickets;
import balie.storage.ticket.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The tickets of the demo desk's year: opened, answered, solved, rated and closed, most of them in
/// time. All of them are over.
final class DemoTickets {
  private static final long SEED = 20_260_602;
  private static final int MOST_A_MONTH = 4;
  private static final List<String> SERVICES =
      List.of("crm", "files", "mailbox", "planner", "printing", "vpn", "wifi");
  private static final List<Impact> IMPACTS =
      List.of(Impact.PERSON, Impact.PERSON, Impact.PERSON, Impact.TEAM, Impact.EVERYBODY);
  private static final List<PersonId> AGENTS =
      List.of(
          new PersonId("noor@havenlicht.example"),
          new PersonId("oscar@havenlicht.example"),
          new PersonId("pieter@havenlicht.example"));

  private final Database database;
  private final Register register;
  private final Instant now;
  private final ZoneId zone;
  private final Entitlements entitlements;
  private final BusinessCalendar support;
  private final Random random = new Random(SEED);

  DemoTickets(Database database, Register register, Instant now) {
    this.database = database;
    this.register = register;
    this.now = now;
    this.zone = register.organisation().zone();
    this.entitlements = new Entitlements(register);
    this.support = new Calendars(register).of(new CalendarId("support")).orElseThrow();
  }

  void write() {
    YearMonth first = DemoYear.first(now, zone);
    for (int i = 0; i <= 12; i++) {
      for (String each : SERVICES) {
        int many = 1 + random.nextInt(MOST_A_MONTH);
        for (int n = 0; n < many; n++) {
          ticket(new ServiceId(each), first.plusMonths(i));
        }
      }
    }
  }

  private void ticket(ServiceId id, YearMonth month) {
    LocalDate day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
    Instant opened = worked(day.atTime(8, 0).atZone(zone).toInstant(), random.nextInt(540));
    Person person = register.people().get(random.nextInt(register.people().size()));
    Instant answered = worked(opened, 3 + Math.round(Math.exp(random.nextDouble() * 5.6)));
    Instant solved = worked(answered, 10 + Math.round(Math.exp(random.nextDouble() * 7.2)));
    Instant closed = solved.plus(Duration.ofDays(7));
    boolean rates = random.nextInt(3) == 0;
    int stars = 3 + random.nextInt(3);
    PersonId agent = AGENTS.get(random.nextInt(AGENTS.size()));
    Impact impact = IMPACTS.get(random.nextInt(IMPACTS.size()));
    Optional<Service> service = register.service(id, day);
    Optional<Agreement> agreement =
        service
            .filter(_ -> closed.isBefore(now))
            .flatMap(
                each ->
                    entitlements.of(person, each, day) instanceof Entitled entitled
                        ? entitled.agreement()
                        : Optional.empty());
    if (agreement.isEmpty()) {
      return;
    }
    Ticket ticket =
        database
            .tickets()
            .open(opening(person, agreement.get(), impact), Optional.of(person.id()), opened);
    change(
        ticket,
        agent,
        answered,
        new Happening.Replied("I am on it.", Happening.Replied.To.REQUESTER));
    change(ticket, agent, solved, new Happening.Resolved("It works again."));
    if (rates) {
      change(ticket, person.id(), solved.plus(Duration.ofHours(1)), new Happening.Rated(stars));
    }
    Tickets.Change _ =
        database
            .tickets()
            .change(
                ticket.number(),
                new Tickets.Deed(Optional.empty(), closed, List.of(new Happening.Closed())));
  }

  private void change(Ticket ticket, PersonId by, Instant at, Happening what) {
    TicketNumber number = ticket.number();
    Tickets.Change _ = database.tickets().change(number, Tickets.Deed.of(by, at, what));
  }

  /// So many minutes of support later.
  private Instant worked(Instant from, long minutes) {
    return switch (support.due(from, Duration.ofMinutes(1 + minutes))) {
      case Due.At(Instant at) -> at;
      case Due.TooFar(Instant limit) -> limit;
    };
  }

  private static Opening opening(Person person, Agreement agreement, Impact impact) {
    return new Opening(
        new Reporter(
            person.id(),
            person.language().orElse(Language.EN),
            new Address.Place("demo", new ConversationId("the year before"))),
        person.unit(),
        new Opening.Subject(
            TicketKind.INCIDENT, Optional.of(agreement.service()), "It fails", "It fails"),
        Optional.of(new Opening.Pinned(agreement.id(), agreement.version())),
        new Opening.Weight(
            impact, Urgency.HINDERED, PriorityMatrix.standard().of(impact, Urgency.HINDERED)),
        List.of(),
        List.of());
  }
}
