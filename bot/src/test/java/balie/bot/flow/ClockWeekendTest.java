package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.bot.clock.Walk;
import balie.storage.agreement.Priority;
import balie.storage.calendar.Calendar;
import balie.storage.escalation.ClockKind;
import balie.storage.escalation.FiredStep;
import balie.storage.escalation.FiredStep.Fate;
import balie.storage.ticket.Happening;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.TicketStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk from Friday afternoon to Tuesday noon, over the night in which Brussels goes back to
/// winter time (Sunday 25 October 2026), with two stops of the program in it. Every clock is held
/// against an oracle that walks minute by minute, and every letter is counted.
class ClockWeekendTest {
  private static final long MINUTE = 60_000;
  private static final List<Integer> DEFAULT = List.of(50, 75, 90, 100);
  private static final List<Integer> NIGHT = List.of(50, 100);

  @TempDir private Path folder;
  private final SettableClock clock =
      new SettableClock("2026-10-23T15:00:00+02:00[Europe/Brussels]");
  private final MemoryChannel channel = new MemoryChannel().remembering();
  private final List<Scene> scenes = new ArrayList<>();
  private final Map<String, TicketNumber> tickets = new TreeMap<>();

  /// Something that happens to a ticket at a moment.
  private record Scene(Instant at, Act act) {}

  private interface Act {
    void on(ClockLife life);
  }

  private TicketNumber ticket(String name) {
    return java.util.Objects.requireNonNull(tickets.get(name));
  }

  private static Instant moment(String written) {
    return ZonedDateTime.parse(written + "[Europe/Brussels]").toInstant();
  }

  private void at(String written, Act act) {
    scenes.add(new Scene(moment(written), act));
  }

  private void opens(String written, String name, Priority priority) {
    at(written, life -> tickets.put(name, life.open(priority, name)));
  }

  private void happens(String written, String name, Happening... what) {
    at(written, life -> life.happens(ticket(name), ClockLife.ELS, what));
  }

  private void script() {
    opens("2026-10-23T15:00:00+02:00", "slow", Priority.NORMAL);
    opens("2026-10-23T16:10:00+02:00", "broken", Priority.HIGH);
    happens("2026-10-23T16:35:00+02:00", "broken", replied());
    opens("2026-10-24T23:00:00+02:00", "down", Priority.CRITICAL);
    happens("2026-10-24T23:10:00+02:00", "down", replied());
    happens("2026-10-25T00:30:00+02:00", "down", new Happening.AwaitsRequester());
    at(
        "2026-10-25T02:30:00+02:00",
        life ->
            life.happens(
                ticket("down"),
                ClockLife.AN,
                new Happening.RequesterSaid("Still down.", List.of())));
    opens("2026-10-25T02:40:00+01:00", "night", Priority.CRITICAL);
    happens("2026-10-26T11:00:00+01:00", "slow", new Happening.AwaitsSupplier("Lines Ltd"));
    happens("2026-10-26T13:30:00+01:00", "slow", new Happening.Began());
    happens("2026-10-26T14:00:00+01:00", "broken", new Happening.Resolved("A new cable."));
    happens("2026-10-26T15:00:00+01:00", "broken", new Happening.Reopened());
  }

  private static Happening replied() {
    return new Happening.Replied("We are on it.", Happening.Replied.To.REQUESTER);
  }

  /// Plays the script and looks every minute; nobody looks while the program is stopped.
  private void play(String until, ClockLife life) throws InterruptedException {
    Instant end = moment(until);
    while (clock.instant().isBefore(end)) {
      for (Scene scene : List.copyOf(scenes)) {
        if (scene.at().equals(clock.instant())) {
          scene.act().on(life);
        }
      }
      life.look();
      clock.pass(Duration.ofMinutes(1));
    }
  }

  @Test
  void everyClockEqualsTheOraclesAndEachEscalationIsSentOnce() throws InterruptedException {
    script();
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      play("2026-10-25T02:50:00+02:00", life);
    }
    // A stop of no time at all in the hour that comes twice, and one over Monday's opening.
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      play("2026-10-26T08:30:00+01:00", life);
    }
    Instant down = clock.instant();
    clock.pass(Duration.ofMinutes(135));
    Instant up = clock.instant();
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      play("2026-10-27T18:00:00+01:00", life);
      int told = 0;
      told += check(life, "slow", ClockKind.RESPONSE, "office", 240, DEFAULT, down, up);
      told += check(life, "slow", ClockKind.RESOLUTION, "office", 480, DEFAULT, down, up);
      told += check(life, "broken", ClockKind.RESPONSE, "office", 60, DEFAULT, down, up);
      // A business day from Friday 16:10: the 50 minutes that were left, and all of Monday.
      told += check(life, "broken", ClockKind.RESOLUTION, "office", 500, DEFAULT, down, up);
      told += check(life, "down", ClockKind.RESPONSE, "always", 16, NIGHT, down, up);
      told += check(life, "down", ClockKind.RESOLUTION, "always", 240, NIGHT, down, up);
      told += check(life, "night", ClockKind.RESPONSE, "always", 16, NIGHT, down, up);
      told += check(life, "night", ClockKind.RESOLUTION, "always", 240, NIGHT, down, up);
      assertEquals(18, told);
      assertEquals(expectedLetters(life), letters());
      assertEquals(List.of(), twice());
    }
  }

  /// Els, as the lead or on duty, hears of each telling; besides her the service desk until three
  /// quarters, and at the end Mia. The network team, to which a ladder of the night turns at the
  /// end, has no place in this channel.
  private long expectedLetters(ClockLife life) {
    return tickets.entrySet().stream()
        .flatMap(
            ticket ->
                life.steps(ticket.getValue()).stream()
                    .filter(step -> step.fate() == Fate.TOLD)
                    .map(
                        step -> {
                          boolean night =
                              ticket.getKey().equals("down") || ticket.getKey().equals("night");
                          boolean one =
                              step.key().percent() == 90 || (step.key().percent() == 100 && night);
                          return step.told() * (one ? 1L : 2L);
                        }))
        .mapToLong(Long::longValue)
        .sum();
  }

  private long letters() {
    return channel.texts().stream().filter(each -> each.startsWith("Ticket ")).count();
  }

  /// No place was told the same thing at the same moment twice.
  private List<String> twice() {
    List<String> all =
        channel.shown().stream()
            .map(each -> each.conversation() + " " + each.reply().text())
            .toList();
    return all.stream()
        .filter(each -> all.stream().filter(each::equals).count() > 1)
        .distinct()
        .toList();
  }

  /// Holds the steps of a clock against the oracle's; how many were told.
  private int check(
      ClockLife life,
      String name,
      ClockKind kind,
      String calendar,
      int minutes,
      List<Integer> percents,
      Instant down,
      Instant up) {
    List<TicketEvent> log = life.database().tickets().log(ticket(name));
    Map<Integer, Instant> expected = new TreeMap<>();
    Walk walk = new Walk(calendars(calendar), MINUTE);
    long counted = 0;
    long end = clock.instant().toEpochMilli();
    for (long at = log.getFirst().at().toEpochMilli(); at < end; at += MINUTE) {
      for (int percent : percents) {
        if (counted * 100 >= (long) percent * minutes && !stopped(kind, log, at)) {
          expected.putIfAbsent(percent, Instant.ofEpochMilli(at));
        }
      }
      if (!stopped(kind, log, at) && counts(kind, log, at) && walk.open(at)) {
        counted++;
      }
    }
    List<FiredStep> steps =
        life.steps(ticket(name)).stream().filter(s -> s.key().clock() == kind).toList();
    Map<Integer, Instant> due = new TreeMap<>();
    steps.forEach(step -> due.put(step.key().percent(), step.due()));
    assertEquals(expected, due, name + " " + kind);
    Map<Integer, Fate> fates = new TreeMap<>();
    steps.forEach(step -> fates.put(step.key().percent(), step.fate()));
    assertEquals(fates(expected, down, up), fates, name + " " + kind);
    return (int) steps.stream().filter(step -> step.fate() == Fate.TOLD).count();
  }

  /// All that came up while the program was down is superseded by the highest of them.
  private static Map<Integer, Fate> fates(
      Map<Integer, Instant> expected, Instant down, Instant up) {
    Map<Integer, Fate> fates = new TreeMap<>();
    expected.forEach(
        (percent, at) -> {
          boolean missed = !at.isBefore(down) && !at.isAfter(up);
          boolean higher =
              expected.entrySet().stream()
                  .anyMatch(
                      other ->
                          other.getKey() > percent && !other.getValue().isAfter(missed ? up : at));
          fates.put(percent, higher ? Fate.SUPERSEDED : Fate.TOLD);
        });
    return fates;
  }

  private static boolean stopped(ClockKind kind, List<TicketEvent> log, long at) {
    return kind == ClockKind.RESPONSE
        && log.stream()
            .anyMatch(
                event ->
                    event.at().toEpochMilli() <= at
                        && (event.what() instanceof Happening.Replied
                            || event.what() instanceof Happening.Resolved));
  }

  private static boolean counts(ClockKind kind, List<TicketEvent> log, long at) {
    TicketStatus status = TicketStatus.NEW;
    for (TicketEvent event : log) {
      if (event.at().toEpochMilli() <= at) {
        status = event.what().becomes().orElse(status);
        if (event.what() instanceof Happening.RequesterSaid
            && status == TicketStatus.WAITING_REQUESTER) {
          status = TicketStatus.OPEN;
        }
      }
    }
    boolean normal =
        log.getFirst().what() instanceof Happening.Opened(var opening)
            && opening.weight().priority() == Priority.NORMAL;
    return kind == ClockKind.RESPONSE
        || (status != TicketStatus.WAITING_REQUESTER
            && status != TicketStatus.RESOLVED
            && !(status == TicketStatus.WAITING_SUPPLIER && normal));
  }

  private static List<Calendar> calendars(String id) {
    return ClockLife.desk().calendars().stream().filter(each -> each.id().id().equals(id)).toList();
  }
}
