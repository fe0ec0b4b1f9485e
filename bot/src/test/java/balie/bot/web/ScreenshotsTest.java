package balie.bot.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/// Takes the pictures of the main states in both themes: for `docs/images` with
/// `-Dbalie.images=FOLDER`, else to be thrown away.
class ScreenshotsTest {
  @TempDir Path temporary;

  @Test
  void theMainStatesCanBePictured() throws Exception {
    Path images =
        Path.of(System.getProperty("balie.images", temporary.resolve("images").toString()));
    try (DemoSite site = new DemoSite(temporary);
        Chromium browser = Chromium.open(site.address(), temporary.resolve("profile"))) {
      for (String theme : List.of("light", "dark")) {
        browser.theme(theme);
        browser.driver().manage().deleteAllCookies();
        browser.go("/who");
        browser.shot(images.resolve("who-" + theme + ".png"));
        browser.be("anna@havenlicht.example");
        if (browser.all("#welcome").isEmpty()) {
          browser.find(".chat-tools form button").click();
          browser.await("#welcome");
        }
        browser.shot(images.resolve("welcome-" + theme + ".png"));
        browser.ask("what's my mailbox quota?");
        var article = browser.ask("how do I set up my mail on my phone?");
        browser.shot(images.resolve("chat-" + theme + ".png"));
        article.findElement(By.cssSelector(".source summary")).click();
        browser.awaitThat("the article is there", () -> !browser.all(".prose h3").isEmpty());
        browser.shot(images.resolve("article-" + theme + ".png"));
        browser.find(".chat-tools form button").click();
        browser.await("#welcome");
        browser.ask("what is the price?");
        browser.shot(images.resolve("choices-" + theme + ".png"));
        browser.go("/services#mailbox");
        browser.shot(images.resolve("services-" + theme + ".png"));
        browser.size(360, 720);
        browser.be("dries@havenlicht.example");
        if (browser.all(".answer").isEmpty()) {
          browser.ask("hoe groot mag mijn mailbox zijn?");
        }
        browser.shot(images.resolve("phone-" + theme + ".png"));
        browser.size(1200, 820);
      }
    }
    try (var pictures = Files.list(images)) {
      assertTrue(pictures.count() >= 14);
    }
  }
}
