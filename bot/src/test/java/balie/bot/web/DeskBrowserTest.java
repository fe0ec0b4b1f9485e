package balie.bot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/// A ticket from a user's chat page to the team's feed and back, in a real browser. The user's page
/// is on 127.0.0.1 and the agent's on localhost, which have cookies of their own.
class DeskBrowserTest {
  private static final String ANNA = "anna@havenlicht.example";
  private static final String OSCAR = "oscar@havenlicht.example";

  @TempDir static Path temporary;
  private static DemoSite site;
  private static Chromium browser;

  @BeforeAll
  static void open() {
    site = new DemoSite(temporary);
    browser = Chromium.open(site.address(), temporary.resolve("profile"));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    site.close();
  }

  @Test
  void aTicketGoesFromTheChatToTheFeedAndItsAnswerComesBack() {
    browser.be(ANNA);
    browser.ask("my mailbox is broken");
    press("Only me");
    browser.answered(2);
    press("I can't work");
    WebElement opened = browser.answered(3);
    assertTrue(opened.getText().contains("ticket 1"), opened::getText);
    String user = browser.driver().getWindowHandle();

    browser.driver().switchTo().newWindow(WindowType.TAB);
    browser.size(1200, 820);
    URI agents = URI.create("http://localhost:" + site.address().getPort());
    browser.driver().get(agents + "/who");
    WebElement oscar = browser.find("button.person[value='" + OSCAR + "']");
    browser
        .driver()
        .executeScript("arguments[0].closest('details')?.setAttribute('open', '')", oscar);
    oscar.click();
    browser.await("#text");
    browser.driver().get(agents + "/desk");
    browser.await(".answer.state");
    assertTrue(cardText().contains("Anna Lindqvist"), DeskBrowserTest::cardText);
    assertTrue(cardText().contains("my mailbox is broken"), DeskBrowserTest::cardText);
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      picture("desk-" + theme);
      assertEquals(List.of(), browser.axe(), theme);
    }
    browser.theme("light");
    assertNotWiderThanAPhone();

    assertTrue(hasTake());
    press("Take");
    browser.awaitThat("the card says who has it", () -> cardText().contains("Oscar"));
    assertEquals(1, browser.all(".answer.state").size());
    assertFalse(hasTake(), DeskBrowserTest::cardText);
    assertEquals(List.of(), browser.axe());
    browser.find("#text").sendKeys("reply 1 We are on it, Anna.", Keys.ENTER);
    browser.awaitThat("the card shows it", () -> cardText().contains("We are on it, Anna."));
    String agent = browser.driver().getWindowHandle();

    browser.driver().switchTo().window(user);
    browser.awaitThat(
        "the user reads it", () -> browser.find("#log").getText().contains("We are on it, Anna."));
    assertTrue(
        browser.find("#log").getText().contains("Oscar"), () -> browser.find("#log").getText());
    assertEquals(List.of(), browser.axe());
    picture("ticket-light");
    browser.find("#text").sendKeys("thank you, how long will it take?", Keys.ENTER);
    browser.driver().switchTo().window(agent);
    browser.awaitThat(
        "the feed hears the user", () -> cardText().contains("how long will it take?"));
    browser.driver().navigate().refresh();
    assertEquals(1, browser.all(".answer.state").size());
    assertTrue(cardText().contains("how long will it take?"));
    assertEquals(List.of(), browser.complaints());
  }

  private static void assertNotWiderThanAPhone() {
    browser.size(360, 720);
    assertEquals(
        browser.number("innerWidth"), browser.number("document.documentElement.scrollWidth"));
    browser.size(1200, 820);
  }

  /// Read at one go, since the card may be replaced at any time.
  private static String cardText() {
    return String.valueOf(
        browser
            .driver()
            .executeScript("return document.querySelector('.answer.state .text').innerText"));
  }

  private static boolean hasTake() {
    return !browser.all(".answer.state .buttons button[value^='take ']").isEmpty();
  }

  private static void press(String label) {
    List<WebElement> buttons = browser.all(".buttons button");
    Optional<WebElement> button =
        buttons.reversed().stream().filter(each -> each.getText().equals(label)).findFirst();
    button
        .orElseThrow(
            () ->
                new AssertionError(
                    label + " in " + buttons.stream().map(WebElement::getText).toList()))
        .click();
  }

  private static void picture(String name) {
    Optional.ofNullable(System.getProperty("balie.images"))
        .ifPresent(folder -> browser.shot(Path.of(folder, name + ".png")));
  }
}
