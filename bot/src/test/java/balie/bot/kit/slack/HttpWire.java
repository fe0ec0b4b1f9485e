package balie.bot.kit.slack;

import balie.bot.kit.slack.Deliveries.Envelope;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The Events API: signed posts, acknowledged by 200 within 3 seconds.
final class HttpWire implements Deliveries.Wire {
  private final Deliveries deliveries;
  private final Faults faults;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private volatile @Nullable URI bot;

  HttpWire(Deliveries deliveries, Faults faults) {
    this.deliveries = deliveries;
    this.faults = faults;
  }

  void to(URI url) {
    bot = url;
  }

  @Override
  public boolean send(Envelope envelope) {
    URI url = bot;
    if (url == null || faults.isAway()) {
      return false;
    }
    HttpRequest request = request(url, envelope);
    if (Faults.take(faults.dropsBefore)) {
      return true;
    }
    var unused =
        client
            .sendAsync(request, HttpResponse.BodyHandlers.ofString())
            .thenAccept(response -> answered(envelope, response));
    return true;
  }

  private void answered(Envelope envelope, HttpResponse<String> response) {
    if (response.statusCode() == 200) {
      deliveries.acknowledge(envelope.id(), json(response.body()));
    } else {
      deliveries.refused(envelope, response.statusCode());
    }
  }

  private static HttpRequest request(URI url, Envelope envelope) {
    String body =
        switch (envelope.type()) {
          case "events_api" -> envelope.payload().toString();
          case "interactive" -> "payload=" + encoded(envelope.payload().toString());
          default ->
              envelope.payload().properties().stream()
                  .map(e -> e.getKey() + "=" + encoded(e.getValue().asText()))
                  .collect(Collectors.joining("&"));
        };
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(Duration.ofSeconds(10))
            .header(
                "Content-Type",
                envelope.type().equals("events_api")
                    ? "application/json"
                    : "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("X-Slack-Signature", signature(timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (envelope.attempt() > 0) {
      request
          .header("X-Slack-Retry-Num", Integer.toString(envelope.attempt()))
          .header("X-Slack-Retry-Reason", "http_timeout");
    }
    return request.build();
  }

  static String signature(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              SlackServer.SIGNING_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed =
          mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode json(String body) {
    try {
      return body.startsWith("{") ? Deliveries.JSON.readTree(body) : NullNode.getInstance();
    } catch (JsonProcessingException e) {
      return NullNode.getInstance();
    }
  }
}
