package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.bot.Bot;
import balie.bot.clock.WalkedTicket;
import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DemoDesk;
import balie.bot.desk.DeskReader;
import balie.bot.desk.Reading;
import balie.bot.request.ClockStory;
import balie.knowledge.understanding.ModelStore;
import balie.storage.desk.Desk;
import balie.storage.escalation.ClockKind;
import balie.storage.escalation.FiredStep;
import balie.storage.escalation.FiredStep.Fate;
import balie.storage.sql.Database;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo's day, and the weekend after it with the end of summer time and three restarts: every
/// clock of every ticket stands where an oracle's stands that walks second by second, and each
/// escalation was sent once.
class PlayedWeekendTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 23);
  private static final Instant END = Instant.parse("2026-10-27T16:00:00Z");

  @TempDir private Path folder;

  @Test
  void everyClockEqualsTheOraclesAndEachEscalationIsSentOnce() throws Exception {
    Path file = folder.resolve("balie.db");
    Desk desk = published(file);
    List<String> seen = new ArrayList<>();
    Bot bot = new Bot(BuiltInTerms.load(), ModelStore.in(Shell.CACHE, trouble -> {}));
    PlayedDay played = new PlayedDay(bot, file, FRIDAY, ZoneId.of("Europe/Brussels"), seen::add);

    List<List<PlayedDay.Line>> lives = new ArrayList<>(PlayedDay.script());
    lives.addAll(PlayedDay.script("/balie/bot/command/weekend.txt"));
    played.playWatched(lives);

    String all = String.join("\n", seen);
    assertEquals(0, seen.stream().filter(line -> line.contains("went wrong")).count(), all);
    int told = 0;
    int clocks = 0;
    try (Database database = open(file)) {
      var register = database.publications().register().orElseThrow();
      var stories = Bot.clockDesk(register, database);
      for (int number = 1; number <= 9; number++) {
        TicketNumber ticket = new TicketNumber(number);
        List<TicketEvent> log = database.tickets().log(ticket);
        List<FiredStep> steps = database.steps().of(ticket);
        for (ClockKind kind : List.of(ClockKind.RESPONSE, ClockKind.RESOLUTION)) {
          WalkedTicket walked = WalkedTicket.walk(desk, log, kind, END);
          List<ClockStory> shown =
              stories.stories(ticket, true, END).stream()
                  .filter(story -> story.clock() == kind)
                  .toList();
          String about = "ticket " + number + " " + kind + "\n" + all;
          assertEquals(walked.isPromised() ? 1 : 0, shown.size(), about);
          if (walked.isPromised()) {
            clocks++;
            assertEquals(walked.elapsed(), shown.getFirst().elapsed(), about);
            Map<Integer, Instant> due = new TreeMap<>();
            steps.stream()
                .filter(step -> step.key().clock() == kind)
                .forEach(step -> due.put(step.key().percent(), step.due()));
            assertEquals(walked.steps(), due, about);
          }
        }
        told += (int) steps.stream().filter(step -> step.fate() == Fate.TOLD).count();
      }
    }
    assertEquals(10, clocks, all);
    assertEquals(19, told, all);
    assertEquals(List.of(), twice(seen), all);
  }

  /// What was told of a step to the same place a second time: a step's text has the ticket, its
  /// clock and how far it is.
  private static List<String> twice(List<String> seen) {
    Set<String> before = new HashSet<>();
    return seen.stream()
        .map(String::strip)
        .filter(line -> line.matches("→ \\S+: Ticket \\d+ .*%.*"))
        .filter(line -> !before.add(line))
        .toList();
  }

  private static Desk published(Path file) throws IOException {
    try (Database database = open(file);
        DemoDesk demo = DemoDesk.open()) {
      Reading reading = new DeskReader(BuiltInTerms.load()).read(demo.folder(), FRIDAY);
      Desk desk = assertInstanceOf(Reading.Read.class, reading, reading::toString).desk();
      var unused = database.publications().publish(desk, Instant.EPOCH);
      return desk;
    }
  }

  private static Database open(Path file) {
    return assertInstanceOf(Database.Opened.class, Database.open(file)).database();
  }
}
