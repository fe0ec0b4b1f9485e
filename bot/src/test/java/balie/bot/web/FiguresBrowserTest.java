package balie.bot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.reply.SlaReports;
import balie.bot.request.SlaSummary;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.service.TermCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/// A manager asks for figures in the web chat, in a real browser, and gets those of the report with
/// their picture.
class FiguresBrowserTest {
  private static final String RUTH = "ruth@havenlicht.example";
  private static final String BRAM = "bram@havenlicht.example";
  private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 5, 31);
  private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

  @TempDir static Path temporary;
  private static DemoSite site;
  private static Chromium browser;

  @BeforeAll
  static void open() {
    site = DemoSite.withAYear(temporary);
    browser = Chromium.open(site.address(), temporary.resolve("profile"));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    site.close();
  }

  private static String told(String asker, Language language) {
    SlaSummary summary =
        site.reports()
            .summary(
                site.register().person(new PersonId(asker)),
                new ServiceId("mailbox"),
                FIRST,
                LAST,
                NOW)
            .orElseThrow();
    TermCatalogue terms =
        new TermCatalogue(DemoSite.terms().terms(), site.register().organisation().terms());
    return new SlaReports(site.register(), terms, language).text(List.of(summary));
  }

  private static String words(String text) {
    return text.replaceAll("[\\s•]+", " ").strip();
  }

  @Test
  void aManagersQuestionInDutchIsAnsweredWithTheReportsFiguresAndTheirPicture() {
    browser.size(1200, 1600);
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      browser.be(RUTH);
      if (browser.all("#welcome").isEmpty()) {
        browser.find(".chat-tools form button").click();
        browser.await("#welcome");
      }
      WebElement answer = browser.ask("hoe was de beschikbaarheid van de mail in mei?");
      String text = words(answer.getText());
      String report = words(told(RUTH, Language.NL));
      assertTrue(text.contains(report), () -> text + "\n---\n" + report);
      WebElement picture = answer.findElement(By.cssSelector(".picture img"));
      browser.awaitThat(
          "the picture is there",
          () ->
              Long.valueOf(1920)
                  .equals(
                      browser
                          .driver()
                          .executeScript(
                              "arguments[0].scrollIntoView(); return arguments[0].naturalWidth",
                              picture)));
      assertTrue(
          String.valueOf(picture.getDomAttribute("alt")).startsWith("Grafiek: Postvak, mei 2026."),
          picture.getDomAttribute("alt"));
      assertTrue(
          String.valueOf(browser.driver().executeScript("return arguments[0].currentSrc", picture))
              .endsWith("/sla/nl/mailbox/2026-05-01/2026-05-31/" + theme));
      assertEquals(List.of(), browser.axe(), theme);
      String images = System.getProperty("balie.images");
      if (images != null) {
        browser.shot(Path.of(images).resolve("figures-" + theme + ".png"));
      }
    }
    browser.theme("light");
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void aPictureIsForWhoMaySeeItAlone() throws IOException {
    String crm = "/sla/en/crm/2026-05-01/2026-05-31/light";
    Browser bram = visitor(BRAM);
    assertEquals(404, bram.get(crm).status());
    assertEquals(404, bram.get(crm.replace("crm", "nothing")).status());
    assertEquals(404, bram.get("/sla/en/mailbox/2026-05-32/2026-05-31/light").status());
    assertEquals(200, bram.get(crm.replace("crm", "mailbox")).status());
    assertEquals(200, bram.get("/sla/nl/2026-05-01/2026-05-31/dark").status());
    assertEquals(200, visitor(RUTH).get(crm).status());
    Browser nobody =
        new Browser(site.address().getPort(), "http://127.0.0.1:" + site.address().getPort());
    assertEquals(303, nobody.get(crm).status());
  }

  private static Browser visitor(String email) throws IOException {
    Browser visitor =
        new Browser(site.address().getPort(), "http://127.0.0.1:" + site.address().getPort());
    var _ = visitor.post("/who", Map.of("person", email));
    return visitor;
  }
}
