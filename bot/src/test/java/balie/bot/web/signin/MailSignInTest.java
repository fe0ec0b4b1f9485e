package balie.bot.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.web.Browser;
import balie.bot.web.Wire.Answered;
import balie.storage.access.Secret;
import balie.storage.person.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Signing in by a link in a mail.
class MailSignInTest {
  private static final Pattern LINK =
      Pattern.compile("https://desk\\.example\\.org(/sign-in/link/[\\w-]{43}(?:\\?\\S+)?)");

  private final Site site = new Site(Site.Made.ofPublic());
  private final Browser browser = site.browser();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void theLinkInTheMailSignsIn() throws Exception {
    ask(browser, "sam@example.org");
    Answered page = browser.get(link(0));
    assertTrue(page.body().startsWith("LinkReady"), page.body());
    Answered in = press(browser, page, link(0));

    assertEquals("/mine", in.header("Location").orElseThrow());
    assertTrue(browser.get("/mine").body().startsWith("sam@example.org"));
    assertEquals("sam@example.org", site.letters.getFirst().to());
  }

  @Test
  void theMailIsInTheLanguageOfThePerson() throws Exception {
    ask(browser, "an@example.org");
    ask(browser, "sam@example.org");

    assertTrue(site.letters.get(0).text().startsWith("Dag,"));
    assertTrue(site.letters.get(1).text().startsWith("Hello,"));
  }

  @Test
  void lookingAtALinkDoesNotUseItUp() throws Exception {
    ask(browser, "sam@example.org");
    site.browser().get(link(0));
    browser.get(link(0));
    browser.get(link(0));

    assertEquals(303, press(browser, browser.get(link(0)), link(0)).status());
  }

  @Test
  void aLinkIsUsedOnce() throws Exception {
    ask(browser, "sam@example.org");
    Answered page = browser.get(link(0));
    press(browser, page, link(0));
    browser.cookies().remove("__Host-balie-session");

    assertEquals("LinkOver", press(browser, page, link(0)).body());
    assertEquals("LinkOver", browser.get(link(0)).body());
  }

  @Test
  void aLinkIsGoodForAQuarterOfAnHour() throws Exception {
    ask(browser, "sam@example.org");
    Answered page = browser.get(link(0));
    site.pass(Duration.ofMinutes(15).minusMillis(1));
    assertTrue(browser.get(link(0)).body().startsWith("LinkReady"));
    site.pass(Duration.ofMillis(1));

    assertEquals("LinkOver", browser.get(link(0)).body());
    assertEquals("LinkOver", press(browser, page, link(0)).body());
  }

  @Test
  void aLinkIsGoodOnlyInTheBrowserThatAskedForIt() throws Exception {
    ask(browser, "sam@example.org");
    Browser other = site.browser();
    Answered ways = other.get("/sign-in");

    assertEquals("LinkElsewhere", other.get(link(0)).body());
    assertEquals("LinkElsewhere", press(other, ways, link(0)).body());
    assertEquals(303, other.get("/mine").status());
    assertTrue(browser.get(link(0)).body().startsWith("LinkReady"));
  }

  @Test
  void anAddressThatIsNotKnownGetsNoMailAndTheSameWords() throws Exception {
    Answered known = ask(browser, "sam@example.org");
    for (String other :
        List.of(
            "nobody@example.org",
            "",
            "no address",
            "sam@example.org\nBcc: eve@evil.example",
            "sam@example.org,eve@evil.example",
            "<script>alert(1)</script>@example.org",
            "x".repeat(10_000) + "@example.org")) {
      Answered answer = ask(browser, other);
      assertEquals(known.body(), answer.body(), other);
      assertEquals(known.status(), answer.status(), other);
    }
    assertEquals(1, site.letters.size());
  }

  @Test
  void mailGoesToTheAddressThatTheDeskHas() throws Exception {
    ask(browser, " SAM@Example.org ");

    assertEquals("sam@example.org", site.letters.getFirst().to());
  }

  @Test
  void nobodysMailboxIsFlooded() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertEquals("MailSent", ask(browser, "sam@example.org").body());
    }

    assertEquals(3, site.letters.size());
  }

  @Test
  void aNewLinkVoidsTheOldOne() throws Exception {
    ask(browser, "sam@example.org");
    ask(browser, "sam@example.org");

    assertEquals("LinkOver", browser.get(link(0)).body());
    assertTrue(browser.get(link(1)).body().startsWith("LinkReady"));
  }

  @Test
  void whoLeftMeanwhileIsNotSignedIn() throws Exception {
    ask(browser, "sam@example.org");
    Answered page = browser.get(link(0));
    site.people.remove(new PersonId("sam@example.org"));

    assertEquals("LinkOver", press(browser, page, link(0)).body());
  }

  @Test
  void theSecretOfALinkIsNotInTheDatabase() throws Exception {
    ask(browser, "sam@example.org");
    String secret = secret(link(0));

    assertTrue(
        Secret.of(secret)
            .flatMap(s -> site.database.signInLinks().find(s.hash()))
            .filter(kept -> !kept.toString().contains(secret))
            .isPresent());
    assertFalse(site.letters.getFirst().toString().contains(secret));
  }

  @Test
  void whatIsNoLinkIsOver() throws Exception {
    browser.get("/sign-in");
    assertEquals("LinkOver", browser.get("/sign-in/link/x").body());
    assertEquals("LinkOver", browser.get("/sign-in/link/" + "A".repeat(43)).body());
  }

  @Test
  void onlySoManyMayBeTriedFromOneAddress() throws Exception {
    for (int i = 0; i < 30; i++) {
      ask(browser, "nobody@example.org");
    }

    Answered tooMany = ask(browser, "sam@example.org");
    assertEquals(429, tooMany.status());
    assertEquals("TooMany", tooMany.body());
    assertEquals(0, site.letters.size());
    Browser elsewhere = site.browser().with("X-Forwarded-For", "192.0.2.7");
    assertEquals("MailSent", ask(elsewhere, "sam@example.org").body());
  }

  private static Answered ask(Browser who, String email) throws Exception {
    return who.submit(
        who.get("/sign-in"), "/sign-in/mail", Map.of("email", email, "next", "/mine"));
  }

  private static Answered press(Browser who, Answered page, String link) throws Exception {
    return who.submit(page, "/sign-in/link", Map.of("link", secret(link), "next", "/mine"));
  }

  private static String secret(String link) {
    return link.replaceAll("/sign-in/link/|\\?.*", "");
  }

  private String link(int letter) {
    Matcher link = LINK.matcher(site.letters.get(letter).text());
    assertTrue(link.find(), site.letters.get(letter).text());
    return link.group(1);
  }
}
