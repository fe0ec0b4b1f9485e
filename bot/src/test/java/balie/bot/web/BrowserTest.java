package balie.bot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;

/// The pages in a real browser. Every test has a conversation of its own, and ends without a
/// complaint of the browser.
class BrowserTest {
  private static final String ANNA = "anna@havenlicht.example";
  private static final String DRIES = "dries@havenlicht.example";

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

  @AfterEach
  void nothingToComplainAbout() {
    browser.online(true);
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void aQuestionIsAnsweredWithItsSource() {
    begin(ANNA);
    WebElement answer = browser.ask("what's my mailbox quota?");
    assertTrue(answer.getText().contains("2 GB"), answer::getText);
    WebElement source = answer.findElement(By.cssSelector(".source"));
    assertTrue(source.getText().contains("SLA-MAIL-SALES"), source::getText);
    assertTrue(source.getText().contains("version 3 · since 1 January 2026"), source::getText);
    source.findElement(By.tagName("summary")).click();
    assertTrue(source.getText().contains("All that was agreed about Mailbox"), source::getText);
    answer.findElement(By.cssSelector(".why summary")).click();
    assertTrue(answer.findElement(By.cssSelector(".why")).getText().contains("How surely"));
  }

  @Test
  void anArticleOpensInPlaceAtThePartThatWasCited() {
    begin(ANNA);
    WebElement answer = browser.ask("how do I read my mail on my phone?");
    WebElement source = answer.findElement(By.cssSelector(".source"));
    assertFalse(source.getText().contains("install Outlook"), source::getText);
    source.findElement(By.tagName("summary")).click();
    browser.awaitThat("the article is there", () -> source.getText().contains("install Outlook"));
    assertFalse(source.findElements(By.cssSelector(".cited")).isEmpty());
  }

  @Test
  void aChoiceIsPressedInsteadOfTyped() {
    begin(ANNA);
    WebElement asked = browser.ask("what is the price?");
    assertFalse(asked.getText().contains("1."), asked::getText);
    List<WebElement> choices = asked.findElements(By.cssSelector(".buttons button"));
    assertTrue(choices.size() > 1, asked::getText);
    String label = choices.getFirst().getText();
    choices.getFirst().click();
    WebElement answer = browser.answered(2);
    assertTrue(answer.getText().contains("€"), answer::getText);
    assertEquals(label, browser.all(".said p").getLast().getText());
  }

  @Test
  void aFollowUpIsUnderstood() {
    begin(ANNA);
    browser.ask("what does the mailbox cost?");
    WebElement answer = browser.ask("and the VPN?");
    assertTrue(answer.getText().contains("VPN"), answer::getText);
  }

  @Test
  void theLanguageIsThePersonsAndCanBeSwitched() {
    begin(DRIES);
    assertTrue(browser.find("#welcome").getText().startsWith("Dag Dries"));
    browser.find(".languages button[value=en]").click();
    browser.awaitThat(
        "it is English", () -> browser.find("#welcome").getText().startsWith("Hello"));
    assertEquals("en", browser.find("html").getDomAttribute("lang"));
    browser.find(".languages button[value=nl]").click();
    browser.awaitThat("it is Dutch", () -> browser.find("#welcome").getText().startsWith("Dag"));
    browser.driver().manage().deleteCookieNamed("balie-language");
  }

  @Test
  void theThemeIsTheDevicesAndCanBeSwitched() {
    begin(ANNA);
    browser.theme("dark");
    String dark = browser.find("body").getCssValue("background-color");
    browser.find(".theme button").click();
    browser.await("html[data-theme=light]");
    String light = browser.find("body").getCssValue("background-color");
    assertFalse(dark.equals(light), dark);
    browser.find(".theme button").click();
    browser.await("html[data-theme=dark]");
    browser.theme("light");
    assertEquals(dark, browser.find("body").getCssValue("background-color"));
    browser.driver().manage().deleteCookieNamed("balie-theme");
  }

  @Test
  void whatSomebodyThinksOfAnAnswerIsKeptAndWrongOffersAHuman() {
    begin(ANNA);
    WebElement answer = browser.ask("what's my mailbox quota?");
    answer.findElement(By.cssSelector(".feedback button[value$=helped]")).click();
    browser.awaitThat("it is noted", () -> answer.getText().contains("Thanks, good to know."));
    assertEquals(1, browser.all(".answer").size());
    answer.findElement(By.cssSelector(".feedback button[value$=wrong]")).click();
    WebElement sorry = browser.answered(2);
    assertTrue(sorry.getText().contains("Talk to a colleague"), sorry::getText);
    browser.driver().navigate().refresh();
    assertEquals(1, browser.all(".feedback button[value$=wrong][aria-pressed=true]").size());
    assertEquals(0, browser.all(".feedback button[value$=helped][aria-pressed=true]").size());
    assertEquals(1, browser.all(".said").size());
  }

  @Test
  void aReloadKeepsTheConversationAndANewOneIsEmpty() {
    begin(ANNA);
    browser.ask("what's my mailbox quota?");
    browser.find("#text").sendKeys("half a thou");
    browser.driver().navigate().refresh();
    assertEquals(1, browser.all(".answer").size());
    assertEquals(1, browser.all(".said").size());
    assertEquals("half a thou", browser.find("#text").getDomProperty("value"));
    browser.find(".chat-tools form button").click();
    browser.await("#welcome");
    assertEquals(0, browser.all(".answer").size());
    browser.find(".earlier summary").click();
    assertTrue(browser.find(".earlier ul").getText().contains("what's my mailbox quota?"));
  }

  @Test
  void allOfItWorksFromTheKeyboard() {
    begin(ANNA);
    browser.driver().navigate().refresh();
    browser.driver().executeScript("document.activeElement.blur()");
    press(Keys.TAB);
    assertEquals("skip", focused("className"));
    press(Keys.ENTER);
    assertEquals("main", focused("id"));
    while (!focused("name").equals("text") || !focused("tagName").equals("BUTTON")) {
      press(Keys.TAB);
    }
    press(Keys.ENTER);
    WebElement answer = browser.answered(1);
    while (!focused("parentElement.className").equals("source")) {
      pressBackwards();
    }
    press(Keys.ENTER);
    assertEquals(
        "true",
        String.valueOf(answer.findElement(By.cssSelector(".source")).getDomProperty("open")));
    while (!focused("value").startsWith("feedback")) {
      pressBackwards();
    }
    assertTrue(
        browser.number("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2);
  }

  @Test
  void nothingIsWiderThanAPhone() {
    browser.size(360, 720);
    try {
      browser.go("/who");
      assertNotWider("/who");
      begin(DRIES);
      browser.ask("hoe lees ik mijn mail op mijn telefoon?");
      browser.ask("wat kost het?" + "x".repeat(300));
      assertNotWider("the chat");
      browser.go("/services");
      browser
          .driver()
          .executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertNotWider("/services");
    } finally {
      browser.size(1200, 820);
    }
  }

  @Test
  void aTextThatLooksLikeMarkupIsText() {
    begin(ANNA);
    String markup =
        "<img src=x onerror=\"document.title='bad'\"><script>document.title='bad'</script>";
    browser.ask(markup);
    assertEquals(markup, browser.all(".said p").getLast().getText());
    browser.driver().navigate().refresh();
    assertEquals(markup, browser.all(".said p").getLast().getText());
    assertEquals(0, browser.all("#log img, #log script").size());
    assertFalse(browser.driver().getTitle().contains("bad"));
  }

  @Test
  void whatWasAnsweredWhileTheConnectionWasLostIsThereAfterwardsOnce() throws Exception {
    browser.be("milan@havenlicht.example");
    int before = browser.all(".answer").size();
    browser.online(false);
    site.cut();
    browser.awaitThat("it is told", () -> browser.find("#status").getText().contains("connection"));
    site.say("milan@havenlicht.example", "elsewhere-1", "what's my mailbox quota?");
    site.settle();
    assertEquals(before, browser.all(".answer").size());
    browser.online(true);
    WebElement answer = browser.answered(before + 1);
    assertTrue(answer.getText().contains("1 GB"), answer::getText);
    browser.ask("and of the VPN?");
    assertEquals(before + 2, browser.all(".answer").size());
    assertEquals(before + 2, browser.all(".said").size());
    // Chromium writes down that the connection was lost, which is what was wanted.
    var _ = browser.complaints();
  }

  @Test
  void aTextThatCouldNotBeSentStaysAndSaysSo() {
    begin(ANNA);
    browser.online(false);
    browser.find("#text").sendKeys("is this lost?", Keys.ENTER);
    browser.awaitThat(
        "the text is back",
        () -> "is this lost?".equals(browser.find("#text").getDomProperty("value")));
    browser.online(true);
    var _ = browser.complaints();
    browser.find("#text").sendKeys(Keys.ENTER);
    browser.answered(1);
    assertEquals(1, browser.all(".said").size());
  }

  @Test
  void aSecondTabShowsTheSame() {
    begin(ANNA);
    String first = browser.driver().getWindowHandle();
    String here = browser.driver().getCurrentUrl();
    browser.driver().switchTo().newWindow(WindowType.TAB);
    browser.driver().get(here);
    browser.ask("what's my mailbox quota?");
    browser.driver().close();
    browser.driver().switchTo().window(first);
    WebElement answer = browser.answered(1);
    assertTrue(answer.getText().contains("2 GB"), answer::getText);
    assertEquals(1, browser.all(".said").size());
  }

  @Test
  void myServicesAreSearchedWhileOneTypes() {
    browser.be(ANNA);
    browser.go("/services");
    int all = browser.all(".sheet").size();
    assertTrue(all > 5);
    browser.find(".search input").sendKeys("attachment");
    browser.awaitThat("only some are left", () -> shown(".sheet") < all && shown(".sheet") > 0);
    browser.find(".search input").sendKeys("zzz");
    browser.awaitThat("nothing is left", () -> browser.find("#nothing").isDisplayed());
    assertEquals(0, shown(".sheet"));
  }

  @Test
  void whatOneTypesBecomesAQuestionByTheArrowKeys() {
    begin(ANNA);
    browser.find("#text").sendKeys("how large mailb");
    browser.await("#typing li");
    assertEquals(List.of(), browser.axe());
    String first = browser.find("#typing li").getText();
    browser.find("#text").sendKeys(Keys.ARROW_DOWN);
    assertEquals("typing-0", browser.find("#text").getDomAttribute("aria-activedescendant"));
    assertEquals(List.of(), browser.axe());
    browser.find("#text").sendKeys(Keys.ENTER);
    browser.answered(1);
    assertEquals(first, browser.all(".said p").getLast().getText());
    assertEquals(0, shown("#typing"));
  }

  @Test
  void whatIsSuggestedWhileOneTypesCanBeLeftAlone() {
    begin(ANNA);
    browser.find("#text").sendKeys("mailbox");
    browser.await("#typing li");
    browser.find("#text").sendKeys(Keys.ESCAPE);
    assertEquals(0, shown("#typing"));
    browser.find("#text").sendKeys(" quota");
    browser.await("#typing li");
    browser.find("#text").sendKeys(Keys.ENTER);
    browser.answered(1);
    assertEquals("mailbox quota", browser.all(".said p").getLast().getText());
  }

  @Test
  void axeFindsNothingInEitherTheme() {
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      browser.go("/who");
      assertEquals(List.of(), browser.axe(), theme + " /who");
      begin(ANNA);
      assertEquals(List.of(), browser.axe(), theme + " welcome");
      browser.ask("what's my mailbox quota?");
      browser.ask("how do I read my mail on my phone?");
      browser.ask("what is the price?");
      openAll();
      assertEquals(List.of(), browser.axe(), theme + " chat");
      browser.go("/services");
      openAll();
      assertEquals(List.of(), browser.axe(), theme + " /services");
      browser.go("/articles/kb-mail-on-phone");
      assertEquals(List.of(), browser.axe(), theme + " article");
    }
    browser.theme("light");
  }

  private static void openAll() {
    browser
        .driver()
        .executeScript("document.querySelectorAll('main details').forEach(d => d.open = true)");
    browser
        .driver()
        .executeScript(
            "document.querySelectorAll('.arrives').forEach(e => e.classList.remove('arrives'))");
  }

  /// A person at an empty conversation.
  private static void begin(String email) {
    browser.be(email);
    if (browser.all("#welcome").isEmpty()) {
      browser.find(".chat-tools form button").click();
      browser.await("#welcome");
    }
  }

  private static long shown(String css) {
    return browser.all(css).stream().filter(WebElement::isDisplayed).count();
  }

  private static void assertNotWider(String page) {
    assertEquals(
        browser.number("innerWidth"), browser.number("document.documentElement.scrollWidth"), page);
  }

  private static void press(Keys key) {
    new Actions(browser.driver()).sendKeys(key).perform();
  }

  private static void pressBackwards() {
    new Actions(browser.driver())
        .keyDown(Keys.SHIFT)
        .sendKeys(Keys.TAB)
        .keyUp(Keys.SHIFT)
        .perform();
  }

  private static String focused(String property) {
    return String.valueOf(
        browser.driver().executeScript("return document.activeElement." + property + " ?? ''"));
  }
}
