package balie.bot.slack;

import balie.bot.channel.InOrder;
import balie.bot.channel.Secret;
import balie.bot.channel.Trouble;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Socket Mode, watched over: whatever ends a connection, another is made, for as long as it takes.
/// The SDK's own reconnecting is off, since one refusal ends it for good.
final class SocketLine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketLine.class);
  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration HELLO = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int OK = 200;

  /// Tries, a tenth of a second apart.
  private static final int ACKNOWLEDGED_WITHIN = 20;

  private final Slack slack;
  private final Secret appToken;
  private final App app;
  private final Line line;
  private final SocketModeRequestParser parser;
  private final InOrder inOrder = new InOrder();
  private final Thread thread = Thread.ofVirtual().unstarted(this::keep);
  private volatile boolean closed;

  /// Who wants to know how the connection stands.
  interface Line {
    void up();

    /// It is gone.
    ///
    /// @param reason a short name
    void down(String reason);
  }

  SocketLine(Slack slack, Secret appToken, App app, Line line) {
    this.slack = slack;
    this.appToken = appToken;
    this.app = app;
    this.line = line;
    this.parser = new SocketModeRequestParser(app.config());
  }

  void begin() {
    app.start();
    thread.start();
  }

  private void keep() {
    Duration pause = Duration.ofMillis(500);
    while (!closed) {
      boolean wasUp = false;
      try {
        wasUp = connectedOnce();
      } catch (Trouble trouble) {
        line.down(trouble.reason());
        pause = longer(pause, trouble.patience());
      } catch (InterruptedException _) {
        return;
      } catch (IOException | URISyntaxException | RuntimeException failure) {
        line.down(failure.getClass().getSimpleName());
      }
      pause = wasUp ? Duration.ofMillis(500) : longer(pause, Duration.ZERO);
      if (!closed && !isSlept(pause)) {
        return;
      }
    }
  }

  private static Duration longer(Duration pause, Duration least) {
    Duration doubled = pause.multipliedBy(2);
    Duration most = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return most.compareTo(least) < 0 ? least : most;
  }

  private static boolean isSlept(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException _) {
      return false;
    }
  }

  /// One connection, from its beginning to its end.
  ///
  /// @return whether it ever stood
  private boolean connectedOnce()
      throws Trouble, InterruptedException, IOException, URISyntaxException {
    CountDownLatch hello = new CountDownLatch(1);
    Semaphore ended = new Semaphore(0);
    try (SocketModeClient client =
        new SocketModeClientJavaWSImpl(slack, appToken.reveal(), url(slack, appToken))) {
      client.setAutoReconnectEnabled(false);
      client.addWebSocketCloseListener((code, reason) -> ended.release());
      client.addWebSocketMessageListener(message -> taken(client, message, hello));
      client.connect();
      if (!hello.await(HELLO.toMillis(), TimeUnit.MILLISECONDS)) {
        line.down("no-hello");
        return false;
      }
      LOG.info("event=slack-connected");
      line.up();
      watch(client, ended);
      line.down("connection-lost");
      return true;
    }
  }

  /// Returns once the connection is gone. When Slack asks for it the SDK takes a new connection and
  /// closes the old one: that is not the end.
  private void watch(SocketModeClient client, Semaphore ended) throws InterruptedException {
    while (!closed) {
      if (ended.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        ended.drainPermits();
      }
      if (!closed && !client.verifyConnection() && !isBack(client)) {
        return;
      }
    }
  }

  private static boolean isBack(SocketModeClient client) throws InterruptedException {
    Thread.sleep(300);
    return client.verifyConnection();
  }

  private void taken(SocketModeClient client, String message, CountDownLatch hello) {
    JsonNode json;
    try {
      json = Faces.JSON.readTree(message);
    } catch (JsonProcessingException noJson) {
      return;
    }
    if (json.path("type").asText().equals("hello")) {
      hello.countDown();
    } else {
      inOrder.run(key(json.path("payload")), () -> take(client, message));
    }
  }

  /// What belongs to one conversation is kept in the order in which Slack sent it.
  private static String key(JsonNode payload) {
    JsonNode event = payload.path("event");
    // What becomes of a message belongs to whoever wrote it, as the message did.
    JsonNode said = event.has("previous_message") ? event.path("previous_message") : event;
    return event.isMissingNode()
        ? payload.path("user").path("id").asText(payload.path("user_id").asText())
        : event.path("channel").asText()
            + " "
            + said.path("thread_ts").asText(said.path("user").asText());
  }

  private void take(SocketModeClient client, String message) {
    try {
      SocketModeRequest request = parser.parse(message);
      if (request != null && request.getBoltRequest() != null) {
        Response response = app.run(request.getBoltRequest());
        if (Objects.equals(response.getStatusCode(), OK)) {
          ObjectNode acknowledgement = Faces.JSON.createObjectNode();
          acknowledgement.put("envelope_id", request.getEnvelope().getEnvelopeId());
          if (response.getBody() != null && response.getBody().startsWith("{")) {
            acknowledgement.set("payload", Faces.JSON.readTree(response.getBody()));
          }
          acknowledge(client, acknowledgement.toString());
        }
      }
    } catch (Exception notAcknowledged) {
      LOG.warn(
          "event=not-acknowledged channel=slack failure={}",
          notAcknowledged.getClass().getSimpleName());
    }
  }

  /// While Slack has the SDK change its socket there is none for a moment.
  private static void acknowledge(SocketModeClient client, String acknowledgement)
      throws InterruptedException {
    for (int tries = 1; tries < ACKNOWLEDGED_WITHIN; tries++) {
      try {
        client.sendSocketModeResponse(acknowledgement);
        return;
      } catch (WebsocketNotConnectedException changing) {
        Thread.sleep(100);
      }
    }
    client.sendSocketModeResponse(acknowledgement);
  }

  /// Where a socket may be opened.
  static String url(Slack slack, Secret appToken) throws Trouble {
    try {
      AppsConnectionsOpenResponse opened =
          slack.methods().appsConnectionsOpen(r -> r.token(appToken.reveal()));
      if (!opened.isOk() || opened.getUrl() == null) {
        throw Trouble.refused(Objects.requireNonNullElse(opened.getError(), "no-url"));
      }
      return opened.getUrl();
    } catch (IOException away) {
      throw Trouble.unknown(away.getClass().getSimpleName());
    } catch (SlackApiException failed) {
      throw Trouble.unknown("status-" + failed.getResponse().code());
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    inOrder.close();
    app.stop();
  }
}
