package balie.bot.kit.slack;

import balie.bot.kit.slack.Faults.Fault;
import balie.bot.kit.slack.Workspace.Member;
import balie.bot.kit.slack.Workspace.Place;
import balie.bot.kit.slack.Workspace.Post;
import balie.bot.kit.slack.Workspace.Standing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The Web API, as far as the bot may need it. A method that it does not know is a problem.
final class WebApi {
  private final Workspace workspace;
  private final Faults faults;
  private final SocketWire socket;
  private final Limits limits;
  private final Reading reading;

  WebApi(Workspace workspace, Faults faults, SocketWire socket) {
    this.workspace = workspace;
    this.faults = faults;
    this.socket = socket;
    this.limits = new Limits(workspace.problems());
    this.reading = new Reading(workspace);
  }

  void on(HttpServer http) {
    http.createContext("/api/", this::call);
    http.createContext("/responses/", this::response);
  }

  private void call(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    Map<String, String> given = form(exchange);
    limits.called(method, given.getOrDefault("channel", ""));
    Optional<Fault> fault = faults.of(method);
    try {
      if (fault.isPresent()) {
        meet(exchange, method, given, fault.get());
      } else if (limits.isTooOften(method, given.getOrDefault("channel", ""))) {
        limited(exchange, 1);
      } else {
        answer(exchange, 200, result(exchange, method, given));
      }
    } catch (RuntimeException e) {
      workspace.problems().add(method + " failed in the kit: " + e);
      answer(exchange, 500, error("kit"));
    }
  }

  private void meet(HttpExchange exchange, String method, Map<String, String> given, Fault fault)
      throws IOException {
    switch (fault) {
      case Fault.Status(int status, boolean carriedOut) -> {
        if (carriedOut) {
          var unused = result(exchange, method, given);
        }
        answer(exchange, status, error("internal_error"));
      }
      case Fault.RateLimited(int seconds) -> {
        limits.askForPatience(method, given.getOrDefault("channel", ""), seconds);
        limited(exchange, seconds);
      }
      case Fault.Refused(String reason) -> answer(exchange, 200, error(reason));
      case Fault.Hanging(long millis, boolean carriedOut) -> {
        if (carriedOut) {
          var unused = result(exchange, method, given);
        }
        try {
          Thread.sleep(millis);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        answer(exchange, 503, error("service_unavailable"));
      }
    }
  }

  private ObjectNode result(HttpExchange exchange, String method, Map<String, String> given) {
    String token =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
            .map(header -> header.replace("Bearer ", ""))
            .orElse(given.getOrDefault("token", ""));
    String expected =
        method.equals("apps.connections.open") ? SlackServer.APP_TOKEN : SlackServer.BOT_TOKEN;
    if (!token.equals(expected)) {
      return error("invalid_auth");
    }
    return switch (method) {
      case "auth.test" -> authTest(exchange);
      case "apps.connections.open" -> ok().put("url", socket.ticket());
      case "chat.postMessage" -> postMessage(given);
      case "chat.postEphemeral" -> postEphemeral(given);
      case "chat.update" -> update(given);
      case "chat.delete" -> delete(given);
      case "conversations.open" ->
          (ObjectNode)
              ok().set(
                      "channel",
                      json().put("id", workspace.direct(given.getOrDefault("users", ""))));
      case "conversations.history" -> reading.history(given);
      case "conversations.replies" -> reading.replies(given);
      case "conversations.info" -> reading.info(given);
      case "users.conversations", "conversations.list" -> reading.conversations(given);
      case "users.info" -> reading.user(given);
      case "users.lookupByEmail" -> reading.userByEmail(given);
      case "reactions.add", "reactions.remove" -> ok();
      case "views.publish" -> view("home", given.getOrDefault("user_id", ""), given);
      case "views.open" -> view("modal", given.getOrDefault("trigger_id", ""), given);
      default -> {
        workspace.problems().add("no such method: " + method);
        yield error("unknown_method");
      }
    };
  }

  private static ObjectNode authTest(HttpExchange exchange) {
    exchange
        .getResponseHeaders()
        .set(
            "x-oauth-scopes",
            "app_mentions:read,channels:history,channels:read,chat:write,commands,groups:history,"
                + "groups:read,im:history,im:read,im:write,mpim:history,reactions:read,"
                + "reactions:write,users:read,users:read.email");
    return ok().put("team_id", Workspace.TEAM)
        .put("team", "Kit")
        .put("user_id", Workspace.BOT_USER)
        .put("user", "balie")
        .put("bot_id", Workspace.BOT)
        .put("url", "https://kit.slack.invalid/");
  }

  private ObjectNode postMessage(Map<String, String> given) {
    String channel = given.getOrDefault("channel", "");
    Optional<Place> place = workspace.place(channel);
    if (place.isEmpty()) {
      return error("channel_not_found");
    }
    if (!place.get().withBot()) {
      return error("not_in_channel");
    }
    limits.message(given.getOrDefault("text", ""), given.getOrDefault("blocks", ""));
    Post post = workspace.post(post(given, channel, null));
    return ok().put("channel", channel).put("ts", post.ts());
  }

  private ObjectNode postEphemeral(Map<String, String> given) {
    String channel = given.getOrDefault("channel", "");
    Optional<Place> place = workspace.place(channel);
    if (place.isEmpty() || !place.get().withBot()) {
      return error(place.isEmpty() ? "channel_not_found" : "not_in_channel");
    }
    limits.message(given.getOrDefault("text", ""), given.getOrDefault("blocks", ""));
    Post post = workspace.post(post(given, channel, given.getOrDefault("user", "")));
    return ok().put("message_ts", post.ts());
  }

  private Post post(
      Map<String, String> given, String channel, @org.jspecify.annotations.Nullable String only) {
    return new Post(
        channel,
        workspace.ts(),
        Workspace.BOT_USER,
        true,
        given.get("thread_ts"),
        given.getOrDefault("text", ""),
        given.getOrDefault("blocks", ""),
        given.getOrDefault("metadata", ""),
        only,
        null,
        false);
  }

  private ObjectNode update(Map<String, String> given) {
    limits.message(given.getOrDefault("text", ""), given.getOrDefault("blocks", ""));
    return workspace
        .replace(
            given.getOrDefault("channel", ""),
            given.getOrDefault("ts", ""),
            post ->
                post.changed(
                    given.getOrDefault("text", ""),
                    given.getOrDefault("blocks", ""),
                    given.getOrDefault("metadata", post.metadata()),
                    workspace.ts()))
        .map(post -> ok().put("channel", post.channel()).put("ts", post.ts()))
        .orElseGet(() -> error("message_not_found"));
  }

  private ObjectNode delete(Map<String, String> given) {
    return workspace
        .replace(given.getOrDefault("channel", ""), given.getOrDefault("ts", ""), Post::gone)
        .map(post -> ok().put("ts", post.ts()))
        .orElseGet(() -> error("message_not_found"));
  }

  private ObjectNode view(String kind, String user, Map<String, String> given) {
    JsonNode view = Mrkdwn.tree(given.getOrDefault("view", "{}"));
    limits.view(view);
    String id = "V" + workspace.number();
    workspace.show(new Workspace.ViewShown(id, kind, user, view.toString()));
    ObjectNode answer = ok();
    answer.putObject("view").put("id", id);
    return answer;
  }

  /// An answer to a `response_url`.
  private void response(HttpExchange exchange) throws IOException {
    String key = exchange.getRequestURI().getPath().substring("/responses/".length());
    JsonNode body =
        Mrkdwn.tree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Optional<String> whose = workspace.response(key);
    if (faults.isAway() || whose.isEmpty()) {
      answer(exchange, faults.isAway() ? 503 : 404, error("used_url"));
      return;
    }
    String[] parts = whose.get().split(" ", -1);
    limits.message(
        body.path("text").asText(),
        body.path("blocks").isMissingNode() ? "" : body.path("blocks").toString());
    if (body.path("replace_original").asBoolean()) {
      workspace.posts(parts[0]).stream()
          .filter(p -> ("response " + key).equals(p.metadata()))
          .toList()
          .forEach(p -> workspace.replace(parts[0], p.ts(), Post::gone));
    }
    Post unused =
        workspace.post(
            new Post(
                parts[0],
                workspace.ts(),
                Workspace.BOT_USER,
                true,
                body.hasNonNull("thread_ts") ? body.path("thread_ts").asText() : null,
                body.path("text").asText(),
                body.path("blocks").isMissingNode() ? "" : body.path("blocks").toString(),
                "response " + key,
                body.path("response_type").asText("ephemeral").equals("ephemeral")
                    ? parts[1]
                    : null,
                null,
                false));
    answer(exchange, 200, ok());
  }

  private static void limited(HttpExchange exchange, int seconds) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
    answer(exchange, 429, error("ratelimited"));
  }

  private static void answer(HttpExchange exchange, int status, ObjectNode json)
      throws IOException {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> given = new TreeMap<>();
    for (String pair : body.isEmpty() ? List.<String>of() : List.of(body.split("&", -1))) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        given.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return given;
  }

  static ObjectNode json() {
    return Deliveries.JSON.createObjectNode();
  }

  static ObjectNode ok() {
    return json().put("ok", true);
  }

  static ObjectNode error(String error) {
    return json().put("ok", false).put("error", error);
  }

  static ObjectNode user(Member member) {
    ObjectNode user = json();
    user.put("id", member.id())
        .put("team_id", member.team())
        .put("name", member.id())
        .put("deleted", member.standing() == Standing.DEACTIVATED)
        .put("is_restricted", member.standing() == Standing.GUEST)
        .put("is_ultra_restricted", false)
        .put("is_stranger", member.standing() == Standing.STRANGER)
        .put("is_bot", member.standing() == Standing.BOT);
    ObjectNode profile = user.putObject("profile");
    if (!member.email().isEmpty()) {
      profile.put("email", member.email());
    }
    return user;
  }
}
