package balie.bot.slack;

import balie.bot.channel.Secret;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Events API over HTTP: what is signed by Slack, within the last 5 minutes, and nothing else.
final class EventsDoor implements AutoCloseable {
  static final String PATH = "/slack/events";

  private static final Logger LOG = LoggerFactory.getLogger(EventsDoor.class);
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final int MOST_BYTES = 1 << 20;
  private static final int STOP_SECONDS = 2;

  private final App app;
  private final Secret signingSecret;
  private final InstantSource time;
  private final SlackRequestParser parser;
  private final Optional<HttpServer> server;

  /// @param port to listen on, empty where the bot's web server hands over
  /// @param time the real time, which Slack signs with
  EventsDoor(App app, Secret signingSecret, Optional<Integer> port, InstantSource time)
      throws IOException {
    this.app = app;
    this.signingSecret = signingSecret;
    this.time = time;
    this.parser = new SlackRequestParser(app.config());
    this.server = port.isPresent() ? Optional.of(listening(port.get())) : Optional.empty();
  }

  private HttpServer listening(int port) throws IOException {
    HttpServer made = HttpServer.create(new InetSocketAddress(port), 0);
    made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    made.createContext(PATH, this::exchange);
    return made;
  }

  void begin() {
    app.start();
    server.ifPresent(HttpServer::start);
  }

  /// The port that it listens on.
  Optional<Integer> port() {
    return server.map(listening -> listening.getAddress().getPort());
  }

  private void exchange(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
      SlackChannel.Answered answered =
          exchange.getRequestMethod().equals("POST")
              ? answer(
                  exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp"),
                  exchange.getRequestHeaders().getFirst("X-Slack-Signature"),
                  body)
              : new SlackChannel.Answered(405, "", "");
      byte[] text = answered.body().getBytes(StandardCharsets.UTF_8);
      if (text.length > 0) {
        exchange.getResponseHeaders().set("Content-Type", answered.type());
      }
      exchange.sendResponseHeaders(answered.status(), text.length == 0 ? -1 : text.length);
      if (text.length > 0) {
        exchange.getResponseBody().write(text);
      }
    }
  }

  /// What a post to the path is answered.
  SlackChannel.Answered answer(
      @Nullable String timestamp, @Nullable String signature, byte[] body) {
    if (body.length > MOST_BYTES) {
      return new SlackChannel.Answered(413, "", "");
    }
    if (!isSigned(timestamp, signature, body)) {
      LOG.warn("event=signature-refused channel=slack");
      return new SlackChannel.Answered(401, "", "");
    }
    Response response = response(new String(body, StandardCharsets.UTF_8));
    return new SlackChannel.Answered(
        response.getStatusCode(),
        Objects.requireNonNullElse(response.getContentType(), "text/plain"),
        Objects.requireNonNullElse(response.getBody(), ""));
  }

  private Response response(String body) {
    try {
      Request<?> request =
          parser.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri(PATH)
                  .remoteAddress("")
                  .queryString(Map.of())
                  .requestBody(body)
                  .headers(new RequestHeaders(Map.of()))
                  .build());
      return request == null ? Response.error(400) : app.run(request);
    } catch (Exception failure) {
      LOG.warn(
          "event=not-acknowledged channel=slack failure={}", failure.getClass().getSimpleName());
      return Response.error(500);
    }
  }

  private boolean isSigned(@Nullable String timestamp, @Nullable String signature, byte[] body) {
    if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
      return false;
    }
    long age = time.instant().getEpochSecond() - Long.parseLong(timestamp);
    if (Math.abs(age) > FRESH.toSeconds()) {
      return false;
    }
    return MessageDigest.isEqual(
        signature(timestamp, body).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(signingSecret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.ifPresent(listening -> listening.stop(STOP_SECONDS));
    app.stop();
  }
}
