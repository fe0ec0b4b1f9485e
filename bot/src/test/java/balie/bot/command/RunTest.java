package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.web.Browser;
import balie.bot.web.Wire;
import balie.bot.web.Wire.Answered;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `balie run` with the example desk: the site that it serves, the API, health and metrics, and
/// `balie token` beside it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunTest {
  private static final String PUBLIC = "https://desk.example.org";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PORT = Pattern.compile("port (\\d+)");

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private Path folder = Path.of("");
  private Shell beside = new Shell(folder);
  private Thread running = new Thread();
  private int port;
  private Wire wire = new Wire(0);
  private String token = "";

  @BeforeAll
  void run(@TempDir Path made) throws Exception {
    folder = made;
    mail.start();
    Shell shell = configured();
    assertEquals(Status.DONE, shell.run("publish", shell.exampleDesk().toString()).status());
    beside = configured();
    token = beside.run("token", "add", "portal", "--as-anyone").out().strip();
    Shell run = configured();
    running = Thread.ofPlatform().start(() -> run.run("run"));
    while (port == 0) {
      Matcher said = PORT.matcher(run.said(0).err());
      port = said.find() ? Integer.parseInt(said.group(1)) : 0;
      if (!running.isAlive() && port == 0) {
        throw new AssertionError(run.said(0).err());
      }
      Thread.onSpinWait();
    }
    wire = new Wire(port);
  }

  @AfterAll
  void stop() throws InterruptedException {
    running.interrupt();
    running.join();
    mail.stop();
  }

  private Shell configured() {
    return new Shell(folder)
        .with("BALIE_DATA", folder.resolve("data").toString())
        .with("PORT", "0")
        .with("BALIE_PUBLIC_URL", PUBLIC)
        .with("BALIE_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort())
        .with("BALIE_SMTP_FROM", "desk@example.org");
  }

  @Test
  void whoReadsTheMailIsSignedInAndSeesTheirServices() throws Exception {
    Browser browser = new Browser(port, PUBLIC);
    Answered ways = browser.open("/services");
    assertTrue(ways.body().contains("Your work mail address"), ways.body());
    browser.submit(ways, "/sign-in/mail", Map.of("email", "sam@example.org", "next", "/services"));
    assertTrue(mail.waitForIncomingEmail(20_000, 1));
    String text = String.valueOf(mail.getReceivedMessages()[0].getContent());
    Matcher link = Pattern.compile(PUBLIC + "(/sign-in/link/([\\w-]+)\\S*)").matcher(text);
    assertTrue(link.find(), text);
    Answered in =
        browser.submit(
            browser.get(link.group(1)),
            "/sign-in/link",
            Map.of("link", link.group(2), "next", "/services"));

    assertEquals("/services", in.header("Location").orElseThrow());
    Answered services = browser.get("/services");
    assertEquals(200, services.status());
    assertTrue(services.body().contains("SLA-MBX-SALES"), services.body());
    assertEquals(303, browser.submit(services, "/sign-out", Map.of()).status());
    assertEquals(303, browser.get("/services").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'ask':'what is my mailbox quota?','as':'sam@example.org'}",
        "{'ask':'hoe groot is mijn mailbox?','as':'bo@example.org','in':'private'}",
        "{'ask':'what is my mailbox quota?','as':'els@example.org'}",
        "{'ask':'what is my mailbox quota?'}",
        "{'ask':'what does it cost?','as':'sam@example.org'}",
        "{'ask':'is the helpdesk open"
            + " now?','as':'sam@example.org','at':'2026-06-01T10:00:00+02:00'}",
        "{'ask':'which servers does the mailbox run on?','as':'sam@example.org'}",
        "{'ask':'which servers does the mailbox run on?','as':'els@example.org'}",
        "{'ask':'what is my mailbox quota?','as':'sam@example.org','on':'2025-06-01'}",
        "{'ask':'how quickly are incidents with my mailbox solved?','as':'sam@example.org'}",
        "{'ask':'which services can I get?','as':'sam@example.org'}",
        "{'ask':'my mailbox is broken','as':'sam@example.org'}",
        "{'ask':'I would like to order a laptop','as':'sam@example.org'}",
        "{'ask':'how tall is the Eiffel tower?','as':'sam@example.org'}",
        "{'ask':'what is the notice period of my mailbox?','as':'sam@example.org'}",
        "{'ask':'how do I reset my password?','as':'sam@example.org','unknown':[1]}",
        "{'ask':'what does the OLA for the mailbox say?','as':'mia@example.org'}",
        "{'ask':''}"
      })
  void whatTheApiAnswersIsWhatItsDescriptionSays(String question) throws Exception {
    Answered answer = ask(token, question.replace('\'', '"'));

    boolean faulty = answer.status() != 200;
    assertTrue(!faulty || answer.status() == 400, answer::toString);
    assertEquals(
        List.of(),
        List.copyOf(schema(faulty ? "Fault" : "Answer").validate(answer.body(), InputFormat.JSON)));
    assertEquals("no-store", answer.header("Cache-Control").orElseThrow());
  }

  @Test
  void theApiAnswersAsAskDoes() throws Exception {
    JsonNode api =
        JSON.readTree(
            ask(token, "{\"ask\":\"what is my mailbox quota?\",\"as\":\"sam@example.org\"}")
                .body());

    assertEquals("answered", api.path("outcome").asText());
    assertEquals("2 GB", api.path("facts").path(0).path("value").asText());
    assertEquals("SLA-MBX-SALES", api.path("facts").path(0).path("agreement").asText());
  }

  @Test
  void withoutATokenNobodyIsHeard() throws Exception {
    for (String wrong : List.of("", "x", "A".repeat(43), token + "x", "' OR 1=1")) {
      Answered answer = ask(wrong, "{\"ask\":\"hi\"}");
      assertEquals(401, answer.status(), wrong);
      assertEquals("Bearer", answer.header("WWW-Authenticate").orElseThrow());
    }
  }

  @Test
  void aTokenCountsForWhatItWasGivenAndNoLongerOnceItIsRevoked() throws Exception {
    String sams = beside.run("token", "add", "sams-tool", "--as", "sam@example.org").out().strip();
    String question = "{\"ask\":\"what is my mailbox quota?\",\"as\":\"%s\"}";
    assertEquals(200, ask(sams, question.formatted("SAM@example.org")).status());
    assertEquals(403, ask(sams, question.formatted("bo@example.org")).status());
    assertEquals(403, ask(sams, question.formatted("nobody@example.org")).status());
    assertTrue(beside.run("token", "list").out().contains("may ask as sam@example.org"));

    assertEquals(Status.DONE, beside.run("token", "revoke", "sams-tool").status());
    assertEquals(401, ask(sams, question.formatted("sam@example.org")).status());
    assertEquals(Status.INPUT, beside.run("token", "revoke", "sams-tool").status());
  }

  @Test
  void theMetricsAreForTheirTokenAlone() throws Exception {
    String metrics = beside.run("token", "add", "graphs", "--metrics").out().strip();
    assertEquals(401, get("/metrics", "").status());
    assertEquals(401, get("/metrics", "Authorization: Bearer " + token + "\n").status());
    assertEquals(403, ask(metrics, "{\"ask\":\"hi\"}").status());

    Answered figures = get("/metrics", "Authorization: Bearer " + metrics + "\n");
    assertEquals(200, figures.status());
    assertTrue(figures.body().contains("balie_http_requests_total{"), figures.body());
    assertTrue(figures.body().contains("jvm_memory_used_bytes"), figures.body());
    assertFalse(figures.body().contains("example.org"), figures.body());
  }

  @Test
  void healthIsToldToAnybodyByWhateverName() throws Exception {
    Answered live = get("/health/live", "");
    Answered ready = get("/health/ready", "");

    assertEquals(200, live.status());
    assertEquals(List.of(), List.copyOf(schema("Live").validate(live.body(), InputFormat.JSON)));
    assertEquals(200, ready.status(), ready::toString);
    assertEquals(List.of(), List.copyOf(schema("Ready").validate(ready.body(), InputFormat.JSON)));
  }

  @Test
  void whatIsNoQuestionIsToldWhy() throws Exception {
    assertEquals(400, ask(token, "{\"ask\":").status());
    assertEquals(400, ask(token, "[]").status());
    assertEquals(400, ask(token, "{\"ask\":\"a\",\"ask\":\"b\"}").status());
    assertEquals(400, ask(token, "{\"ask\":\"a\"} {\"ask\":\"b\"}").status());
    assertEquals(
        400, ask(token, "{\"ask\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}").status());
    assertEquals(
        400, ask(token, "{\"x\":" + "{\"x\":".repeat(9_000) + "1" + "}".repeat(9_001)).status());
    assertEquals(400, ask(token, "{\"ask\":\"hi\",\"as\":\"nobody@example.org\"}").status());
    assertEquals(400, ask(token, "{\"ask\":\"hi\",\"at\":\"yesterday\"}").status());
    assertEquals(413, ask(token, "{\"ask\":\"" + "x".repeat(70_000) + "\"}").status());
    // Two letters that are two bytes each in UTF-8 are sent as one byte each, with two more behind.
    byte[] badUtf8 =
        (request(token, "{\"ask\":\"\u00ff\u00fe\"}") + "  ").getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(400, wire.send(badUtf8).status());
    byte[] noJson =
        request(token, "{\"ask\":\"hi\"}")
            .replace("application/json", "text/plain")
            .getBytes(StandardCharsets.UTF_8);
    assertEquals(415, wire.send(noJson).status());
  }

  @Test
  void theDescriptionIsServedAndNamesEveryWayIn() throws Exception {
    JsonNode description = JSON.readTree(get("/api/openapi.json", "").body());

    assertEquals("3.1.0", description.path("openapi").asText());
    assertTrue(description.path("paths").has("/api/ask"));
  }

  @Test
  void aSecondOneIsToldThatTheFirstRuns() {
    Shell.Said said = configured().run("run");

    assertEquals(Status.FAILED, said.status());
    assertTrue(said.err().contains("has it open"), said.err());
  }

  private Answered ask(String bearer, String json) throws IOException {
    return wire.send(request(bearer, json).getBytes(StandardCharsets.UTF_8));
  }

  private static String request(String bearer, String json) {
    return "POST /api/ask HTTP/1.1\nHost: balie\nAuthorization: Bearer %s\nContent-Type: application/json\nConnection: close\nContent-Length: %d\n\n"
            .formatted(bearer, json.getBytes(StandardCharsets.UTF_8).length)
            .replace("\n", "\r\n")
        + json;
  }

  private Answered get(String path, String headers) throws IOException {
    return wire.send(
        "GET " + path + " HTTP/1.1\nHost: 10.0.0.7:8080\n" + headers + "Connection: close\n\n");
  }

  private JsonSchema schema(String name) throws IOException {
    JsonNode schemas =
        JSON.readTree(get("/api/openapi.json", "").body()).path("components").path("schemas");
    String whole =
        "{\"$ref\":\"#/components/schemas/%s\",\"components\":{\"schemas\":%s}}"
            .formatted(name, schemas);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
  }
}
