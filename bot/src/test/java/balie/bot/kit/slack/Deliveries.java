package balie.bot.kit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What is sent to the bot, and whether it was acknowledged. Events that were not come again;
/// commands and presses do not. What is said while no socket is open is lost, but for history.
final class Deliveries {
  static final ObjectMapper JSON = new ObjectMapper();

  /// Slack waits 3 s. The machines that run the tests are shared and stall for as long, so here it
  /// is five times that: a limit that only what was forgotten exceeds. How fast it is, a benchmark
  /// says.
  private static final Duration IN_TIME = Duration.ofSeconds(15);

  private static final int ATTEMPTS = 3;

  private final Workspace workspace;
  private final Faults faults;
  private final Map<String, Sent> outstanding = new ConcurrentHashMap<>();
  private final java.util.Queue<Duration> acknowledged =
      new java.util.concurrent.ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private volatile @Nullable Wire wire;

  /// The way to the bot.
  interface Wire {
    /// False where nobody is there.
    boolean send(Envelope envelope);
  }

  /// @param type events_api, slash_commands or interactive
  record Envelope(String id, String type, ObjectNode payload, int attempt) {
    Envelope again() {
      return new Envelope(UUID.randomUUID().toString(), type, payload, attempt + 1);
    }
  }

  private record Sent(Envelope envelope, long at, CompletableFuture<JsonNode> answer) {}

  Deliveries(Workspace workspace, Faults faults) {
    this.workspace = workspace;
    this.faults = faults;
    var unused = timer.scheduleWithFixedDelay(this::lookForLate, 200, 200, TimeUnit.MILLISECONDS);
  }

  void by(Wire other) {
    wire = other;
  }

  /// Tells of something that happened in the workspace.
  void tell(ObjectNode event) {
    ObjectNode payload = JSON.createObjectNode();
    payload.put("token", "unused").put("team_id", Workspace.TEAM).put("api_app_id", Workspace.APP);
    payload.set("event", event);
    payload.put("type", "event_callback").put("event_id", "Ev" + workspace.number());
    payload.put("event_time", 1_700_000_000).put("is_ext_shared_channel", false);
    ObjectNode authorization = payload.putArray("authorizations").addObject();
    authorization
        .put("team_id", Workspace.TEAM)
        .put("user_id", Workspace.BOT_USER)
        .put("is_bot", true);
    var unused = send("events_api", payload);
  }

  /// Sends something new; the future has what the acknowledgement carried.
  CompletableFuture<JsonNode> send(String type, ObjectNode payload) {
    return send(
        new Envelope(UUID.randomUUID().toString(), type, payload, 0), new CompletableFuture<>());
  }

  private CompletableFuture<JsonNode> send(Envelope envelope, CompletableFuture<JsonNode> answer) {
    Wire way = wire;
    outstanding.put(envelope.id(), new Sent(envelope, System.nanoTime(), answer));
    if (faults.isAway() || way == null || !way.send(envelope)) {
      outstanding.remove(envelope.id());
      answer.completeExceptionally(new IllegalStateException("nobody is there"));
      return answer;
    }
    if (envelope.type().equals("events_api") && Faults.take(faults.duplicates)) {
      Envelope twin = envelope.again();
      outstanding.put(twin.id(), new Sent(twin, System.nanoTime(), new CompletableFuture<>()));
      boolean unused = way.send(twin);
    }
    return answer;
  }

  void acknowledge(String id, JsonNode payload) {
    Sent sent = outstanding.remove(id);
    if (sent == null) {
      return;
    }
    Duration took = Duration.ofNanos(System.nanoTime() - sent.at());
    acknowledged.add(took);
    if (took.compareTo(IN_TIME) > 0 && !faults.isPatient()) {
      workspace.problems().add(describe(sent.envelope()) + " acknowledged after " + took);
    }
    sent.answer().complete(payload);
    workspace.changed();
  }

  /// The bot answered something else than 200 over HTTP.
  void refused(Envelope envelope, int status) {
    if (!faults.isPatient()) {
      workspace.problems().add(describe(envelope) + " was answered " + status);
    }
  }

  /// Sends again what is not acknowledged, as Slack does with events.
  void redeliver() {
    for (Sent sent : List.copyOf(outstanding.values())) {
      if (outstanding.remove(sent.envelope().id()) != null
          && sent.envelope().type().equals("events_api")
          && sent.envelope().attempt() < ATTEMPTS) {
        var unused = send(sent.envelope().again(), sent.answer());
      }
    }
  }

  private void lookForLate() {
    long now = System.nanoTime();
    for (Sent sent : List.copyOf(outstanding.values())) {
      if (now - sent.at() > IN_TIME.toNanos() && outstanding.remove(sent.envelope().id()) != null) {
        if (!faults.isPatient()) {
          workspace.problems().add(describe(sent.envelope()) + " was not acknowledged");
        }
        if (sent.envelope().type().equals("events_api") && sent.envelope().attempt() < ATTEMPTS) {
          var unused = send(sent.envelope().again(), sent.answer());
        }
      }
    }
  }

  private static String describe(Envelope envelope) {
    JsonNode event = envelope.payload().path("event");
    return envelope.type()
        + " "
        + event.path("type").asText(envelope.payload().path("type").asText());
  }

  List<Duration> acknowledgements() {
    return List.copyOf(acknowledged);
  }

  boolean isQuiet() {
    return outstanding.isEmpty();
  }

  void expectAllAcknowledged() {
    if (!faults.isPatient() && wire != null) {
      workspace.await("every event is acknowledged", this::isQuiet, Duration.ofSeconds(5));
    }
  }

  void stop() {
    timer.shutdownNow();
  }
}
