package balie.bot.clock;

import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DeskReader;
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
import balie.storage.person.TeamId;
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
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/// The clock desk with versions of its agreements from 1 September 2026 on, and one ticket's log.
final class LogDesk {
  static final PersonId AN = new PersonId("an@example.org");
  static final PersonId BO = new PersonId("bo@example.org");
  static final PersonId ELS = new PersonId("els@example.org");
  static final TeamId NETWORK = new TeamId("network");
  static final TeamId DESK = new TeamId("service-desk");
  static final AgreementId SLA = new AgreementId("SLA-MBX");

  private static final String LATER =
      """
      agreement: SLA-MBX
      kind: sla
      version: 2
      service: mailbox
      offering: standard
      with: sales
      from: 2026-09-01
      targets:
        - {kind: incident, priority: normal, respond: 2 h, resolve: 6 h}
        - {kind: incident, priority: low, resolve: 2 business days}
      ---
      agreement: OLA-NET
      kind: ola
      version: 2
      service: mailbox
      with: network
      from: 2026-09-01
      targets:
        - {kind: incident, priority: normal, resolve: 3 h, pauses: [waiting-supplier], ladder: night}
        - {kind: incident, priority: high, respond: 20 min, resolve: 30 min}
      """;
  private static final Register REGISTER = read();

  private final List<TicketEvent> log = new ArrayList<>();

  private LogDesk() {}

  static LogDesk opened(String time, Priority priority) {
    return opened(
        time, new Subject(TicketKind.INCIDENT, Optional.of(new ServiceId("mailbox")), 1), priority);
  }

  /// What a ticket is about, and the version of its agreement.
  record Subject(TicketKind kind, Optional<ServiceId> service, int version) {}

  static LogDesk opened(String time, Subject subject, Priority priority) {
    Opening opening =
        new Opening(
            new Reporter(AN, Language.NL, new Address.Place("web", new ConversationId("with an"))),
            new UnitId("sales"),
            new Opening.Subject(subject.kind(), subject.service(), "Mail", "mail"),
            Optional.of(new Opening.Pinned(SLA, subject.version())),
            new Opening.Weight(Impact.TEAM, Urgency.HINDERED, priority),
            List.of(),
            List.of());
    return new LogDesk().then(time, AN, new Happening.Opened(opening));
  }

  LogDesk then(String time, PersonId by, Happening what) {
    return then(time, Optional.of(by), what);
  }

  /// What Balie itself did.
  LogDesk itself(String time, Happening what) {
    return then(time, Optional.empty(), what);
  }

  private LogDesk then(String time, Optional<PersonId> by, Happening what) {
    log.add(new TicketEvent(new TicketNumber(1), log.size() + 1, at(time), by, what));
    return this;
  }

  List<TicketEvent> log() {
    return List.copyOf(log);
  }

  static TicketClocks clocks() {
    return new TicketClocks(REGISTER, new Calendars(REGISTER));
  }

  List<ClockKind> kinds() {
    return clocks().of(log()).stream().map(AgreedClock::kind).toList();
  }

  AgreedClock clock(ClockKind kind) {
    return clocks().of(log()).stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  Reading.Shown shown(ClockKind kind, String now) {
    return Assertions.assertInstanceOf(Reading.Shown.class, clock(kind).read(at(now)));
  }

  /// Time in Brussels in the summer of 2026, as `06-01T10:00`.
  static Instant at(String time) {
    return balie.bot.clock.Desk.at("2026-" + time + ":00+02:00");
  }

  private static Register read() {
    try {
      Path temporary = Files.createTempDirectory("log-desk");
      try {
        return read(temporary.resolve("desk"));
      } finally {
        try (Stream<Path> all = Files.walk(temporary)) {
          for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(each);
          }
        }
      }
    } catch (URISyntaxException | IOException noFile) {
      throw new AssertionError(noFile);
    }
  }

  private static Register read(Path folder) throws URISyntaxException, IOException {
    try (Database database = Database.inMemory()) {
      var file = Objects.requireNonNull(LogDesk.class.getResource("/clock-desk/desk.yaml"));
      Path source = Objects.requireNonNull(Path.of(file.toURI()).getParent());
      try (Stream<Path> all = Files.walk(source)) {
        for (Path each : all.toList()) {
          Files.copy(each, folder.resolve(source.relativize(each).toString()));
        }
      }
      Files.writeString(folder.resolve("agreements/later.yaml"), LATER);
      balie.bot.desk.Reading reading =
          new DeskReader(BuiltInTerms.load()).read(folder, LocalDate.of(2026, 6, 1));
      PublishOutcome unused =
          database
              .publications()
              .publish(
                  Assertions.assertInstanceOf(
                          balie.bot.desk.Reading.Read.class, reading, reading::toString)
                      .desk(),
                  Instant.EPOCH);
      return database.publications().register().orElseThrow();
    }
  }
}
