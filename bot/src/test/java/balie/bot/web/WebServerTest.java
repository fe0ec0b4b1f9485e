package balie.bot.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.person.PersonId;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The server alone, with routes of a line each.
class WebServerTest {
  private static final Visitors BY_HEADER =
      new Visitors() {
        @Override
        public Optional<Visitor> of(Call call) {
          return call.header("X-Person")
              .map(person -> new Visitor("s", Optional.of(new PersonId(person)), "c"));
        }

        @Override
        public String entrance() {
          return "/enter";
        }
      };

  private final HttpClient client = HttpClient.newHttpClient();
  private WebServer server;

  @BeforeEach
  void start() {
    WebSite site =
        new WebSite(
            List.of(
                Route.open("GET", "/things/{id}", call -> WebAnswer.text(200, call.inPath("id"))),
                Route.open(
                    "POST", "/form", call -> WebAnswer.text(200, call.form("said").orElse("-"))),
                Route.open(
                    "GET",
                    "/broken",
                    call -> {
                      throw new IllegalStateException("secret");
                    }),
                Route.personal(
                    "GET", "/mine", (call, who) -> WebAnswer.text(200, who.person().toString()))),
            List.of((call, next) -> next.answer(call).with("X-Filter", "was here")),
            BY_HEADER,
            (call, trouble) -> WebAnswer.text(trouble.status(), trouble.name()));
    server =
        assertInstanceOf(
                WebServer.Started.class, WebServer.start(site, new WebServer.Place("127.0.0.1", 0)))
            .server();
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  @Test
  void aPartOfThePathIsHandedOver() throws Exception {
    assertEquals("a b", get("/things/a%20b").body());
    assertEquals(404, get("/things").statusCode());
    assertEquals(404, get("/things/").statusCode());
  }

  @Test
  void aFormsFieldIsRead() throws Exception {
    assertEquals("één + 1", post("/form", "said=%C3%A9%C3%A9n+%2B+1").body());
    assertEquals(413, post("/form", "said=" + "x".repeat(Call.MOST_FORM_BYTES)).statusCode());
  }

  @Test
  void anotherMethodIsToldWhichOnesThereAre() throws Exception {
    HttpResponse<String> answer = post("/things/1", "");
    assertEquals(405, answer.statusCode());
    assertEquals("GET", answer.headers().firstValue("Allow").orElseThrow());
  }

  @Test
  void whatFailsIsNotToldAndPassesTheFilters() throws Exception {
    HttpResponse<String> answer = get("/broken");
    assertEquals(500, answer.statusCode());
    assertEquals("FAILED", answer.body());
    assertEquals("was here", answer.headers().firstValue("X-Filter").orElseThrow());
  }

  @Test
  void aPersonalPageSendsStrangersToTheEntrance() throws Exception {
    assertEquals("/enter", get("/mine").headers().firstValue("Location").orElseThrow());
    HttpRequest known =
        HttpRequest.newBuilder(server.address().resolve("/mine"))
            .header("X-Person", "an@example.org")
            .build();
    assertEquals(
        "Optional[an@example.org]",
        client.send(known, HttpResponse.BodyHandlers.ofString()).body());
  }

  @Test
  void aPortInUseIsToldApart() {
    assertInstanceOf(
        WebServer.Occupied.class,
        WebServer.start(
            new WebSite(
                List.of(), List.of(), BY_HEADER, (call, t) -> WebAnswer.text(t.status(), "")),
            new WebServer.Place("127.0.0.1", server.port())));
  }

  @Test
  void whoBringsNoWholeRequestLosesTheConnection() throws Exception {
    Wire wire = new Wire(server.port());
    try (Socket slow = wire.open();
        Socket good = wire.open()) {
      slow.getOutputStream().write("GET /things/1 HTTP/1.1\r\nX-Slow".getBytes(US_ASCII));
      good.getOutputStream().write("GET /things/1 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
      assertEquals('H', good.getInputStream().read());
      while (server.connections() < 2) {
        Thread.onSpinWait();
      }
      for (int i = 0; i < Impatience.MOST_LOOKS; i++) {
        server.impatience().look();
      }

      assertEquals(-1, slow.getInputStream().read());
      good.getOutputStream()
          .write(
              "GET /things/2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
      String both = new String(good.getInputStream().readAllBytes(), US_ASCII);
      assertTrue(both.endsWith("2"), both);
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
