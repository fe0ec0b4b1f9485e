package balie.bot.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.web.Browser;
import balie.bot.web.Wire.Answered;
import balie.bot.web.signin.LoopbackProvider.Fault;
import balie.storage.access.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signing in with a provider of OpenID Connect, a strict one on this machine.
class OidcSignInTest {
  private LoopbackProvider provider;
  private Site site;
  private Browser browser;

  @BeforeEach
  void open() throws Exception {
    provider = new LoopbackProvider(Site.PUBLIC + "/sign-in/oidc/callback");
    site = new Site(Site.Made.ofPublic().with(settings()));
    browser = site.browser();
  }

  @AfterEach
  void close() {
    site.close();
    provider.close();
  }

  @Test
  void whoTheProviderVouchesForIsSignedIn() throws Exception {
    Answered back = browser.get(callback(browser, "/mine"));

    assertEquals(303, back.status());
    assertEquals("/mine", back.header("Location").orElseThrow());
    assertTrue(browser.get("/mine").body().startsWith("sam@example.org"));
    assertEquals(List.of(), provider.offences());
  }

  @Test
  void theSessionsCookieIsItsSitesAlone() throws Exception {
    Answered back = browser.get(callback(browser, "/mine"));

    String cookie =
        back.headers("Set-Cookie").stream()
            .filter(c -> c.startsWith("__Host-balie-session="))
            .findFirst()
            .orElseThrow();
    assertTrue(
        cookie.matches(
            "__Host-balie-session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=604800; HttpOnly;"
                + " SameSite=Lax; Secure"),
        cookie);
  }

  @Test
  void theSecretOfASessionIsNotInTheDatabase() throws Exception {
    browser.get(callback(browser, "/mine"));

    String secret = browser.cookies().getOrDefault("__Host-balie-session", "");
    assertTrue(
        Secret.of(secret)
            .flatMap(s -> site.database.sessions().find(s.hash()))
            .filter(s -> !s.toString().contains(secret))
            .isPresent());
  }

  @Test
  void signingInGivesANewSecretAndVoidsTheOldOne() throws Exception {
    browser.get(callback(browser, "/mine"));
    String first = browser.cookies().getOrDefault("__Host-balie-session", "");
    browser.get(callback(browser, "/mine"));

    assertNotEquals(first, browser.cookies().get("__Host-balie-session"));
    Browser thief = site.browser();
    thief.cookies().put("__Host-balie-session", first);
    assertEquals(303, thief.get("/mine").status());
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_NONCE, REFUSED",
    "NO_NONCE, REFUSED",
    "WRONG_AUDIENCE, REFUSED",
    "WRONG_ISSUER, REFUSED",
    "EXPIRED, REFUSED",
    "ALG_NONE, REFUSED",
    "SIGNED_WITH_CLIENT_SECRET, REFUSED",
    "ANOTHER_KEY, REFUSED",
    "ANOTHER_ISSUER_IN_ANSWER, REFUSED",
    "ANOTHER_SUBJECT_BY_USER_INFO, REFUSED",
    "UNVERIFIED_EMAIL, NO_ADDRESS",
    "UNSAID_VERIFIED, NO_ADDRESS",
    "NO_EMAIL, NO_ADDRESS",
    "CHANGED_STATE, OVER",
    "DENIED, DENIED",
    "TOKEN_ENDPOINT_BROKEN, REFUSED"
  })
  void whatTheProviderSaysWrongSignsNobodyIn(Fault fault, Page.Reason reason) throws Exception {
    provider.order(fault);
    Answered back = browser.get(callback(browser, "/mine"));

    assertEquals("Failed " + reason, back.body());
    assertEquals(303, browser.get("/mine").status());
    assertFalse(browser.cookies().containsKey("__Host-balie-session"));
  }

  @Test
  void anAddressThatIsOnlyToldWhenAskedForCounts() throws Exception {
    provider.order(Fault.EMAIL_BY_USER_INFO);
    browser.get(callback(browser, "/mine"));

    assertTrue(browser.get("/mine").body().startsWith("sam@example.org"));
  }

  @Test
  void theAddressCountsInWhateverLetters() throws Exception {
    provider.signsIn("Sam@Example.ORG");
    browser.get(callback(browser, "/mine"));

    assertTrue(browser.get("/mine").body().startsWith("sam@example.org"));
  }

  @Test
  void whomTheDeskDoesNotKnowIsToldSoKindly() throws Exception {
    provider.signsIn("stranger@example.org");
    Answered back = browser.get(callback(browser, "/mine"));

    assertEquals("NotKnown", back.body());
    assertEquals(403, back.status());
    assertEquals(303, browser.get("/mine").status());
  }

  @Test
  void theSameAnswerCountsOnce() throws Exception {
    String callback = callback(browser, "/mine");
    String onTheWay = browser.cookies().getOrDefault("__Host-balie-oidc", "");
    browser.get(callback);

    assertEquals("Failed OVER", browser.get(callback).body());

    Browser replaying = site.browser();
    replaying.cookies().put("__Host-balie-oidc", onTheWay);
    assertEquals("Failed REFUSED", replaying.get(callback).body());
    assertEquals(303, replaying.get("/mine").status());
  }

  @Test
  void theAnswerOfAnotherBrowserIsNotTaken() throws Exception {
    String attackers = callback(site.browser(), "/mine");

    assertEquals("Failed OVER", browser.get(attackers).body());
    callback(browser, "/mine");
    assertEquals("Failed OVER", browser.get(attackers).body());
  }

  @Test
  void whoTakesLongerThanTenMinutesBeginsAnew() throws Exception {
    String callback = callback(browser, "/mine");
    site.pass(Duration.ofMinutes(10));

    assertEquals("Failed OVER", browser.get(callback).body());
  }

  @Test
  void aForgedErrandIsNone() throws Exception {
    for (String forged : List.of("x", "a.b.c.d.e", "..", "eyJhbGciOiJub25lIn0.e30.")) {
      browser.cookies().put("__Host-balie-oidc", forged);
      assertEquals("Failed OVER", browser.get("/sign-in/oidc/callback?code=1&state=2").body());
    }
  }

  @Test
  void nobodyIsSentToAnotherSite() throws Exception {
    for (String next :
        List.of(
            "//evil.example",
            "/%5Cevil.example",
            "https://evil.example",
            "/..//evil",
            "/sign-out")) {
      Browser fresh = site.browser();
      Answered back = fresh.get(callback(fresh, next));
      assertEquals(Optional.of("/"), back.header("Location"), next);
    }
  }

  @Test
  void aProviderThatIsDownIsToldAsSuch() throws Exception {
    provider.close();

    Answered door = browser.get("/sign-in/oidc");
    assertEquals("Failed UNREACHABLE", door.body());
    assertEquals(503, door.status());
  }

  @ParameterizedTest
  @CsvSource({"UNSAFE_DOORS", "METADATA_OF_ANOTHER"})
  void aProviderThatSpeaksForAnotherIsNotAsked(Fault fault) throws Exception {
    provider.order(fault);

    assertEquals("Failed UNREACHABLE", browser.get("/sign-in/oidc").body());
    assertTrue(new OidcProvider(settings(), site.clock).trouble().isPresent());
  }

  @Test
  void theWayInIsOnTheSignInPageAndLeadsOn() throws Exception {
    assertEquals("/sign-in?next=%2Fmine", browser.get("/mine").header("Location").orElseThrow());
    assertEquals(Optional.empty(), new OidcProvider(settings(), site.clock).trouble());
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    browser.get(callback(browser, "/mine"));
    Browser copy = site.browser();
    copy.cookies().putAll(browser.cookies());

    Answered out = browser.submit(browser.get("/mine"), "/sign-out", Map.of());

    assertEquals("/sign-out", out.header("Location").orElseThrow());
    assertFalse(browser.cookies().containsKey("__Host-balie-session"));
    assertEquals(303, copy.get("/mine").status());
    assertEquals("SignedOut", browser.get("/sign-out").body());
  }

  private OidcSettings settings() {
    return OidcSettings.parse(
            provider.issuer(), LoopbackProvider.CLIENT, Optional.of(LoopbackProvider.SECRET))
        .orElseThrow();
  }

  /// Goes to the provider and signs in there: the page that a browser is sent back to.
  private String callback(Browser who, String next) throws Exception {
    Answered door = who.get("/sign-in/oidc?next=" + next);
    URI back = provider.signIn(URI.create(door.header("Location").orElseThrow()));
    assertEquals("desk.example.org", back.getHost());
    return back.getRawPath() + "?" + back.getRawQuery();
  }
}
