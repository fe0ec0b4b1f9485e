package balie.bot.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.web.Browser;
import balie.bot.web.Wire;
import balie.bot.web.Wire.Answered;
import balie.bot.web.security.Rate;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands in front of every page, tried with what no browser of good will sends.
class ProtectionTest {
  private static final List<String> ON_EVERY_ANSWER =
      List.of(
          "Content-Security-Policy",
          "X-Content-Type-Options",
          "Referrer-Policy",
          "Permissions-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "X-Frame-Options",
          "Cache-Control");

  private Site site = new Site(Site.Made.ofLoopback());
  private Wire wire = new Wire(site.port());

  @AfterEach
  void close() {
    site.close();
  }

  private void make(Site.Made made) {
    site.close();
    site = new Site(made);
    wire = new Wire(site.port());
  }

  // What every answer says.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /sign-in HTTP/1.1",
        "GET /nothing HTTP/1.1",
        "GET /mine HTTP/1.1",
        "DELETE /sign-in HTTP/1.1",
        "POST /sign-out HTTP/1.1",
        "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
        "GET /\u00ff HTTP/1.1",
        "GET /sign-in HTTP/9.9",
        "NONSENSE"
      })
  void everyAnswerCarriesWhatProtectsTheBrowser(String line) throws IOException {
    Answered answer =
        wire.send(line + "\nHost: 127.0.0.1:" + site.port() + "\nConnection: close\n\n");

    for (String header : ON_EVERY_ANSWER) {
      assertEquals(1, answer.headers(header).size(), () -> header + " in " + answer);
    }
    assertEquals("no-store", answer.header("Cache-Control").orElseThrow());
    assertEquals(Optional.empty(), answer.header("Server"), answer::toString);
    assertEquals(Optional.empty(), answer.header("Strict-Transport-Security"));
    String policy = answer.header("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"));
    assertFalse(policy.contains("unsafe"), policy);
    assertTrue(answer.status() < 500 || answer.status() == 505, answer::toString);
  }

  @Test
  void aSiteOnHttpsSaysThatItStaysThere() throws IOException {
    make(Site.Made.ofPublic());

    assertEquals(
        "max-age=31536000",
        site.browser().get("/sign-in").header("Strict-Transport-Security").orElseThrow());
  }

  // Which names it answers to.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:80",
        "127.0.0.1.evil.example:{port}",
        "127.0.0.1:1",
        "127.0.0.1",
        "localhost.:{port}",
        "desk.example.org",
        "user@127.0.0.1:{port}",
        ""
      })
  void aNameThatIsNotOursGetsNothing(String host) throws IOException {
    Answered answer = wire.send(get("/sign-in", host.replace("{port}", "" + site.port())));

    assertTrue(answer.status() == 421 || answer.status() == 400, answer::toString);
    assertFalse(answer.body().contains("csrf"), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}", "[::1]:{port}"})
  void theNamesOfThisMachineAreOurs(String host) throws IOException {
    assertEquals(
        200, wire.send(get("/sign-in", host.replace("{port}", "" + site.port()))).status());
  }

  @Test
  void twoNamesOrNoneAreRefused() throws IOException {
    String own = "127.0.0.1:" + site.port();
    assertEquals(
        400,
        wire.send(
                "GET /sign-in HTTP/1.1\nHost: "
                    + own
                    + "\nHost: evil.example\nConnection: close\n\n")
            .status());
    assertEquals(400, wire.send("GET /sign-in HTTP/1.1\nConnection: close\n\n").status());
    assertEquals(
        400,
        wire.send(
                "GET http://evil.example/sign-in HTTP/1.1\nHost: "
                    + own
                    + "\nConnection: close\n\n")
            .status());
  }

  // Who may send a form.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:1",
        "Origin: https://127.0.0.1:{port}",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: none",
        "Origin: http://127.0.0.1:{port}\nSec-Fetch-Site: cross-site",
        "X-Nothing: at all"
      })
  void aFormOfAnotherSiteIsRefusedWhateverItBrings(String says) throws Exception {
    Browser browser = site.localBrowser();
    browser.get("/who/sam@example.org");
    String csrf = Browser.mark(browser.get("/mine"));
    String cookie = browser.cookies().entrySet().iterator().next().toString();
    String form = "said=hi&csrf=" + csrf;

    Answered answer =
        wire.send(
            "POST /say HTTP/1.1\nHost: 127.0.0.1:%d\n%s\nCookie: %s\n"
                    .formatted(site.port(), says.replace("{port}", "" + site.port()), cookie)
                + "Content-Type: application/x-www-form-urlencoded\nContent-Length: "
                + form.length()
                + "\nConnection: close\n\n"
                + form);

    assertEquals(403, answer.status());
    assertEquals("FOREIGN", answer.body());
  }

  // What is too large or malformed.

  @Test
  void aBodyOfFiftyMegabytesIsRefusedBeforeItIsSent() throws Exception {
    Browser browser = site.localBrowser();
    browser.get("/who/sam@example.org");
    try (Socket socket = wire.open()) {
      socket.getOutputStream().write(head(browser, "Content-Length: 52428800"));
      Answered answer = Wire.read(socket);
      assertEquals(413, answer.status());
    }
  }

  @Test
  void aBodyThatDoesNotSayHowLongItIsIsReadToTheLimitAlone() throws Exception {
    Browser browser = site.localBrowser();
    browser.get("/who/sam@example.org");
    byte[] chunk = ("2000\r\n" + "x".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    long sent = 0;
    try (Socket socket = wire.open()) {
      OutputStream out = socket.getOutputStream();
      out.write(head(browser, "Transfer-Encoding: chunked"));
      try {
        while (sent < 52_428_800) {
          out.write(chunk);
          sent += chunk.length;
        }
      } catch (IOException closed) {
        // It was not read any further.
      }
      assertEquals(413, Wire.read(socket).status());
    }
    assertTrue(sent < 16_000_000, "read " + sent);
  }

  @Test
  void aFloodOfHeadersIsRefused() throws IOException {
    StringBuilder flood = new StringBuilder("GET /sign-in HTTP/1.1\nHost: 127.0.0.1\n");
    for (int i = 0; i < 20_000; i++) {
      flood.append("X-").append(i).append(": x\n");
    }
    assertEquals(431, wire.send(flood + "\n").status());
    assertTrue(
        List.of(414, 431)
            .contains(wire.send("GET /" + "a".repeat(100_000) + " HTTP/1.1\n\n").status()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../../../etc/passwd",
        "/assets/..%5c..%5cetc%5cpasswd",
        "/assets/%2e%2e%2fopenapi.json",
        "/sign-in/..;/mine",
        "/sign-in%00",
        "//evil.example/%2e%2e"
      })
  void aPathLeadsNowhereElse(String path) throws IOException {
    Answered answer = wire.send(get(path, "127.0.0.1:" + site.port()));

    assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
    assertFalse(answer.body().contains("root:"), answer::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in?next=%ff%fe", "/sign-in?next=%", "/sign-in?next=%zz", "/%ff"})
  void badUtf8IsAnsweredNotThrown(String path) throws IOException {
    Answered answer = wire.send(get(path, "127.0.0.1:" + site.port()));

    assertTrue(answer.status() < 500, answer::toString);
  }

  @Test
  void aFormWithBadUtf8IsAnsweredNotThrown() throws Exception {
    Browser browser = site.localBrowser();
    browser.get("/who/sam@example.org");
    String csrf = Browser.mark(browser.get("/mine"));
    String form = "csrf=" + csrf + "&said=%ff%fe%c3%28&%=&&=x&said";
    byte[] head = head(browser, "Content-Length: " + form.length());
    byte[] all =
        (new String(head, StandardCharsets.ISO_8859_1) + form)
            .getBytes(StandardCharsets.ISO_8859_1);

    Answered answer = wire.send(all);
    assertTrue(answer.status() < 500, answer::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\nContent-Length: 6\n\nhello",
        "Content-Length: 5\nTransfer-Encoding: chunked\n\n0\n\nGET /mine HTTP/1.1",
        "Transfer-Encoding: chunked, identity\n\n0\n\n",
        "Transfer-Encoding: xchunked\n\n0\n\n",
        "Content-Length: +5\n\nhello",
        "Content-Length: 0x5\n\nhello",
        "Content-Length : 5\n\nhello",
        " Content-Length: 5\n\nhello",
        "Transfer-Encoding: chunked\n\nFFFFFFFFFFFFFFFFF\nx",
        "Transfer-Encoding: chunked\n\n-1\nx"
      })
  void aRequestThatCouldBeReadAsTwoIsRefused(String rest) throws IOException {
    Answered answer =
        wire.send(
            "POST /sign-in/mail HTTP/1.1\nHost: 127.0.0.1:%d\nOrigin: http://127.0.0.1:%d\n%s"
                .formatted(site.port(), site.port(), rest));

    assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
    // The answer was read to the connection's end: nothing behind it is taken for a request.
  }

  @Test
  void anotherMethodIsToldWhichThereAre() throws IOException {
    Answered answer =
        wire.send(
            "DELETE /sign-in HTTP/1.1\nHost: 127.0.0.1:%d\nSec-Fetch-Site: same-origin\nX-Balie-Csrf: x\nConnection: close\n\n"
                .formatted(site.port()));
    assertTrue(List.of(403, 405).contains(answer.status()), answer::toString);
    assertEquals(
        400, wire.send("TRACE / HTTP/1.1\nHost: x\nHost: y\nConnection: close\n\n").status());
  }

  // How much one may do.

  @Test
  void whoAsksTooMuchWaitsAndOthersDoNot() throws Exception {
    make(Site.Made.ofPublic().limited(new Rate(3, 1, Duration.ofSeconds(10))));
    Browser flood = site.browser().with("X-Forwarded-For", "192.0.2.1");
    for (int i = 0; i < 3; i++) {
      assertEquals(200, flood.get("/sign-in").status());
    }

    Answered tooMany = flood.get("/sign-in");
    assertEquals(429, tooMany.status());
    assertEquals("11", tooMany.header("Retry-After").orElseThrow());
    assertEquals(200, site.browser().with("X-Forwarded-For", "192.0.2.2").get("/sign-in").status());
    site.pass(Duration.ofSeconds(10));
    assertEquals(200, flood.get("/sign-in").status());
  }

  @Test
  void nobodyGetsRoundItByWritingTheHeaderOfAProxy() throws Exception {
    make(Site.Made.ofPublic().limited(new Rate(3, 1, Duration.ofMinutes(1))));
    for (int i = 0; i < 3; i++) {
      site.browser().with("X-Forwarded-For", "203.0.113." + i + ", 192.0.2.1").get("/sign-in");
    }

    assertEquals(
        429,
        site.browser().with("X-Forwarded-For", "203.0.113.9, 192.0.2.1").get("/sign-in").status());
  }

  @Test
  void withoutATrustedProxyTheHeaderIsNotLookedAt() throws Exception {
    make(Site.Made.ofLoopback().limited(new Rate(3, 1, Duration.ofMinutes(1))));
    for (int i = 0; i < 3; i++) {
      site.localBrowser().with("X-Forwarded-For", "192.0.2." + i).get("/sign-in");
    }

    assertEquals(
        429, site.localBrowser().with("X-Forwarded-For", "192.0.2.9").get("/sign-in").status());
  }

  @Test
  void oneSessionDoesNotSendWithoutEnd() throws Exception {
    Browser browser = site.localBrowser();
    browser.get("/who/sam@example.org");
    Answered page = browser.get("/mine");
    for (int i = 0; i < 20; i++) {
      assertEquals(200, browser.submit(page, "/say", Map.of("said", "x")).status());
    }

    assertEquals(429, browser.submit(page, "/say", Map.of("said", "x")).status());
    Browser other = site.localBrowser();
    other.get("/who/an@example.org");
    assertEquals(200, other.submit(other.get("/mine"), "/say", Map.of("said", "x")).status());
  }

  private static String get(String path, String host) {
    return "GET " + path + " HTTP/1.1\nHost: " + host + "\nConnection: close\n\n";
  }

  private byte[] head(Browser browser, String length) {
    String cookies =
        browser.cookies().entrySet().stream()
            .map(Object::toString)
            .reduce((a, b) -> a + "; " + b)
            .orElse("");
    return "POST /say HTTP/1.1\nHost: 127.0.0.1:%d\nOrigin: http://127.0.0.1:%d\nCookie: %s\nContent-Type: application/x-www-form-urlencoded\nConnection: close\n%s\n\n"
        .formatted(site.port(), site.port(), cookies, length)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
