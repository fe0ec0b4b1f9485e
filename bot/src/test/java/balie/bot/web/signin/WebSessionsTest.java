package balie.bot.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.web.Browser;
import balie.bot.web.Wire.Answered;
import balie.storage.person.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How long a session lasts, and what its forms need.
class WebSessionsTest {
  private final Site site = new Site(Site.Made.ofLoopback());
  private final Browser browser = site.localBrowser();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void onPlainHttpTheCookieHasTheNameOfItsPort() throws Exception {
    Answered in = browser.get("/who/sam@example.org");

    assertEquals(
        List.of("balie-" + site.port() + "-session"), List.copyOf(browser.cookies().keySet()));
    assertTrue(
        in.header("Set-Cookie").orElseThrow().endsWith("; HttpOnly; SameSite=Lax"),
        in.head()::toString);
  }

  @Test
  void aSessionEndsWhenItIsNotUsed() throws Exception {
    signIn();
    site.pass(WebSessions.IDLE.minusMinutes(1));
    assertEquals(200, browser.get("/mine").status());
    site.pass(WebSessions.IDLE.minusMinutes(1));
    assertEquals(200, browser.get("/mine").status());
    site.pass(WebSessions.IDLE);

    assertEquals(303, browser.get("/mine").status());
  }

  @Test
  void aSessionEndsHoweverMuchItIsUsed() throws Exception {
    signIn();
    for (int i = 1; i < 14; i++) {
      site.pass(WebSessions.IDLE.minusMinutes(1));
      assertEquals(200, browser.get("/mine").status());
    }
    site.pass(WebSessions.IDLE.minusMinutes(1));
    assertEquals(200, browser.get("/mine").status());
    site.pass(Duration.ofMinutes(14));

    assertEquals(303, browser.get("/mine").status());
  }

  @Test
  void whoIsNotAtTheDeskAnyMoreIsOut() throws Exception {
    signIn();
    site.people.remove(new PersonId("sam@example.org"));

    assertEquals(303, browser.get("/mine").status());
  }

  @Test
  void signingOutEverywhereEndsEveryBrowsersSession() throws Exception {
    signIn();
    Browser phone = site.localBrowser();
    phone.get("/who/sam@example.org");
    Browser ans = site.localBrowser();
    ans.get("/who/an@example.org");

    browser.submit(browser.get("/mine"), "/sign-out/everywhere", Map.of());

    assertEquals(303, phone.get("/mine").status());
    assertEquals(303, browser.get("/mine").status());
    assertEquals(200, ans.get("/mine").status());
  }

  @Test
  void aSessionThatSomebodyMadeUpIsNone() throws Exception {
    for (String made : List.of("x", "A".repeat(43), "' OR 1=1 --", "a".repeat(5_000))) {
      browser.cookies().put("balie-" + site.port() + "-session", made);
      assertEquals(303, browser.get("/mine").status(), made);
    }
  }

  @Test
  void theSweepForgetsWhatIsOver() throws Exception {
    signIn();
    assertEquals(0, site.sessions.sweep());
    site.pass(WebSessions.IDLE.plusMillis(1));

    assertEquals(1, site.sessions.sweep());
  }

  @Test
  void aFormWithItsMarkIsTaken() throws Exception {
    signIn();
    assertEquals("hé", browser.submit(browser.get("/mine"), "/say", Map.of("said", "hé")).body());
  }

  @Test
  void aScriptPutsTheMarkIntoAHeader() throws Exception {
    signIn();
    browser.with("X-Balie-Csrf", Browser.mark(browser.get("/mine")));

    assertEquals("hi", browser.post("/say", Map.of("said", "hi")).body());
  }

  @Test
  void aFormWithoutOrWithAnotherMarkIsHeldAndCanBeSentAgain() throws Exception {
    signIn();
    for (Map<String, String> sent :
        List.of(
            Map.of("said", "hi"),
            Map.of("said", "hi", "csrf", ""),
            Map.of("said", "hi", "csrf", "0".repeat(64)))) {
      Answered held = browser.post("/say", sent);

      assertEquals(403, held.status());
      assertTrue(held.body().startsWith("SendAgain fields=said=hi in=true"), held.body());
      assertEquals("hi", browser.submit(held, "/say", Map.of("said", "hi")).body());
    }
  }

  @Test
  void theMarkOfAnotherSessionIsNone() throws Exception {
    signIn();
    Browser other = site.localBrowser();
    other.get("/who/an@example.org");

    assertEquals(403, browser.submit(other.get("/mine"), "/say", Map.of("said", "hi")).status());
  }

  @Test
  void whatIsSentAfterTheSessionEndedIsHeldUntilOneIsBackIn() throws Exception {
    signIn();
    Answered page = browser.get("/mine");
    site.pass(WebSessions.IDLE);

    Answered held = browser.submit(page, "/say", Map.of("said", "a long story"));
    assertTrue(held.body().startsWith("SendAgain fields=said=a long story in=false"), held.body());

    signIn();
    Answered again = browser.submit(held, "/say", Map.of("said", "a long story"));
    assertTrue(again.body().startsWith("SendAgain fields=said=a long story in=true"), again.body());
    assertEquals(
        "a long story", browser.submit(again, "/say", Map.of("said", "a long story")).body());
  }

  @Test
  void aScriptIsToldWhyItsPostIsNotTaken() throws Exception {
    signIn();
    browser.with("Sec-Fetch-Dest", "empty");
    assertEquals(
        Optional.of("form"), browser.post("/say", Map.of("said", "x")).header("X-Balie-Reason"));
    site.pass(WebSessions.IDLE);

    Answered ended = browser.post("/say", Map.of("said", "x"));
    assertEquals(403, ended.status());
    assertEquals(Optional.of("session"), ended.header("X-Balie-Reason"));
    assertEquals(401, browser.get("/mine").status());
  }

  private void signIn() throws Exception {
    assertEquals(303, browser.get("/who/sam@example.org").status());
  }
}
