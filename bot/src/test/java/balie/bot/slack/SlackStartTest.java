package balie.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Secret;
import balie.bot.kit.MovingClock;
import balie.bot.kit.slack.Faults.Fault;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackPerson.Seen;
import balie.bot.kit.slack.SlackServer;
import balie.bot.kit.slack.Workspace.Standing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starting, being refused, and who counts as whom.
class SlackStartTest {
  private static final String QUESTION = "what's my mailbox quota?";

  @TempDir Path folder;

  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");

  @Test
  void aTokenThatIsRefusedIsToldWithTheReason() {
    SlackServer server = SlackServer.start(clock);
    SlackAccess.Way way = new SlackAccess.Socket(new Secret(SlackServer.APP_TOKEN));
    try (server;
        SlackChannel wrong =
            new SlackChannel(
                new SlackAccess(new Secret("xoxb-wrong"), way, URI.create(server.url())),
                InstantSource.system());
        SlackChannel right =
            new SlackChannel(
                new SlackAccess(
                    new Secret(SlackServer.BOT_TOKEN),
                    new SlackAccess.Socket(new Secret("xapp-wrong")),
                    URI.create(server.url())),
                InstantSource.system())) {
      server.faults().next("auth.test", new Fault.Refused("internal_error"));
      assertEquals(new SlackChannel.Away("internal_error"), right.asked());
      assertEquals(new SlackChannel.Refused("SLACK_BOT_TOKEN", "invalid_auth"), wrong.asked());
      assertEquals(new SlackChannel.Refused("SLACK_APP_TOKEN", "invalid_auth"), right.asked());
    }
  }

  @Test
  void itStartsWhileSlackIsDownAndComesUpWhenSlackDoes() {
    try (SlackServer server = SlackServer.start(clock)) {
      server.faults().next("auth.test", new Fault.Status(503, false));
      server.faults().next("apps.connections.open", new Fault.Status(503, false));
      SlackPerson sam = server.person("sam@example.org");
      try (SlackBot _ = SlackBot.bySocket(server, folder, clock)) {
        sam.say(sam.direct(), QUESTION);
        assertTrue(sam.answers(sam.direct(), 1).getFirst().text().contains("2 GB"));
      }
    }
  }

  @Test
  void onlyAFullMemberOfTheOwnWorkspaceIsKnown() {
    try (SlackServer server = SlackServer.start(clock);
        SlackBot _ = SlackBot.bySocket(server, folder, clock)) {
      SlackPerson sam = server.person("sam@example.org", Standing.GUEST);
      sam.say(sam.direct(), QUESTION);
      assertTrue(!sam.answers(sam.direct(), 1).getFirst().text().contains("2 GB"));
      sam.become(Standing.MEMBER);
      server.await("all is told", () -> server.deliveriesQuiet());
      sam.say(sam.direct(), QUESTION);
      assertTrue(sam.answers(sam.direct(), 2).getLast().text().contains("2 GB"));
      sam.become(Standing.STRANGER);
      server.await("all is told", () -> server.deliveriesQuiet());
      sam.say(sam.direct(), QUESTION);
      assertTrue(!sam.answers(sam.direct(), 3).getLast().text().contains("2 GB"));
    }
  }

  @Test
  void whoIsNoMemberAnyMoreGetsNothingByTheButtonsShownBefore() {
    try (SlackServer server = SlackServer.start(clock);
        SlackBot _ = SlackBot.bySocket(server, folder, clock)) {
      SlackPerson sam = server.person("sam@example.org");
      sam.say(sam.direct(), "how long are backups kept?");
      Seen asked = sam.answers(sam.direct(), 1).getFirst();
      sam.become(Standing.STRANGER);
      server.await("all is told", () -> server.deliveriesQuiet());
      sam.click(asked, asked.buttons().getFirst());
      Seen told = sam.answers(sam.direct(), 2).getLast();
      assertFalse(told.text().contains("30 days"), told::toString);
    }
  }

  @Test
  void overHttpOnlyWhatSlackSignedJustNowIsTaken() throws IOException, InterruptedException {
    try (SlackServer server = SlackServer.start(clock);
        SlackBot bot = SlackBot.byHttp(server, folder, clock)) {
      SlackPerson sam = server.person("sam@example.org");
      sam.say(sam.direct(), QUESTION);
      assertTrue(sam.answers(sam.direct(), 1).getFirst().text().contains("2 GB"));
      URI door =
          URI.create("http://127.0.0.1:" + bot.channel().port().orElseThrow() + "/slack/events");
      String body = "{\"type\":\"url_verification\",\"challenge\":\"hello\"}";
      long now = Instant.now().getEpochSecond();
      assertEquals(200, post(door, body, now, SlackServer.sign(now, body)).statusCode());
      assertEquals("hello", post(door, body, now, SlackServer.sign(now, body)).body());
      assertEquals(401, post(door, body, now, SlackServer.sign(now, body + " ")).statusCode());
      assertEquals(
          401, post(door, body, now - 301, SlackServer.sign(now - 301, body)).statusCode());
      assertEquals(401, post(door, body, now, "").statusCode());
    }
  }

  private static HttpResponse<String> post(URI door, String body, long at, String signature)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(door)
                .header("Content-Type", "application/json")
                .header("X-Slack-Request-Timestamp", Long.toString(at))
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
