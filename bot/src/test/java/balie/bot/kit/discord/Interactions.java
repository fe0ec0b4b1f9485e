package balie.bot.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// What people did, and whether it was acknowledged in time. Nothing of it comes twice.
final class Interactions {
  /// Discord waits 3 s. The machines that run the tests are shared and stall for as long, so here
  /// it is five times that: a limit that only what was forgotten exceeds.
  private static final Duration IN_TIME = Duration.ofSeconds(15);

  private final Guild guild;
  private final Faults faults;
  private final Map<String, Sent> byToken = new ConcurrentHashMap<>();
  private final List<Duration> acknowledged = new CopyOnWriteArrayList<>();

  /// One that was sent, and the message that was pressed.
  static final class Sent {
    final String id;
    final String token;
    final String user;
    final String channel;
    final @Nullable String message;
    final long at = System.nanoTime();
    final CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    volatile @Nullable String original;
    volatile boolean ephemeral;
    volatile int type;

    Sent(String id, String token, String user, String channel, @Nullable String message) {
      this.id = id;
      this.token = token;
      this.user = user;
      this.channel = channel;
      this.message = message;
    }

    boolean isAcknowledged() {
      return answer.isDone();
    }
  }

  Interactions(Guild guild, Faults faults) {
    this.guild = guild;
    this.faults = faults;
  }

  Sent open(String user, String channel, @Nullable String message) {
    String id = guild.id();
    Sent sent = new Sent(id, "token-" + id, user, channel, message);
    byToken.put(sent.token, sent);
    return sent;
  }

  Optional<Sent> byToken(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /// The first answer.
  void acknowledge(Sent sent, JsonNode body) {
    Duration took = Duration.ofNanos(System.nanoTime() - sent.at);
    acknowledged.add(took);
    if (took.compareTo(IN_TIME) > 0 && !faults.isPatient()) {
      guild.problem("an interaction was acknowledged after " + took);
    }
    boolean unused = sent.answer.complete(body);
    guild.changed();
  }

  List<Duration> acknowledgements() {
    return List.copyOf(acknowledged);
  }

  void expectAllAcknowledged() {
    if (!faults.isPatient()) {
      guild.await(
          "every interaction is acknowledged",
          () -> byToken.values().stream().allMatch(Sent::isAcknowledged),
          Duration.ofSeconds(5));
    }
  }

  static ObjectNode payload(Sent sent, int type, Guild guild, ObjectNode data) {
    Guild.Place place = guild.place(sent.channel).orElseThrow();
    Guild.Member member = guild.memberById(sent.user).orElseThrow();
    ObjectNode json = Json.object().put("id", sent.id).put("application_id", Guild.APPLICATION);
    json.put("type", type).put("token", sent.token).put("version", 1);
    json.set("data", data);
    json.put("channel_id", sent.channel);
    json.set("channel", Json.channel(place));
    if (place.type() == Guild.DIRECT) {
      json.set("user", Json.user(member));
      json.put("context", 1);
    } else {
      json.put("guild_id", Guild.ID).putObject("guild").put("id", Guild.ID);
      json.set("member", Json.member(member));
      json.put("context", 0);
    }
    json.put("app_permissions", "1125899906842623").put("locale", "en-US");
    json.put("guild_locale", "en-US").putArray("entitlements");
    json.putObject("authorizing_integration_owners").put("0", Guild.ID);
    return json;
  }
}
