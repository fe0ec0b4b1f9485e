package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DemoDesk;
import balie.bot.desk.DeskReader;
import balie.bot.desk.Reading;
import balie.storage.availability.History;
import balie.storage.calendar.Calendar;
import balie.storage.desk.Register;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `balie report sla` on the demo desk's made-up year, against a walk of its own through the same
/// samples: every service, every month.
class DemoYearTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private static final YearMonth FIRST = YearMonth.of(2025, 6);
  private static final YearMonth LAST = YearMonth.of(2026, 5);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<ServiceId, Map<YearMonth, SecondWalk.Count>> WALKED = new HashMap<>();

  @TempDir static Path temporary;
  private static Database database;
  private static Register register;

  @BeforeAll
  static void aYearIsMadeUp() throws IOException {
    database = Database.inMemory();
    try (DemoDesk demo = DemoDesk.open()) {
      Reading reading =
          new DeskReader(BuiltInTerms.load()).read(demo.folder(), LocalDate.of(2026, 6, 1));
      var _ = database.publications().publish(((Reading.Read) reading).desk(), Shell.NOW);
    }
    register = database.publications().register().orElseThrow();
    new DemoYear(database, register, Shell.NOW).write();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static List<JsonNode> report(String... more) {
    List<String> arguments = new ArrayList<>(List.of("report", "sla", "--format", "json"));
    arguments.addAll(List.of(more));
    Shell.Said said = new Shell(temporary).run(arguments.toArray(String[]::new));
    assertEquals(0, said.status(), said::err);
    return said.outLines().stream().map(DemoYearTest::json).toList();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException noJson) {
      throw new AssertionError(line, noJson);
    }
  }

  private static Map<YearMonth, SecondWalk.Count> walked(Service service) {
    return WALKED.computeIfAbsent(service.id(), _ -> walk(service));
  }

  private static Map<YearMonth, SecondWalk.Count> walk(Service service) {
    Instant begin = FIRST.atDay(1).atStartOfDay(ZONE).toInstant();
    Instant end = LAST.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant();
    History history = database.histories().of(service.id(), begin, end);
    Calendar calendar = register.calendar(service.hours(), Shell.NOW).orElseThrow();
    return new SecondWalk(history, calendar, begin, end).walk();
  }

  private static void same(SecondWalk.Count walked, JsonNode told, String where) {
    assertEquals(0, walked.seconds(walked.up).compareTo(number(told, "up_seconds")), where);
    assertEquals(0, walked.seconds(walked.down).compareTo(number(told, "down_seconds")), where);
    assertEquals(
        0, walked.seconds(walked.unknown).compareTo(number(told, "unknown_seconds")), where);
    assertEquals(
        0,
        walked.seconds(walked.maintenance).compareTo(number(told, "maintenance_seconds")),
        where);
    assertEquals(
        0,
        SecondWalk.Count.percent(walked.up, walked.up + walked.down)
            .compareTo(number(told, "shown")),
        where);
    assertEquals(
        0,
        SecondWalk.Count.percent(walked.up, walked.agreed()).compareTo(number(told, "lower")),
        where);
    assertEquals(
        0,
        SecondWalk.Count.percent(walked.up + walked.unknown, walked.agreed())
            .compareTo(number(told, "upper")),
        where);
    assertEquals(
        0,
        SecondWalk.Count.percent(walked.up + walked.down, walked.agreed())
            .compareTo(number(told, "evidence")),
        where);
  }

  private static BigDecimal number(JsonNode of, String name) {
    return new BigDecimal(of.path(name).asText());
  }

  @Test
  void everyServiceAndMonthIsAsTheWalkFindsIt() {
    List<JsonNode> told =
        report("--from", FIRST.atDay(1).toString(), "--to", LAST.atEndOfMonth().toString());
    int months = 0;
    int measured = 0;
    int verdicts = 0;
    for (JsonNode summary : told) {
      if (summary.path("measured").isNull()) {
        continue;
      }
      measured++;
      ServiceId id = new ServiceId(summary.path("service").asText());
      Map<YearMonth, SecondWalk.Count> walked =
          walked(register.service(id, LAST.atEndOfMonth()).orElseThrow());
      SecondWalk.Count year = new SecondWalk.Count();
      for (JsonNode month : summary.path("months")) {
        YearMonth each = YearMonth.parse(month.path("month").asText());
        if (each.isBefore(FIRST)) {
          continue;
        }
        months++;
        SecondWalk.Count count = Objects.requireNonNull(walked.get(each));
        same(count, month.path("measured"), id + " " + each);
        year.add(count);
        verdicts += verdicts(month, count, id + " " + each);
      }
      same(year, summary.path("measured"), id + " the year");
    }
    assertEquals(9, measured);
    assertEquals(9 * 12, months);
    assertTrue(verdicts > 9 * 12, "judged " + verdicts);
  }

  /// Those of versions that were in force all month.
  private static int verdicts(JsonNode month, SecondWalk.Count count, String where) {
    int same = 0;
    for (JsonNode each : month.path("verdicts")) {
      BigDecimal target = new BigDecimal(each.path("target").asText());
      if (number(each, "budget_seconds").compareTo(count.budget(target)) == 0) {
        same++;
        assertEquals(count.verdict(target), each.path("verdict").asText(), where);
        assertEquals(
            0,
            count
                .budget(target)
                .subtract(count.seconds(count.down))
                .compareTo(number(each, "remaining_seconds")),
            where);
      }
    }
    return same;
  }

  @Test
  void aMonthByItselfIsTheMonthOfTheYear() {
    for (YearMonth month : List.of(YearMonth.of(2025, 10), YearMonth.of(2026, 3))) {
      for (JsonNode summary : report("--month", month.toString())) {
        ServiceId id = new ServiceId(summary.path("service").asText());
        if (summary.path("measured").isNull()) {
          continue;
        }
        SecondWalk.Count count =
            Objects.requireNonNull(
                walked(register.service(id, month.atEndOfMonth()).orElseThrow()).get(month));
        same(count, summary.path("measured"), id + " " + month);
        BigDecimal days = BigDecimal.ZERO;
        for (JsonNode day : summary.path("days")) {
          days = days.add(number(day, "down_seconds"));
        }
        assertEquals(0, days.compareTo(number(summary.path("measured"), "down_seconds")));
        BigDecimal outages = BigDecimal.ZERO;
        for (JsonNode outage : summary.path("outages")) {
          outages = outages.add(number(outage, "down_seconds"));
        }
        assertEquals(0, outages.compareTo(number(summary.path("measured"), "down_seconds")));
      }
    }
  }

  @Test
  void theYearHasAllThatItIsToShow() {
    List<JsonNode> told =
        report("--from", FIRST.atDay(1).toString(), "--to", LAST.atEndOfMonth().toString());
    List<String> verdicts = new ArrayList<>();
    List<String> whose = new ArrayList<>();
    for (JsonNode summary : told) {
      summary.path("months").findValues("verdict").forEach(each -> verdicts.add(each.asText()));
      summary.path("downtime_by").findValues("whose").forEach(each -> whose.add(each.asText()));
    }
    assertTrue(verdicts.containsAll(List.of("met", "breached", "not-demonstrated")));
    assertTrue(whose.containsAll(List.of("ours", "supplier", "null")), whose::toString);
    YearMonth away = YearMonth.from(DemoYear.proberAway(Shell.NOW, ZONE));
    for (JsonNode summary : report("--month", away.toString())) {
      summary
          .path("customers")
          .forEach(
              each ->
                  assertTrue(
                      !each.path("availability").path("verdict").asText().equals("met"),
                      summary.path("service")::asText));
    }
  }

  @Test
  void theSameMomentMakesTheSameYear() throws IOException {
    try (Database other = Database.inMemory();
        DemoDesk demo = DemoDesk.open()) {
      Reading reading =
          new DeskReader(BuiltInTerms.load()).read(demo.folder(), LocalDate.of(2026, 6, 1));
      var _ = other.publications().publish(((Reading.Read) reading).desk(), Shell.NOW);
      new DemoYear(other, register, Shell.NOW).write();
      Instant begin = FIRST.atDay(1).atStartOfDay(ZONE).toInstant();
      for (Service each : register.services(LAST.atEndOfMonth())) {
        assertEquals(
            database.histories().of(each.id(), begin, Shell.NOW).corrections().size(),
            other.histories().of(each.id(), begin, Shell.NOW).corrections().size());
      }
    }
  }
}
