package balie.bot.measure;

import static balie.bot.measure.MeasuredDesk.MAILBOX;
import static balie.bot.measure.MeasuredDesk.NOON;
import static balie.bot.measure.MeasuredDesk.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.availability.MeasuredOutage;
import balie.bot.web.Call;
import balie.bot.web.Visitor;
import balie.bot.web.Visitors;
import balie.bot.web.WebAnswer;
import balie.bot.web.WebServer;
import balie.bot.web.WebSite;
import balie.bot.web.api.Bearers;
import balie.bot.web.api.MeasureApi;
import balie.bot.web.security.Buckets;
import balie.bot.web.security.Rate;
import balie.storage.access.Client;
import balie.storage.access.ClientName;
import balie.storage.access.Clients;
import balie.storage.access.Grant;
import balie.storage.access.Secret;
import balie.storage.availability.Proof;
import balie.storage.service.Probe;
import balie.storage.service.ServiceId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What other systems tell over the web, in the forms in which they do.
class ToldOverTheWebTest {
  private static final Visitors NOBODY =
      new Visitors() {
        @Override
        public Optional<Visitor> of(Call call) {
          return Optional.empty();
        }

        @Override
        public String entrance() {
          return "/";
        }
      };

  private final HttpClient http = HttpClient.newHttpClient();
  private final MeasuredDesk desk =
      new MeasuredDesk(
          List.of(
              alerts("alertmanager"),
              alerts("grafana"),
              alerts("kuma"),
              alerts("gatus"),
              MeasuredDesk.probe("meter", new Probe.Ingest(false)),
              new Probe(
                  "nightly",
                  new Probe.Heartbeat(true),
                  Duration.ofDays(1),
                  Duration.ofHours(2),
                  1)),
          List.of());
  private String token = "";
  private WebServer server;

  private static Probe alerts(String name) {
    return new Probe(name, new Probe.Ingest(true), Duration.ofHours(12), TEN, 1);
  }

  @BeforeEach
  void start() {
    desk.pass(120);
    token = client("any", new Grant.Tell(Set.of()));
    MeasureApi api =
        new MeasureApi(
            new Bearers(desk.database.clients(), desk.clock),
            new Buckets(new Rate(20, 1, Duration.ofSeconds(1)), desk.clock),
            desk.measuring.told(),
            desk.clock);
    WebSite site =
        new WebSite(
            api.routes(),
            List.of(),
            NOBODY,
            (call, trouble) -> WebAnswer.text(trouble.status(), trouble.name()));
    server =
        assertInstanceOf(
                WebServer.Started.class, WebServer.start(site, new WebServer.Place("127.0.0.1", 0)))
            .server();
  }

  @AfterEach
  void stop() {
    server.close();
    http.close();
    desk.close();
  }

  private String client(String name, Grant grant) {
    Secret secret = Secret.fresh();
    assertEquals(
        Clients.Adding.ADDED,
        desk.database
            .clients()
            .add(new Client(new ClientName(name), secret.hash(), grant, NOON, Optional.empty())));
    return secret.reveal();
  }

  private static String payload(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ToldOverTheWebTest.class.getResourceAsStream("/balie/told/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return post(path, body, token);
  }

  private HttpResponse<String> post(String path, String body, String with) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Authorization", "Bearer " + with)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private MeasuredOutage outage() {
    List<MeasuredOutage> outages = desk.measured(NOON, NOON.plusSeconds(300)).outages();
    assertEquals(1, outages.size());
    return outages.getFirst();
  }

  private static Optional<Instant> at(String time) {
    return Optional.of(Instant.parse("2026-06-01T" + time + "Z"));
  }

  @Test
  void alertmanagersAlertsBeginAndEndAnOutage() throws Exception {
    String firing = payload("alertmanager.json");
    assertEquals(
        "{\"kept\":2,\"known\":0,\"too-late\":0,\"ignored\":1}",
        post("/api/alerts/alertmanager/alertmanager", firing).body(),
        "the desk has no vpn");
    assertEquals(at("12:01:00.512"), Optional.of(outage().from()));
    assertEquals(Optional.empty(), outage().until());
    assertEquals(List.of("alertmanager"), outage().sources());
    String resolved =
        firing
            .replaceFirst(
                "\"status\": \"firing\",\n      \"labels\"",
                "\"status\": \"resolved\",\n      \"labels\"")
            .replaceFirst(
                "\"endsAt\": \"0001-01-01T00:00:00Z\"", "\"endsAt\": \"2026-06-01T12:02:30Z\"");
    desk.pass(60);
    assertEquals(200, post("/api/alerts/alertmanager/alertmanager", resolved).statusCode());
    assertEquals(at("12:02:30"), outage().until());
  }

  @Test
  void grafanasAlertsBeginAnOutage() throws Exception {
    assertEquals(200, post("/api/alerts/grafana/grafana", payload("grafana.json")).statusCode());
    assertEquals(at("12:01:00"), Optional.of(outage().from()));
  }

  @Test
  void uptimeKumasChangesBeginAndEndAnOutage() throws Exception {
    String down = payload("uptime-kuma.json");
    assertEquals(200, post("/api/alerts/uptime-kuma/kuma", down).statusCode());
    assertEquals(at("12:01:00.250"), Optional.of(outage().from()));
    String up =
        down.replace("\"status\": 0", "\"status\": 1").replace("12:01:00.250", "12:04:10.000");
    desk.pass(200);
    assertEquals(200, post("/api/alerts/uptime-kuma/kuma/mailbox", up).statusCode());
    assertEquals(at("12:04:10"), outage().until());
    String test = "{\"heartbeat\": null, \"monitor\": null, \"msg\": \"Testing\"}";
    assertEquals(
        "{\"kept\":0,\"known\":0,\"too-late\":0,\"ignored\":0}",
        post("/api/alerts/uptime-kuma/kuma", test).body());
  }

  @Test
  void gatusTellsBeginAndEnd() throws Exception {
    String triggered = payload("gatus.json");
    assertEquals(200, post("/api/alerts/gatus/gatus", triggered).statusCode());
    assertEquals(at("12:02:00"), Optional.of(outage().from()));
    desk.pass(30);
    post("/api/alerts/gatus/gatus", triggered.replace("TRIGGERED", "RESOLVED"));
    assertEquals(at("12:02:30"), outage().until());
  }

  @Test
  void anEndWithoutABeginningIsNoOutage() throws Exception {
    post("/api/alerts/gatus/gatus", payload("gatus.json").replace("TRIGGERED", "RESOLVED"));
    post(
        "/api/alerts/uptime-kuma/kuma",
        payload("uptime-kuma.json").replace("\"status\": 0", "\"status\": 1"));
    assertEquals(List.of(), desk.measured(NOON, NOON.plusSeconds(300)).outages());
  }

  @Test
  void plainSamplesAreKeptOnce() throws Exception {
    String samples =
        """
        {"samples": [{"at": "2026-06-01T12:00:00Z", "seen": "UP"}, {"at": "2026-06-01T14:00:10+02:00", "seen": "DOWN"}]}
        """;
    assertEquals(
        "{\"kept\":2,\"known\":0,\"too-late\":0,\"ignored\":0}",
        post("/api/measure/mailbox/meter", samples).body());
    assertEquals(
        "{\"kept\":0,\"known\":2,\"too-late\":0,\"ignored\":0}",
        post("/api/measure/mailbox/meter", samples).body());
    assertTrue(
        post("/api/measure/mailbox/meter", "{\"seen\": \"up\"}").body().contains("\"kept\":1"));
  }

  @Test
  void aJobCallsInAndSaysWhetherItFailed() throws Exception {
    assertEquals(200, post("/api/beat/mailbox/nightly", "").statusCode());
    desk.pass(1);
    assertEquals(200, post("/api/beat/mailbox/nightly?failed", "").statusCode());
    assertEquals(
        List.of(true, false),
        desk.database.proofs().of(MAILBOX, NOON, NOON.plusSeconds(999)).stream()
            .map(Proof::succeeded)
            .toList());
  }

  @Test
  void whoMayNotTellIsNotHeard() throws Exception {
    assertEquals(401, post("/api/beat/mailbox/nightly", "", "nobody").statusCode());
    String asking = client("portal", new Grant.AskAsAnyone());
    assertEquals(403, post("/api/beat/mailbox/nightly", "", asking).statusCode());
    String vpn = client("vpn", new Grant.Tell(Set.of(new ServiceId("vpn"))));
    assertEquals(403, post("/api/beat/mailbox/nightly", "", vpn).statusCode());
    assertEquals(403, post("/api/measure/mailbox/meter", "{\"seen\": \"UP\"}", vpn).statusCode());
    assertEquals(403, post("/api/alerts/gatus/gatus", payload("gatus.json"), vpn).statusCode());
    assertEquals(List.of(), desk.database.proofs().of(MAILBOX, NOON, NOON.plusSeconds(999)));
  }

  @Test
  void ofAGroupOfAlertsOnlyThoseCountThatTheClientMayTellOf() throws Exception {
    String mailbox = client("mail", new Grant.Tell(Set.of(MAILBOX)));
    assertEquals(
        "{\"kept\":2,\"known\":0,\"too-late\":0,\"ignored\":1}",
        post("/api/alerts/alertmanager/alertmanager", payload("alertmanager.json"), mailbox)
            .body());
    String vpn = client("vpn", new Grant.Tell(Set.of(new ServiceId("vpn"))));
    assertEquals(
        422,
        post("/api/alerts/alertmanager/alertmanager", payload("alertmanager.json"), vpn)
            .statusCode());
  }

  @Test
  void whatIsNotOfTheFormIsRefusedWithTheReason() throws Exception {
    assertEquals(422, post("/api/beat/mailbox/meter", "").statusCode());
    assertEquals(422, post("/api/beat/other/nightly", "").statusCode());
    assertEquals(404, post("/api/alerts/nagios/alertmanager", "{}").statusCode());
    assertEquals(
        "{\"error\":\"expected 'seen' to be UP, DOWN or UNKNOWN\"}",
        post("/api/measure/mailbox/meter", "{\"seen\": \"MAYBE\"}").body());
    assertEquals(
        400,
        post("/api/measure/mailbox/meter", "{\"seen\": \"UP\", \"at\": \"2026-06-01T13:00:00Z\"}")
            .statusCode());
    assertEquals(400, post("/api/measure/mailbox/meter", "[]").statusCode());
    assertEquals(400, post("/api/alerts/grafana/grafana", "{\"alerts\": 1}").statusCode());
    assertEquals(
        400,
        post("/api/alerts/gatus/gatus", payload("gatus.json").replace("mailbox", " "))
            .statusCode());
    assertEquals(
        413, post("/api/measure/mailbox/meter", "\"" + "x".repeat(1 << 20) + "\"").statusCode());
  }

  @Test
  void whoTellsTooOftenIsAskedToWait() throws Exception {
    int last = 0;
    for (int i = 0; i < 21; i++) {
      last = post("/api/beat/mailbox/nightly", "").statusCode();
    }
    assertEquals(429, last);
  }
}
