package balie.bot.slack;

import balie.bot.channel.Trouble;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The addresses at which Slack takes answers to a command or a press where the bot may not speak
/// otherwise: up to 5 within 30 minutes. They are kept in memory only, since whoever has one may
/// speak for the bot.
final class Responses {
  private static final Duration LASTS = Duration.ofMinutes(29);
  private static final int USES = 5;
  private static final int MOST = 5_000;
  private static final int OK = 200;

  private final InstantSource clock;
  private final Map<String, Address> addresses = new LinkedHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private record Address(URI url, Instant until, int uses) {}

  Responses(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void keep(EventKey event, String url) {
    if (isSlacks(url)) {
      if (addresses.size() >= MOST) {
        addresses.remove(addresses.keySet().iterator().next());
      }
      addresses.put(event.text(), new Address(URI.create(url), clock.instant().plus(LASTS), USES));
    }
  }

  /// Answers the one who typed or pressed, and nobody else.
  ///
  /// @return false where that is not possible any more
  boolean answer(EventKey event, Room room, Face face) throws Trouble {
    Optional<URI> url = take(event);
    if (url.isEmpty()) {
      return false;
    }
    ObjectNode body = body(face);
    room.thread().ifPresent(thread -> body.put("thread_ts", thread));
    if (face.blocks().isPresent()) {
      body.set("blocks", tree(face.blocks().get()));
    }
    return post(url.get(), body);
  }

  /// Tells the one who typed or pressed something at once.
  ///
  /// @return false where that is not possible
  boolean tell(String url, Face face) throws Trouble {
    return isSlacks(url) && post(URI.create(url), body(face));
  }

  private static ObjectNode body(Face face) {
    return Faces.JSON
        .createObjectNode()
        .put("response_type", "ephemeral")
        .put("replace_original", false)
        .put("text", face.text());
  }

  private static boolean isSlacks(String url) {
    return url.startsWith("https://") || url.startsWith("http://127.0.0.1:");
  }

  private boolean post(URI url, ObjectNode body) throws Trouble {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status >= 500) {
        throw Trouble.unknown("status-" + status);
      }
      return status == OK;
    } catch (IOException away) {
      throw Trouble.unknown(away.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Trouble.unknown("interrupted");
    }
  }

  private synchronized Optional<URI> take(EventKey event) {
    Address address = addresses.remove(event.text());
    if (address == null || address.until().isBefore(clock.instant())) {
      return Optional.empty();
    }
    if (address.uses() > 1) {
      addresses.put(event.text(), new Address(address.url(), address.until(), address.uses() - 1));
    }
    return Optional.of(address.url());
  }

  private static JsonNode tree(String json) {
    try {
      return Faces.JSON.readTree(json);
    } catch (IOException broken) {
      throw new IllegalStateException("blocks that are no JSON");
    }
  }
}
