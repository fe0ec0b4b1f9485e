package balie.bot.kit.discord;

import balie.bot.kit.discord.Faults.Fault;
import balie.bot.kit.discord.Guild.Place;
import balie.bot.kit.discord.Guild.Post;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The REST API: what the documentation has of it and the bot may use. Every other route is a
/// problem.
final class Rest {
  static final String ROOT = "/api/v10/";
  private static final int EPHEMERAL = 64;

  private final Guild guild;
  private final Faults faults;
  private final Gateway gateway;
  private final Interactions interactions;
  private final Limits limits;
  private volatile @Nullable JsonNode commands;

  /// What a call is answered.
  private record Answer(int status, @Nullable JsonNode body) {
    static Answer ok(JsonNode body) {
      return new Answer(200, body);
    }

    static Answer none() {
      return new Answer(204, null);
    }

    static Answer refused(int status, int code, String message) {
      return new Answer(status, Json.object().put("code", code).put("message", message));
    }
  }

  Rest(Guild guild, Faults faults, Gateway gateway, Interactions interactions) {
    this.guild = guild;
    this.faults = faults;
    this.gateway = gateway;
    this.interactions = interactions;
    this.limits = new Limits(guild);
  }

  void on(HttpServer http) {
    http.createContext("/", this::handle);
  }

  Optional<JsonNode> commands() {
    return Optional.ofNullable(commands);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (!path.startsWith(ROOT)) {
        guild.problem("unknown: " + path);
        send(exchange, Answer.refused(404, 0, "404: Not Found"));
        return;
      }
      List<String> parts = List.of(path.substring(ROOT.length()).split("/", -1));
      boolean open = parts.getFirst().equals("interactions") || parts.getFirst().equals("webhooks");
      String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      if (!open && !token.equals("Bot " + DiscordServer.TOKEN)) {
        send(exchange, Answer.refused(401, 0, "401: Unauthorized"));
        return;
      }
      answer(exchange, parts, body);
    }
  }

  private void answer(HttpExchange exchange, List<String> parts, String body) throws IOException {
    String method = exchange.getRequestMethod();
    Optional<Fault> fault = faults.of(method + " " + kind(parts));
    boolean carriedOut =
        fault
            .map(
                f ->
                    switch (f) {
                      case Fault.Status(int _, boolean done) -> done;
                      case Fault.Hanging(long _, boolean done) -> done;
                      case Fault.RateLimited _, Fault.Refused _ -> false;
                    })
            .orElse(true);
    Answer answer =
        carriedOut ? route(method, parts, exchange, body) : Answer.refused(500, 0, "not done");
    switch (fault.orElse(null)) {
      case null -> send(exchange, answer);
      case Fault.Status(int status, boolean _) ->
          send(exchange, Answer.refused(status, 0, "out of order"));
      case Fault.Refused(int status, int code) ->
          send(exchange, Answer.refused(status, code, "no"));
      case Fault.RateLimited(int seconds) -> {
        exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
        exchange.getResponseHeaders().set("X-RateLimit-Scope", "shared");
        ObjectNode limited = Json.object().put("message", "You are being rate limited.");
        send(
            exchange,
            new Answer(429, limited.put("retry_after", (double) seconds).put("global", false)));
      }
      case Fault.Hanging(long millis, boolean _) -> {
        java.util.concurrent.locks.LockSupport.parkNanos(millis * 1_000_000);
        send(exchange, answer);
      }
    }
  }

  /// What faults are ordered for: the last part that is no id.
  private static String kind(List<String> parts) {
    return parts.reversed().stream()
        .filter(part -> part.matches("[a-z]+"))
        .findFirst()
        .orElse(parts.getFirst());
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    JsonNode body = answer.body();
    if (body == null) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private Answer route(String method, List<String> parts, HttpExchange exchange, String body) {
    String shape =
        method
            + " "
            + String.join(
                "/",
                parts.stream()
                    .map(p -> p.matches("[0-9]+") ? "#" : p.startsWith("token-") ? "T" : p)
                    .toList());
    JsonNode json = body.isEmpty() ? Json.object() : Json.read(body);
    return switch (shape) {
      case "GET users/@me" -> Answer.ok(Json.user(guild.memberById(Guild.BOT).orElseThrow()));
      case "GET applications/@me" ->
          Answer.ok(
              Json.object()
                  .put("id", Guild.APPLICATION)
                  .put("flags", guild.isContentAllowed() ? 1 << 19 : 0));
      case "GET users/@me/guilds" -> {
        ArrayNode guilds = (ArrayNode) Json.read("[]");
        guilds
            .addObject()
            .put("id", Guild.ID)
            .put("permissions", Long.toString(guild.permissions()));
        yield Answer.ok(guilds);
      }
      case "POST users/@me/channels" -> direct(json);
      case "PUT applications/#/commands" -> commands(json);
      case "GET guilds/#/members/#" -> member(parts.get(3));
      case "GET channels/#" ->
          guild
              .place(parts.get(1))
              .map(place -> Answer.ok(Json.channel(place)))
              .orElse(Answer.refused(404, 10_003, "Unknown Channel"));
      case "GET channels/#/messages" -> history(parts.get(1), exchange);
      case "POST channels/#/messages" -> post(parts.get(1), json);
      case "GET channels/#/messages/#" ->
          guild
              .find(parts.get(3))
              .map(post -> Answer.ok(Json.message(guild, post)))
              .orElse(Answer.refused(404, 10_008, "Unknown Message"));
      case "PATCH channels/#/messages/#" -> edit(parts.get(3), json);
      case "DELETE channels/#/messages/#" -> delete(parts.get(3));
      case "POST channels/#/messages/#/threads" -> thread(parts.get(1), parts.get(3), json);
      case "POST interactions/#/T/callback" -> callback(parts.get(2), json);
      case "POST webhooks/#/T" -> followUp(parts.get(2), json);
      case "PATCH webhooks/#/T/messages/@original" -> original(parts.get(2), json);
      case "DELETE webhooks/#/T/messages/@original" -> takeBack(parts.get(2));
      default -> {
        guild.problem("an unknown route: " + shape);
        yield Answer.refused(404, 0, "404: Not Found");
      }
    };
  }

  private Answer direct(JsonNode json) {
    return Answer.ok(
        Json.channel(guild.place(guild.direct(json.path("recipient_id").asText())).orElseThrow()));
  }

  private Answer commands(JsonNode json) {
    limits.commands(json);
    ArrayNode known = (ArrayNode) Json.read("[]");
    for (JsonNode command : json) {
      ObjectNode one = command.deepCopy();
      one.put("id", guild.id()).put("application_id", Guild.APPLICATION).put("version", guild.id());
      known.add(one);
    }
    commands = known;
    guild.changed();
    return Answer.ok(known);
  }

  private Answer history(String channel, HttpExchange exchange) {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    long after = Long.parseUnsignedLong(query.replaceAll(".*after=([0-9]+).*", "$1"));
    int limit = Integer.parseInt(query.replaceAll(".*limit=([0-9]+).*", "$1"));
    List<Post> found =
        guild.posts(channel).stream()
            .filter(post -> post.only() == null && Long.parseUnsignedLong(post.id()) > after)
            .limit(limit)
            .toList();
    ArrayNode all = (ArrayNode) Json.read("[]");
    found.reversed().forEach(post -> all.add(Json.message(guild, post)));
    return Answer.ok(all);
  }

  private Answer member(String user) {
    return guild.isMember(user)
        ? Answer.ok(Json.member(guild.memberById(user).orElseThrow()))
        : Answer.refused(404, 10_007, "Unknown Member");
  }

  private Answer post(String channel, JsonNode json) {
    Optional<Place> place = guild.place(channel);
    if (place.isEmpty()) {
      return Answer.refused(404, 10_003, "Unknown Channel");
    }
    String with = place.get().with();
    if (with != null && guild.isClosed(with)) {
      return Answer.refused(403, 50_007, "Cannot send messages to this user");
    }
    limits.message("a message", json);
    Optional<Post> same =
        guild.posts(channel).stream()
            .filter(p -> p.byBot() && json.path("nonce").asText("-").equals(p.nonce()))
            .findFirst();
    return Answer.ok(
        Json.message(guild, same.orElseGet(() -> guild.post(fresh(channel, json, null)))));
  }

  private Post fresh(String channel, JsonNode json, @Nullable String only) {
    List<String> mentions = new ArrayList<>();
    JsonNode allowed = json.path("allowed_mentions");
    if (allowed.isMissingNode()) {
      mentions.addAll(List.of("users", "roles", "everyone"));
    }
    allowed.path("parse").forEach(kind -> mentions.add(kind.asText()));
    String reference = json.path("message_reference").path("message_id").asText(null);
    return new Post(
        guild.id(),
        channel,
        Guild.BOT,
        json.path("content").asText(),
        json.path("components").isMissingNode() ? "" : json.path("components").toString(),
        json.path("flags").asInt(),
        reference,
        json.path("nonce").asText(null),
        only,
        mentions,
        false,
        false,
        false);
  }

  private Answer edit(String message, JsonNode json) {
    limits.message("a changed message", json);
    return guild
        .replace(
            message,
            post -> post.changed(json.path("content").asText(), json.path("components").toString()))
        .map(post -> Answer.ok(Json.message(guild, post)))
        .orElse(Answer.refused(404, 10_008, "Unknown Message"));
  }

  private Answer delete(String message) {
    return guild.replace(message, Post::gone).isPresent()
        ? Answer.none()
        : Answer.refused(404, 10_008, "Unknown Message");
  }

  private Answer thread(String channel, String message, JsonNode json) {
    if (!guild.areThreadsAllowed()) {
      return Answer.refused(403, 50_013, "Missing Permissions");
    }
    if (guild.find(message).filter(p -> p.channel().equals(channel)).isEmpty()) {
      return Answer.refused(404, 10_008, "Unknown Message");
    }
    if (guild.place(message).isPresent()) {
      return Answer.refused(400, 160_004, "A thread has already been created for this message");
    }
    String name = json.path("name").asText();
    if (name.isEmpty() || name.length() > 100) {
      guild.problem("a thread's name of " + name.length() + " characters");
    }
    Place thread = guild.add(new Place(message, name, Guild.THREAD, channel, null));
    ObjectNode told = Json.channel(thread).put("newly_created", true);
    gateway.tell("THREAD_CREATE", told);
    return new Answer(201, Json.channel(thread));
  }

  private Answer callback(String token, JsonNode json) {
    Optional<Interactions.Sent> sent = interactions.byToken(token);
    if (sent.isEmpty()) {
      return Answer.refused(404, 10_062, "Unknown interaction");
    }
    if (sent.get().isAcknowledged()) {
      guild.problem("an interaction was acknowledged twice");
      return Answer.refused(400, 40_060, "Interaction has already been acknowledged.");
    }
    sent.get().type = json.path("type").asInt();
    JsonNode data = json.path("data");
    sent.get().ephemeral = (data.path("flags").asInt() & EPHEMERAL) != 0;
    switch (json.path("type").asInt()) {
      case 4 -> {
        limits.message("an answer", data);
        say(sent.get(), data);
      }
      case 5, 6 -> {
        // The answer comes later.
      }
      case 8 -> limits.choices(data);
      case 9 -> limits.modal(data);
      default -> guild.problem("a callback of type " + json.path("type"));
    }
    interactions.acknowledge(sent.get(), json);
    return Answer.none();
  }

  private Post say(Interactions.Sent sent, JsonNode data) {
    boolean only = (data.path("flags").asInt() & EPHEMERAL) != 0 || sent.ephemeral;
    Post post = guild.post(fresh(sent.channel, data, only ? sent.user : null));
    if (sent.original == null && sent.type != 6) {
      sent.original = post.id();
    }
    return post;
  }

  private Answer followUp(String token, JsonNode json) {
    Optional<Interactions.Sent> sent = acknowledged(token);
    if (sent.isEmpty()) {
      return Answer.refused(404, 10_015, "Unknown Webhook");
    }
    limits.message("a follow-up", json);
    return Answer.ok(Json.message(guild, say(sent.get(), json)));
  }

  private Answer original(String token, JsonNode json) {
    Optional<Interactions.Sent> sent = acknowledged(token);
    if (sent.isEmpty()) {
      return Answer.refused(404, 10_015, "Unknown Webhook");
    }
    limits.message("an answer", json);
    String original = sent.get().original;
    Post post =
        original == null
            ? say(sent.get(), json)
            : guild
                .replace(
                    original,
                    p ->
                        p.changed(
                            json.path("content").asText(), json.path("components").toString()))
                .orElseThrow();
    return Answer.ok(Json.message(guild, post));
  }

  private Answer takeBack(String token) {
    Optional<Interactions.Sent> sent = acknowledged(token);
    String original = sent.map(s -> s.original).orElse(null);
    if (original != null) {
      var unused = guild.replace(original, Post::gone);
    }
    return Answer.none();
  }

  private Optional<Interactions.Sent> acknowledged(String token) {
    Optional<Interactions.Sent> sent = interactions.byToken(token);
    if (sent.isPresent() && !sent.get().isAcknowledged()) {
      guild.problem("an interaction was answered before it was acknowledged");
    }
    return sent;
  }

  static List<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
