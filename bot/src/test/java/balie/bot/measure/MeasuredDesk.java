package balie.bot.measure;

import balie.bot.availability.Measured;
import balie.bot.clock.Span;
import balie.bot.flow.SettableClock;
import balie.bot.network.AddressRange;
import balie.bot.probe.Guard;
import balie.bot.probe.Prober;
import balie.storage.calendar.CalendarId;
import balie.storage.desk.Organisation;
import balie.storage.desk.Register;
import balie.storage.desk.TicketRules;
import balie.storage.language.Language;
import balie.storage.language.Text;
import balie.storage.service.Probe;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.ServiceStatus;
import balie.storage.service.Technical;
import balie.storage.sql.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A desk with one service that is measured, by a clock that is set.
final class MeasuredDesk implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  static final ServiceId MAILBOX = new ServiceId("mailbox");
  static final Duration TEN = Duration.ofSeconds(10);

  final SettableClock clock = new SettableClock(NOON.toString());
  final Database database = Database.inMemory();
  private final AtomicReference<Register> desk;
  private final Prober prober =
      new Prober(new Guard(List.of(AddressRange.parse("127.0.0.1").orElseThrow())), clock);
  Measuring measuring;

  MeasuredDesk(List<Probe> probes, List<Probe> references) {
    desk = new AtomicReference<>(register(probes, references));
    measuring = fresh();
  }

  static Probe probe(String name, Probe.Target target) {
    return new Probe(name, target, TEN, Duration.ofSeconds(5), 2);
  }

  /// Another life of the process.
  Measuring fresh() {
    return new Measuring(
        new Measuring.Ground(
            new Measuring.Stores(
                database.measurements(),
                database.proofs(),
                database.firingAlerts(),
                database.transactions()),
            () -> Optional.of(desk.get()),
            prober),
        clock);
  }

  void publish(List<Probe> probes) {
    desk.set(register(probes, List.of()));
  }

  /// Lets time go by, looking every second.
  void pass(int seconds) {
    for (int i = 0; i < seconds; i++) {
      measuring.look();
      measuring.settle();
      clock.pass(Duration.ofSeconds(1));
    }
  }

  Measured measured(Instant from, Instant until) {
    return Measured.of(database.histories().of(MAILBOX, from, until), new Span(from, until));
  }

  private static Register register(List<Probe> probes, List<Probe> references) {
    Service mailbox =
        new Service(
            MAILBOX,
            Text.plain("Mailbox"),
            Map.of(),
            Text.plain("E-mail."),
            ServiceStatus.LIVE,
            Optional.empty(),
            new CalendarId("always"),
            new CalendarId("always"),
            List.of(),
            new Technical(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                probes));
    Organisation organisation =
        new Organisation(
            "Works",
            ZoneId.of("Europe/Brussels"),
            List.of(Language.EN),
            List.of(),
            Optional.empty(),
            List.of(),
            false,
            Map.of(),
            List.of(),
            TicketRules.standard(),
            references);
    return new Register(
        organisation,
        List.of(),
        List.of(),
        List.of(new Register.ServiceEdition(mailbox, LocalDate.parse("2026-01-01"), false)),
        List.of(),
        List.of(),
        List.of());
  }

  @Override
  public void close() {
    measuring.close();
    database.close();
  }
}
