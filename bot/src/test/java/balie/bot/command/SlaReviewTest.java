package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.RoadDesk;
import balie.storage.agreement.AgreementId;
import balie.storage.budget.BudgetAlert;
import balie.storage.budget.Pace;
import balie.storage.person.PersonId;
import balie.storage.review.GoldenRun;
import balie.storage.review.Measure;
import balie.storage.review.MeasureNumber;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a period is reviewed by, in every form of the report: a measure in words that are meant to
/// harm, an alert, and a run of the golden questions.
class SlaReviewTest {
  private static final ServiceId MAILBOX = new ServiceId("mailbox");
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final Instant MIDDLE = Instant.parse("2026-05-12T08:00:00Z");
  private static final String HARM = "=cmd|' /C calc'!A0 <script>alert(1)</script> | x";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void put() throws IOException {
    shell = new Shell(folder).with("BALIE_DATA", "data");
    try (Database database = RoadDesk.database(Files.createDirectory(folder.resolve("data")))) {
      Optional<Measure> unused =
          database
              .review()
              .measures()
              .missed(MAILBOX, MAY, List.of(new AgreementId("SLA-MBX-SALES")), MIDDLE);
      MeasureNumber number = new MeasureNumber(1);
      database.review().measures().what(number, HARM);
      database.review().measures().who(number, new PersonId("tom@example.org"));
      database.review().measures().until(number, LocalDate.of(2026, 7, 1));
      assertTrue(
          database
              .review()
              .budgetAlerts()
              .raise(
                  BudgetAlert.found(
                      MAILBOX,
                      Pace.HOUR,
                      new BigDecimal("99.9"),
                      Optional.of(new BigDecimal("2.314")),
                      MIDDLE)));
      database.review().goldenRuns().add(new GoldenRun(MIDDLE, 1, 37, 31, 4, 2, 1));
    }
  }

  private String told(String format, String... more) {
    String[] words = {
      "report", "sla", "--month", "2026-05", "--service", "mailbox", "--format", format
    };
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    Shell.Said said = shell.run(all);
    assertEquals(0, said.status(), said::err);
    return said.out();
  }

  private static JsonNode review(String json) {
    try {
      return new ObjectMapper().readTree(json).path("review");
    } catch (JsonProcessingException noJson) {
      throw new AssertionError(noJson);
    }
  }

  @Test
  void everyFormTellsTheSame() {
    JsonNode review = review(told("json"));
    assertEquals(HARM, review.path("measures").get(0).path("what").asText());
    assertEquals("2026-07-01", review.path("measures").get(0).path("until").asText());
    assertEquals("SLA-MBX-SALES", review.path("measures").get(0).path("missed").get(0).asText());
    assertEquals("2.314", review.path("budget_alerts").get(0).path("used").asText());
    assertEquals(37, review.path("golden_questions").path("asked").asInt());
    assertEquals(31, review.path("golden_questions").path("right").asInt());
    String text = told("text");
    assertTrue(text.contains("31 of 37 right, 4 abstained, 2 wrong"), text);
    assertTrue(text.contains("tom@example.org · until 1 July 2026"), text);
    for (String format : List.of("md", "html")) {
      String sheet = told(format);
      assertTrue(sheet.contains("31 of 37 right"), sheet);
      assertTrue(sheet.contains("2.314%"), sheet);
      assertTrue(sheet.contains("tom@example.org"), sheet);
    }
    String csv = told("csv");
    assertTrue(csv.contains("golden_questions,,,,,right,31"), csv);
    assertTrue(csv.contains("budget_alerts,1,,,,used,2.314"), csv);
  }

  @Test
  void wordsThatAreMeantToHarmAreInert() {
    assertFalse(told("html").contains("<script>alert"));
    assertFalse(told("md").contains("<script>alert"));
    assertTrue(told("csv").contains("what,\"'=cmd") || told("csv").contains("what,'=cmd"));
  }

  @Test
  void onlyThoseWhoManageTheServiceSeeIt() {
    assertTrue(review(told("json", "--as", "sam@example.org")).isNull(), "a unit's manager");
    assertTrue(review(told("json", "--as", "bo@example.org")).isNull(), "a user");
    assertFalse(told("text", "--as", "sam@example.org").contains("31 of 37"));
    assertFalse(review(told("json", "--as", "mia@example.org")).isNull(), "a manager");
  }
}
