package balie.bot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The chat over HTTP, without a browser's patience.
class ChatTest {
  private static final String ANNA = "anna@havenlicht.example";
  private static final int MOST_FIRST_LOAD = 100_000;

  @TempDir static Path temporary;
  private static DemoSite site;

  @BeforeAll
  static void open() {
    site = new DemoSite(temporary);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void withoutScriptsTheAnswerComesWithThePage() throws Exception {
    try (Client anna = new Client(site.address()).be(ANNA)) {
      HttpResponse<String> sent = say(anna, "/c/plain/say", "what's my mailbox quota?");
      assertEquals(303, sent.statusCode());
      assertEquals("/c/plain", sent.headers().firstValue("Location").orElseThrow());
      assertTrue(anna.get("/c/plain").body().contains("Mailbox holds up to 2 GB"));
    }
  }

  @Test
  void whatIsMeantToHarmInATitleIsInertOnThePage() throws Exception {
    try (Client anna = new Client(site.address()).be(ANNA)) {
      say(anna, "/c/inert/say", "my mail is down @everyone <!channel>");
      say(anna, "/c/inert/say", "Only me");
      say(anna, "/c/inert/say", "it can wait");
      say(anna, "/c/inert/say", "my tickets");
      String page = anna.get("/c/inert").body();
      assertTrue(page.contains("@\u200Beveryone"), page);
      assertTrue(page.contains("&lt;\u200B!channel"), page);
      assertFalse(page.contains("<!channel>"), page);
    }
  }

  @Test
  void theSameFormSentTwiceIsOneMessage() throws Exception {
    try (Client anna = new Client(site.address()).be(ANNA)) {
      Map<String, String> form = Map.of("event", "12345678-once", "text", "hello there");
      anna.send("/c/twice/say", form);
      anna.send("/c/twice/say", form);
      assertEquals(1, occurrences(anna.get("/c/twice").body(), "class=\"said\""));
    }
  }

  @Test
  void aPageThatComesBackGetsWhatItMissedAndNothingElse() throws Exception {
    try (Client anna = new Client(site.address()).be(ANNA)) {
      say(anna, "/c/back/say", "what's my mailbox quota?");
      List<Event> all = events(anna, "/c/back/events", 2);
      assertEquals(List.of("heard", "told"), all.stream().map(Event::name).toList());
      String mark = all.getFirst().id();
      say(anna, "/c/back/say", "and what does it cost?");
      List<Event> missed = events(anna, "/c/back/events", 3, "Last-Event-ID", mark);
      assertEquals(List.of("told", "heard", "told"), missed.stream().map(Event::name).toList());
      assertTrue(missed.getFirst().data().contains("2 GB"));
      List<Event> asked = events(anna, "/c/back/events?after=" + all.getLast().id(), 2);
      assertTrue(asked.getFirst().data().contains("and what does it cost?"));
    }
  }

  @Test
  void nobodyReadsAnothersConversation() throws Exception {
    try (Client anna = new Client(site.address()).be(ANNA);
        Client bram = new Client(site.address()).be("bram@havenlicht.example")) {
      say(anna, "/c/mine/say", "a question of mine");
      assertTrue(anna.get("/c/mine").body().contains("a question of mine"));
      assertFalse(bram.get("/c/mine").body().contains("a question of mine"));
      assertEquals(404, bram.get("/c/" + ANNA + ":mine").statusCode());
    }
  }

  @Test
  void twoStrangersDoNotShareAConversation() throws Exception {
    try (Client one = new Client(site.address()).be("");
        Client other = new Client(site.address()).be("")) {
      say(one, "/c/1/say", "a stranger's question");
      assertTrue(one.get("/c/1").body().contains("a stranger&#39;s question"));
      assertFalse(other.get("/c/1").body().contains("a stranger&#39;s question"));
    }
  }

  @Test
  void aFormOfAnotherSessionIsRefused() throws Exception {
    try (Client anna = new Client(site.address()).be(ANNA)) {
      Map<String, String> form =
          Map.of("event", "12345678-stale", "text", "hi", "csrf", "0".repeat(256));
      assertEquals(403, anna.post("/c/stale/say", form).statusCode());
      assertEquals(403, anna.post("/c/stale/say", Map.of("text", "hi")).statusCode());
      assertFalse(anna.get("/c/stale").body().contains("class=\"said\""));
    }
  }

  @Test
  void whatIsTooLongOrNothingIsNotKept() throws Exception {
    try (Client anna = new Client(site.address()).be(ANNA)) {
      say(anna, "/c/long/say", "x".repeat(4_001));
      say(anna, "/c/long/say", "   \n ");
      anna.send("/c/long/say", Map.of("event", "no event!", "text", "hi"));
      anna.send("/c/long/say", Map.of("event", "12345678", "action", "é".repeat(10)));
      assertTrue(isRefused(anna, "/c/long/say", "x".repeat(70_000)));
      assertFalse(anna.get("/c/long").body().contains("class=\"said\""));
    }
  }

  @Test
  void somebodyWithoutASessionIsSentToTheEntrance() throws Exception {
    try (Client nobody = new Client(site.address())) {
      for (String path : List.of("/", "/services", "/c/1/events", "/articles/kb-vpn")) {
        assertEquals(303, nobody.get(path).statusCode(), path);
        assertEquals("/who", nobody.get(path).headers().firstValue("Location").orElseThrow());
      }
    }
  }

  @Test
  void anArticleThatIsNotForSomebodyIsNotThere() throws Exception {
    try (Client noor = new Client(site.address()).be("noor@havenlicht.example");
        Client anna = new Client(site.address()).be(ANNA)) {
      Matcher staffOnly =
          Pattern.compile("data-text=\"(/articles/[^\"]+)/text\"")
              .matcher(noor.get("/services").body());
      int hidden = 0;
      while (staffOnly.find()) {
        assertEquals(200, noor.get(staffOnly.group(1)).statusCode());
        hidden += anna.get(staffOnly.group(1)).statusCode() == 404 ? 1 : 0;
      }
      assertTrue(hidden > 0);
    }
  }

  @Test
  void theTeamsFeedIsForStaff() throws Exception {
    try (Client noor = new Client(site.address()).be("noor@havenlicht.example");
        Client anna = new Client(site.address()).be(ANNA)) {
      assertEquals(
          "/desk/service-desk", noor.get("/desk").headers().firstValue("Location").orElseThrow());
      assertEquals(200, noor.get("/desk/service-desk").statusCode());
      assertEquals(404, noor.get("/desk/nobody").statusCode());
      for (String path : List.of("/desk", "/desk/service-desk", "/desk/service-desk/events")) {
        assertEquals(404, anna.get(path).statusCode(), path);
      }
      assertEquals(404, say(anna, "/desk/service-desk/say", "hi").statusCode());
      assertFalse(anna.get("/").body().contains("href=\"/desk\""));
      assertTrue(noor.get("/").body().contains("href=\"/desk\""));
    }
  }

  @Test
  void twoHundredOpenPagesAllHearTheAnswer() throws Exception {
    int pages = 200;
    CountDownLatch heard = new CountDownLatch(pages);
    CountDownLatch open = new CountDownLatch(pages);
    try (Client milan = new Client(site.address()).be("milan@havenlicht.example");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<InputStream> streams = new ArrayList<>();
      for (int i = 0; i < pages; i++) {
        InputStream stream = milan.open("/c/many/events").body();
        streams.add(stream);
        Future<?> unused =
            threads.submit(
                () -> {
                  BufferedReader lines = reader(stream);
                  lines.readLine();
                  open.countDown();
                  for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.equals("event: told")) {
                      heard.countDown();
                    }
                  }
                  return null;
                });
      }
      assertTrue(open.await(30, TimeUnit.SECONDS));
      assertTrue(site.channel().openPages() >= pages);
      say(milan, "/c/many/say", "what's my mailbox quota?");
      assertTrue(heard.await(30, TimeUnit.SECONDS), () -> heard.getCount() + " did not hear it");
      for (InputStream stream : streams) {
        stream.close();
      }
    }
  }

  @Test
  void aSlowReaderKeepsNobodyWaiting() throws Exception {
    try (Client anna = new Client(site.address()).be(ANNA)) {
      String cookie = anna.cookie();
      List<Socket> slow = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.address().getPort());
        socket.setReceiveBufferSize(1024);
        socket
            .getOutputStream()
            .write(
                ("GET /c/slow/events HTTP/1.1\r\nHost: 127.0.0.1:"
                        + site.address().getPort()
                        + "\r\nCookie: "
                        + cookie
                        + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      for (int i = 0; i < 5; i++) {
        say(anna, "/c/slow/say", "how do I read my mail on my phone?");
      }
      assertTrue(anna.get("/c/slow").body().contains("Read your mail on your phone"));
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void theFirstLoadIsSmall() throws Exception {
    try (Client anna = new Client(site.address()).be(ANNA)) {
      long bytes = size(anna, "/");
      Matcher assets = Pattern.compile("/assets/[^\"]+").matcher(anna.get("/").body());
      List<String> paths = new ArrayList<>();
      while (assets.find()) {
        if (!paths.contains(assets.group())) {
          paths.add(assets.group());
        }
      }
      assertTrue(paths.size() >= 5, paths::toString);
      for (String path : paths) {
        bytes += size(anna, path);
        assertTrue(
            anna.get(path).headers().firstValue("Cache-Control").orElse("").contains("immutable"));
      }
      long all = bytes;
      assertTrue(bytes < MOST_FIRST_LOAD, () -> all + " bytes");
    }
  }

  private static long size(Client client, String path) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = client.open(path, "Accept-Encoding", "gzip");
    try (InputStream body = answer.body()) {
      return body.readAllBytes().length;
    }
  }

  /// Refused by its status, or by a connection that ends while the body is still being written.
  private static boolean isRefused(Client client, String path, String text)
      throws InterruptedException {
    try {
      return say(client, path, text).statusCode() == 413;
    } catch (IOException cut) {
      return true;
    }
  }

  private static HttpResponse<String> say(Client client, String path, String text)
      throws IOException, InterruptedException {
    return client.send(path, Map.of("event", UUID.randomUUID().toString(), "text", text));
  }

  /// One server-sent event.
  private record Event(String id, String name, String data) {}

  private static List<Event> events(Client client, String path, int most, String... headers)
      throws IOException, InterruptedException {
    List<Event> events = new ArrayList<>();
    try (BufferedReader lines = reader(client.open(path, headers).body())) {
      String id = "";
      String name = "";
      while (events.size() < most) {
        String line = lines.readLine();
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("data: ")) {
          events.add(new Event(id, name, line.substring(6)));
        }
      }
    }
    return events;
  }

  private static BufferedReader reader(InputStream stream) {
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  private static int occurrences(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
