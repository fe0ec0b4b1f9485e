package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.web.Chromium;
import balie.bot.web.Wire;
import balie.bot.web.signin.LoopbackProvider;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// Signing in and out at the site that `balie run` serves, in a real browser: by a provider of
/// OpenID Connect and by a link in a mail, each in a process of its own kind on loopback.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInBrowserTest {
  private static final String SAM = "sam@example.org";

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private int port;
  private LoopbackProvider provider;
  private Thread running = new Thread();
  private Chromium browser;

  @BeforeAll
  void run(@TempDir Path folder) throws Exception {
    mail.start();
    port = free();
    String address = "http://127.0.0.1:" + port;
    provider = new LoopbackProvider(address + "/sign-in/oidc/callback");
    Shell shell = configured(folder, address);
    assertEquals(Status.DONE, shell.run("publish", shell.exampleDesk().toString()).status());
    Shell run = configured(folder, address);
    running = Thread.ofPlatform().start(() -> run.run("run"));
    while (!run.said(0).err().contains("listening on")) {
      if (!running.isAlive()) {
        throw new AssertionError(run.said(0).err());
      }
      Thread.onSpinWait();
    }
    browser = Chromium.open(URI.create(address + "/"), folder.resolve("profile"));
  }

  @AfterAll
  void stop() throws InterruptedException {
    if (browser != null) {
      browser.close();
    }
    running.interrupt();
    running.join();
    provider.close();
    mail.stop();
  }

  private Shell configured(Path folder, String address) {
    return new Shell(folder)
        .with("BALIE_DATA", folder.resolve("data").toString())
        .with("PORT", String.valueOf(port))
        .with("BALIE_PUBLIC_URL", address)
        .with("BALIE_OIDC_ISSUER", provider.issuer())
        .with("BALIE_OIDC_CLIENT_ID", LoopbackProvider.CLIENT)
        .with("BALIE_OIDC_CLIENT_SECRET", LoopbackProvider.SECRET)
        .with("BALIE_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort())
        .with("BALIE_SMTP_FROM", "desk@example.org");
  }

  @BeforeEach
  void nobody() throws Exception {
    browser.driver().manage().deleteAllCookies();
    provider.signsIn(SAM);
    mail.purgeEmailFromAllMailboxes();
  }

  @AfterEach
  void nothingToComplainAbout() {
    assertEquals(List.of(), browser.complaints());
    assertEquals(List.of(), provider.offences());
  }

  @Test
  void theProviderSignsInAndThePageThatWasWantedComes() {
    browser.go("/services");
    browser.find("a[href*='/sign-in/oidc']").click();
    browser.find("#me").click();
    browser.await(".sheet");

    assertTrue(browser.driver().getCurrentUrl().endsWith("/services"));
    assertTrue(browser.find("main").getText().contains("SLA-MBX-SALES"));
  }

  @Test
  void theLinkInTheMailSignsInAfterOnePress() throws Exception {
    browser.go("/services");
    browser.find("#email").sendKeys(SAM, Keys.ENTER);
    browser.awaitThat("the mail is on its way", () -> heading().equals("Look in your mail"));
    assertTrue(mail.waitForIncomingEmail(20_000, 1));
    browser.driver().get(link());
    assertEquals("One more press", heading());
    assertEquals(List.of(), browser.axe());
    browser.find("main form button").click();
    browser.await(".sheet");

    assertTrue(browser.find("main").getText().contains("SLA-MBX-SALES"));
  }

  @Test
  void whoIsSignedOutSeesNothingMoreAlsoWithTheBackKey() {
    signIn();
    WebElement answer = browser.ask("what is my mailbox quota?");
    assertTrue(answer.getText().contains("2 GB"), answer::getText);
    signOut();
    assertEquals("You are signed out", heading());
    assertEquals(List.of(), browser.axe());
    browser.driver().navigate().back();
    browser.awaitThat("the entrance is shown", () -> heading().equals("Sign in"));
    assertFalse(browser.find("main").getText().contains("2 GB"));
  }

  @Test
  void anOpenStreamEndsWhenItsPersonSignsOut() throws Exception {
    signIn();
    String cookies =
        browser.driver().manage().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    try (Socket stream = new Wire(port).open();
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
      String request =
          "GET /c/1/events HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\nConnection: close\r\n\r\n"
              .formatted(port, cookies);
      stream.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String first = lines.readLine();
      assertTrue(first.endsWith("200 OK"), first);
      String line = lines.readLine();
      while (!line.equals(": hello")) {
        line = lines.readLine();
      }
      // A sign of life comes every 15 seconds: before one does, all of it has to be over.
      signOut();
      List<String> rest = lines.lines().toList();
      assertFalse(rest.contains(": here"), rest::toString);
    }
  }

  @Test
  void whoTheDeskDoesNotKnowIsToldSo() {
    provider.signsIn("stranger@example.org");
    browser.go("/");
    browser.find("a[href*='/sign-in/oidc']").click();
    browser.find("#me").click();
    browser.awaitThat("it is told", () -> heading().equals("The desk does not know you yet"));
    assertEquals(List.of(), browser.axe());
    // Chromium writes down that the page was a refusal, as it should be.
    var _ = browser.complaints();
  }

  @Test
  void axeFindsNothingOnTheWayInInEitherThemeOrOnAPhone() {
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      browser.go("/");
      assertEquals("Sign in", heading());
      assertEquals(List.of(), browser.axe(), theme);
      picture("sign-in-" + theme);
    }
    browser.theme("light");
    browser.size(360, 720);
    browser.go("/");
    assertEquals(List.of(), browser.axe());
    assertEquals(
        true,
        browser
            .driver()
            .executeScript("return innerWidth === document.documentElement.scrollWidth"));
    browser.size(1200, 820);
  }

  @Test
  void theWayInWorksFromTheKeyboard() {
    browser.go("/");
    WebElement email = browser.find("#email");
    email.sendKeys("nobody@example.org", Keys.TAB);
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    browser.awaitThat("the mail is on its way", () -> heading().equals("Look in your mail"));
    assertEquals(List.of(), browser.axe());
  }

  private void signIn() {
    browser.go("/");
    browser.find("a[href*='/sign-in/oidc']").click();
    browser.find("#me").click();
    browser.await("#text");
  }

  private void signOut() {
    browser.find(".account summary").click();
    browser.find("form[action='/sign-out'] button").click();
    browser.awaitThat("it is over", () -> heading().equals("You are signed out"));
  }

  private String heading() {
    return browser.find("h1").getText();
  }

  private String link() throws Exception {
    String text = String.valueOf(mail.getReceivedMessages()[0].getContent());
    Matcher link = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/sign-in/link/\\S+").matcher(text);
    assertTrue(link.find(), text);
    return link.group();
  }

  private void picture(String name) {
    Optional.ofNullable(System.getProperty("balie.images"))
        .ifPresent(images -> browser.shot(Path.of(images, name + ".png")));
  }

  private static int free() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }
}
