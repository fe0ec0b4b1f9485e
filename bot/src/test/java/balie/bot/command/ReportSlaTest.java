package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `balie report sla`: its forms, its usage, and who may see what.
class ReportSlaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MANAGER = "ruth@havenlicht.example";
  private static final String UNIT_MANAGER = "tomas@havenlicht.example";
  private static final String USER = "anna@havenlicht.example";

  @TempDir Path temporary;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(temporary);
  }

  private Shell.Said report(String... more) {
    List<String> arguments = new ArrayList<>(List.of("report", "sla"));
    arguments.addAll(Arrays.asList(more));
    return shell.run(arguments.toArray(String[]::new));
  }

  private JsonNode json(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(Arrays.asList(more));
    arguments.addAll(List.of("--format", "json"));
    Shell.Said said = report(arguments.toArray(String[]::new));
    assertEquals(0, said.status(), said::err);
    assertEquals(1, said.outLines().size());
    return JSON.readTree(said.out());
  }

  @Test
  void withNothingConfiguredItIsTheDemoDeskAndSaysSo() {
    Shell.Said said = report("--service", "mailbox");
    assertEquals(
        """
        Nothing is configured, so this is the demo desk.
        Its measurements are made up: the year before now.
        """,
        said.err());
    assertTrue(said.out().startsWith("Mailbox, May 2026: "), said::out);
  }

  @Test
  void everyFormTellsTheSameFigures() throws IOException {
    List<String> which = List.of("--service", "mailbox", "--month", "2026-03", "--as", MANAGER);
    JsonNode json = json(which.toArray(String[]::new));
    JsonNode measured = json.path("measured");
    String shown = measured.path("shown").asText();
    String lower = measured.path("lower").asText();
    String down = minutes(measured.path("down_seconds"));
    String verdict = json.path("customers").path(0).path("availability").path("verdict").asText();
    String word = verdict.equals("met") ? "met" : verdict.equals("breached") ? "broken" : "not dem";
    for (String format : List.of("text", "md", "html")) {
      String told = formatted(which, format);
      assertTrue(told.contains(decimals(shown) + "%"), () -> format + " " + shown + told);
      assertTrue(told.contains(decimals(lower) + "%"), () -> format + " " + lower + told);
      assertTrue(told.contains(down), () -> format + " " + down + told);
      assertTrue(told.contains(word), () -> format + " " + word + told);
    }
    String csv = formatted(which, "csv");
    assertTrue(csv.contains("mailbox,2026-03-01,2026-03-31,service,,,,,shown," + shown + "\r\n"));
    assertTrue(csv.contains(",service,,,,,down_seconds," + measured.path("down_seconds").asText()));
    assertTrue(csv.contains(",customer,,havenlicht,SLA-MAIL,2,verdict," + verdict + "\r\n"), csv);
    int outages = json.path("outages").size();
    for (int i = 0; i < outages; i++) {
      String one = json.path("outages").path(i).path("down_seconds").asText();
      assertTrue(csv.contains(",outages," + (i + 1) + ",,,,down_seconds," + one + "\r\n"), csv);
    }
    assertEquals(outages, measured.path("outages").asInt());
  }

  private String formatted(List<String> which, String format) {
    List<String> arguments = new ArrayList<>(which);
    arguments.addAll(List.of("--format", format));
    return report(arguments.toArray(String[]::new)).out();
  }

  private static String decimals(String percent) {
    return percent.contains(".") ? new BigDecimal(percent).setScale(3).toPlainString() : percent;
  }

  private static String minutes(JsonNode seconds) {
    long all = seconds.asLong();
    return (all >= 3_600 ? all / 3_600 + " h " : "") + all % 3_600 / 60 + " min";
  }

  @Test
  void aPictureIsAPngOfASizeThatCanBeRead() throws IOException {
    for (List<String> which : List.of(List.of("--service", "wifi"), List.<String>of())) {
      List<String> arguments = new ArrayList<>(which);
      arguments.addAll(List.of("--format", "png", "--out", "picture.png"));
      assertEquals(0, report(arguments.toArray(String[]::new)).status());
      BufferedImage picture =
          Objects.requireNonNull(ImageIO.read(temporary.resolve("picture.png").toFile()));
      assertEquals(1920, picture.getWidth());
      long colours =
          java.util.stream.IntStream.range(0, picture.getHeight())
              .map(y -> picture.getRGB(300, y))
              .distinct()
              .count();
      assertTrue(colours > 3, "it holds something");
    }
  }

  @Test
  void aPageHoldsAllOfItAndFetchesNothing() {
    String page = report("--service", "crm", "--format", "html").out();
    assertTrue(page.contains("default-src 'none'"));
    assertFalse(page.contains("<script"));
    assertFalse(page.replace("http-equiv", "").contains("http"), "nothing is fetched");
    assertTrue(page.contains("alt=\"Chart: Compass"));
  }

  @Test
  void wrongUsageIsTwoAndAWrongNameIsOne() {
    assertEquals(2, report("--format", "png").status());
    assertEquals(2, report("--month", "2026-06", "--from", "2026-06-01").status());
    assertEquals(2, report("--from", "2026-06-01").status());
    assertEquals(2, report("--month", "june").status());
    assertEquals(2, report("--from", "2026-06-02", "--to", "2026-06-01").status());
    assertEquals(2, report("--from", "2026-06-31", "--to", "2026-07-01").status());
    assertEquals(2, report("--format", "pdf").status());
    assertEquals(1, report("--month", "2026-07").status());
    Shell.Said unknown = report("--service", "mailbx");
    assertEquals(1, unknown.status());
    assertTrue(unknown.err().contains("did you mean 'mailbox'?"), unknown::err);
    assertEquals(1, report("--as", "nobody@havenlicht.example").status());
  }

  @Test
  void aUserSeesTheirOwnPromiseAndNothingOfHowTheDeskWorks() throws IOException {
    JsonNode own = json("--service", "mailbox", "--month", "2026-03", "--as", USER);
    assertEquals(1, own.path("customers").size());
    assertEquals("SLA-MAIL-SALES", own.path("customers").path(0).path("agreement").asText());
    assertTrue(own.path("desk").isNull());
    assertTrue(own.path("changes_waiting").isNull());
    own.path("outages").forEach(each -> assertTrue(each.path("cause").isNull(), each::toString));
    assertTrue(own.findValues("supplier").stream().allMatch(JsonNode::isNull));
    assertTrue(
        own.findValues("agreement").stream()
            .allMatch(each -> each.asText().equals("SLA-MAIL-SALES")));
  }

  @Test
  void aUnitsManagerSeesTheUnitsAndAManagerAll() throws IOException {
    JsonNode units = json("--service", "mailbox", "--as", UNIT_MANAGER);
    assertEquals(1, units.path("customers").size());
    JsonNode all = json("--service", "mailbox", "--month", "2026-03", "--as", MANAGER);
    assertEquals(3, all.path("customers").size());
    assertTrue(all.path("desk").path("first_response").has("n"));
  }

  @Test
  void aServiceThatIsNotTheirsGetsTheWordsOfOneThatDoesNotExist() {
    Shell.Said theirs = report("--service", "crm", "--as", "bram@havenlicht.example");
    Shell.Said none = report("--service", "crn", "--as", "bram@havenlicht.example");
    assertEquals(1, theirs.status());
    assertEquals(
        theirs.err().replace("crm", "crn").lines().limit(3).toList().getLast().substring(0, 70),
        none.err().lines().limit(3).toList().getLast().substring(0, 70));
    assertFalse(report("--as", "bram@havenlicht.example").out().contains("Compass"));
  }

  @Test
  void dutchPeopleReadItInDutch() {
    String told = report("--service", "mailbox", "--as", "dries@havenlicht.example").out();
    assertTrue(told.startsWith("Postvak, mei 2026: "), told);
    assertTrue(told.contains("beloofd"), told);
  }

  @Test
  void aMonthThatGoesOnIsNeverMetYet() throws IOException {
    JsonNode june = json("--service", "mailbox", "--month", "2026-06");
    assertEquals("2026-06-01T08:00:00Z", june.path("period").path("seen_until").asText());
    june.path("customers")
        .forEach(
            each ->
                assertEquals(
                    "not-demonstrated", each.path("availability").path("verdict").asText()));
  }

  @Test
  void aDeskFolderHasNothingThatWasMeasured() throws IOException {
    shell.exampleDesk();
    Shell.Said said = report("--desk", "example", "--format", "json");
    assertEquals(0, said.status());
    for (String line : said.outLines()) {
      assertTrue(JSON.readTree(line).path("measured").isNull());
    }
    assertTrue(Files.exists(temporary.resolve("example")));
  }
}
