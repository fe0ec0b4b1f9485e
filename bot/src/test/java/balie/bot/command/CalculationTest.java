package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalculationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> RESULTS =
      Set.of(
          "seconds",
          "due",
          "state",
          "steps",
          "elapsed_seconds",
          "agreed_seconds",
          "down_seconds",
          "unknown_seconds",
          "maintenance_seconds",
          "shown",
          "lower",
          "upper",
          "evidence",
          "remaining_seconds",
          "verdict");
  private static final String OFFICE =
      "\"calendar\":{\"zone\":\"Europe/Berlin\",\"week\":{\"mon-fri\":[\"09:00-17:00\"]}}";
  private static final String MONDAY =
      "\"from\":\"2026-06-01T09:00:00+02:00\",\"to\":\"2026-06-01T10:00:00+02:00\"";
  private static final String CREATED =
      "\"events\":[{\"at\":\"2026-06-01T15:00:00+02:00\",\"is\":\"created\"}";

  @TempDir private Path folder;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();

  @ParameterizedTest
  @ValueSource(strings = {"clock-cases.jsonl", "availability-cases.jsonl"})
  void everyExampleOfTheSpecificationHolds(String name) throws IOException {
    List<String> cases;
    try (InputStream examples =
        Objects.requireNonNull(CalculationTest.class.getResourceAsStream(name))) {
      cases = new String(examples.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertEquals(0, run(cases), err::toString);
    List<JsonNode> answers = answers();
    assertEquals(cases.size(), answers.size());
    for (int i = 0; i < cases.size(); i++) {
      JsonNode expected = JSON.readTree(cases.get(i));
      JsonNode answer = answers.get(i);
      assertEquals(expected.get("case"), answer.get("case"));
      for (Map.Entry<String, JsonNode> each : expected.properties()) {
        if (RESULTS.contains(each.getKey())) {
          assertEquals(
              comparable(each.getValue()), comparable(answer.path(each.getKey())), cases.get(i));
        }
      }
    }
  }

  @Test
  void aFaultyCaseDoesNotKeepTheOthersFromBeingComputed() throws IOException {
    int status =
        run(
            List.of(
                "{\"case\":1,\"op\":\"elapsed\"," + OFFICE + "," + MONDAY + "}",
                "",
                "no JSON",
                "{\"case\":\"b\",\"op\":\"fly\"," + OFFICE + "}",
                "{\"case\":\"c\",\"op\":\"elapsed\"," + OFFICE + "," + MONDAY + "}"));
    assertEquals(1, status);
    List<JsonNode> answers = answers();
    assertEquals(4, answers.size());
    assertEquals("{\"case\":1,\"seconds\":3600}", answers.get(0).toString());
    assertTrue(answers.get(1).get("error").textValue().startsWith("line 3 is no JSON: "));
    assertEquals(
        "{\"case\":\"b\",\"error\":\"unknown op 'fly', expected elapsed, due, clock, steps,"
            + " availability\"}",
        answers.get(2).toString());
    assertEquals("{\"case\":\"c\",\"seconds\":3600}", answers.get(3).toString());
    assertTrue(err.toString().contains("cases.jsonl:4: unknown op 'fly'"), err::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"zone\":\"Mars/Olympus\",\"week\":{\"mon\":[\"09:00-17:00\"]}} | IANA zone",
        "{\"zone\":\"UTC\",\"week\":{\"mon\":[\"17:00-09:00\"]}} | close later than the open",
        "{\"zone\":\"UTC\",\"week\":{\"mon\":[\"09:00-09:00\"]}} | close later than the open",
        "{\"zone\":\"UTC\",\"week\":{\"mon\":[\"09:00-12:00\",\"11:00-13:00\"]}} | overlaps",
        "{\"zone\":\"UTC\",\"week\":{\"mon-fri\":[\"09:00-12:00\"],\"fri\":[\"11:59-13:00\"]}} |"
            + " overlaps",
        "{\"zone\":\"UTC\",\"week\":{}} | not a minute is open",
        "{\"zone\":\"UTC\",\"week\":{\"mon\":[]}} | not a minute is open",
        "{\"zone\":\"UTC\",\"week\":{\"mon\":[\"09:00-17:00\"]},\"holidays\":[\"01-01..12-31\"]} |"
            + " not a minute is open",
        "{\"zone\":\"UTC\",\"week\":{\"mon\":[\"09:00-17:00\"]},\"holiday\":[]} | unknown key",
        "{\"zone\":\"UTC\",\"week\":{\"mon\":[\"09:00-17:00\"]},\"holidays\":[\"02-30\"]} | date",
        "{\"zone\":\"UTC\",\"week\":{\"mo\":[\"09:00-17:00\"]}} | mon to sun",
        "{\"zone\":\"UTC\",\"week\":{\"mon\":\"09:00-17:00\"}} | expected a list",
        "{\"zone\":\"UTC\"} | week is missing",
        "[] | expected an object"
      })
  void aBadCalendarIsRefusedWithItsReason(String calendar, String reason) throws IOException {
    assertRefused(
        "{\"case\":1,\"op\":\"elapsed\",\"calendar\":" + calendar + "," + MONDAY + "}", reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "-PT1H", "P1D", "1 day", "2 weeks", "0 business days", "soon"})
  void aTargetOfNothingOrInDaysIsRefused(String target) throws IOException {
    assertRefused(
        "{\"case\":1,\"op\":\"due\",%s,%s,\"target\":\"%s\"}".formatted(OFFICE, MONDAY, target),
        "s, min, h or whole business days");
  }

  @Test
  void aTargetThatIsNotReachedInFiveYearsIsAnError() throws IOException {
    assertRefused(
        "{\"case\":1,\"op\":\"due\",%s,%s,\"target\":\"PT20000H\"}".formatted(OFFICE, MONDAY),
        "not due within 5 years: the search stopped at 2031-06-01T09:00:00+02:00");
  }

  @Test
  void anInstantNeedsItsOffset() throws IOException {
    assertRefused(
        "{\"case\":1,\"op\":\"elapsed\",%s,\"from\":\"2026-06-01T09:00:00\"}".formatted(OFFICE),
        "from: expected an instant with its offset");
  }

  @Test
  void aCalendarMayChangeItsVersion() throws IOException {
    String versions =
        "\"calendars\":[{\"zone\":\"UTC\",\"week\":{\"mon\":[\"00:00-24:00\"]}},"
            + "{\"zone\":\"UTC\",\"week\":{\"mon\":[\"08:00-09:30\"]},"
            + "\"since\":\"2026-06-01T10:00:00+02:00\"}]";
    run(
        List.of(
            "{\"op\":\"elapsed\",%s,\"from\":\"2026-06-01T00:00:00Z\",\"to\":\"2026-06-02T00:00:00Z\"}"
                .formatted(versions)));
    assertEquals("{\"case\":null,\"seconds\":34200}", out.toString().strip());
  }

  @Test
  void aPartOfASecondIsADecimal() throws IOException {
    run(
        List.of(
            ("{\"case\":1,\"op\":\"elapsed\",%s,\"from\":\"2026-06-01T09:00:00+02:00\","
                    + "\"to\":\"2026-06-01T09:00:10.250+02:00\"}")
                .formatted(OFFICE)));
    assertEquals("{\"case\":1,\"seconds\":10.25}", out.toString().strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "] | created before now",
        ",{\"at\":\"2026-06-01T15:00:00+02:00\",\"is\":\"created\"}] | created once",
        ",{\"at\":\"2026-06-01T14:00:00+02:00\",\"is\":\"open\"}] | before every other",
        ",{\"at\":\"2026-06-01T16:00:00+02:00\",\"is\":\"eaten\"}] | unknown event 'eaten'",
        ",{\"at\":\"2026-06-01T16:00:00+02:00\",\"is\":\"retarget\"}] | target is missing"
      })
  void eventsThatMakeNoTicketAreRefused(String rest, String reason) throws IOException {
    assertRefused(
        "{\"case\":1,\"op\":\"clock\",%s,\"target\":\"PT8H\",%s%s,\"now\":\"2026-05-31T15:00:00Z\"}"
            .formatted(OFFICE, CREATED, rest),
        reason);
  }

  @Test
  void aPausedClocksDueTimeIsNull() throws IOException {
    run(
        List.of(
            ("{\"case\":1,\"op\":\"clock\",%s,\"target\":\"PT8H\",%s,"
                    + "{\"at\":\"2026-06-02T10:00:00+02:00\",\"is\":\"scheduled\"}],"
                    + "\"now\":\"2026-06-03T10:00:00+02:00\"}")
                .formatted(OFFICE, CREATED)));
    assertEquals(
        "{\"case\":1,\"due\":null,\"elapsed_seconds\":10800,\"state\":\"OK\"}",
        out.toString().strip());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-6,99.9,month",
    "+99999-12,99.9,month",
    "2026-06,0,target",
    "2026-06,101,target"
  })
  void aMonthOrAPromiseThatIsNoneIsRefused(String month, String target, String reason)
      throws IOException {
    assertRefused(
        "{\"case\":1,\"op\":\"availability\",%s,\"month\":\"%s\",\"target\":\"%s\"}"
            .formatted(OFFICE, month, target),
        reason);
  }

  @Test
  void aFileThatIsNotThereIsTheInputsFault() throws IOException {
    assertEquals(1, new Calculation().run(folder.resolve("none.jsonl"), out, err));
    assertEquals(1, new Calculation().run(folder, out, err));
    assertEquals("", out.toString());
    assertEquals(2, err.toString().lines().count());
  }

  private void assertRefused(String line, String reason) throws IOException {
    assertEquals(1, run(List.of(line)));
    JsonNode answer = answers().getFirst();
    assertEquals(1, answer.path("case").intValue());
    assertEquals(Set.of("case", "error"), Set.copyOf(fields(answer)));
    assertTrue(answer.get("error").textValue().contains(reason), answer::toString);
  }

  private int run(List<String> cases) throws IOException {
    Path file = Files.write(folder.resolve("cases.jsonl"), cases);
    return new Calculation().run(file, out, err);
  }

  private List<JsonNode> answers() throws IOException {
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      answers.add(JSON.readTree(line));
    }
    return answers;
  }

  private static List<String> fields(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  /// Instants as instants, numbers by their value, everything else as it is written.
  private static Object comparable(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().map(CalculationTest::comparable).toList();
    }
    if (node.isNumber()) {
      return node.decimalValue().stripTrailingZeros();
    }
    boolean time =
        node.isTextual() && node.textValue().contains("T") && node.textValue().contains(":");
    return time ? OffsetDateTime.parse(node.textValue()).toInstant() : node;
  }
}
