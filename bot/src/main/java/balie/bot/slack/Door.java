package balie.bot.slack;

import balie.bot.channel.Trouble;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bolt's app, the same for both ways in. Whatever comes is kept before it is acknowledged. What
/// can't be kept is told to who said it: an event is answered by an error, after which Slack sends
/// it again; a command, a press and a form come only once, so they are to be repeated.
final class Door {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final int FAILED = 500;

  private final Inbound inbound;
  private final Runnable missed;
  private final App app;

  /// @param missed is run when something could not be kept
  Door(SlackAccess access, Api api, Inbound inbound, Runnable missed) {
    this.inbound = inbound;
    this.missed = missed;
    AppConfig config =
        AppConfig.builder()
            .slack(api.slack())
            .singleTeamBotToken(access.botToken().reveal())
            .allEventsApiAutoAckEnabled(true)
            .build();
    Middleware keep = this::keep;
    this.app = new App(config, List.of(keep));
  }

  App app() {
    return app;
  }

  private Response keep(Request<?> request, Response response, MiddlewareChain chain)
      throws Exception {
    JsonNode payload = payload(request);
    try {
      switch (request.getRequestType()) {
        case Event -> inbound.event(payload);
        case Command -> inbound.command(payload);
        case BlockAction -> inbound.pressed(payload);
        case MessageShortcut -> inbound.used(payload);
        case ViewSubmission -> inbound.submitted(payload);
        case UrlVerification -> {
          return chain.next(request);
        }
        default -> LOG.debug("event=not-ours channel=slack type={}", request.getRequestType());
      }
      return Response.ok();
    } catch (Trouble | RuntimeException notKept) {
      LOG.warn(
          "event=not-kept channel=slack type={} failure={}",
          request.getRequestType(),
          notKept.getClass().getSimpleName());
      return told(request, payload);
    }
  }

  private Response told(Request<?> request, JsonNode payload) {
    try {
      return switch (request.getRequestType()) {
        case Event -> {
          inbound.notKept(payload);
          missed.run();
          yield Response.error(FAILED);
        }
        case Command ->
            json(
                Faces.JSON
                    .createObjectNode()
                    .put("response_type", "ephemeral")
                    .put("text", Mrkdwn.escape(inbound.notKept())));
        case BlockAction, MessageShortcut ->
            inbound.sayAgain(payload) ? Response.ok() : Response.error(FAILED);
        case ViewSubmission -> json(errors(payload));
        default -> Response.error(FAILED);
      };
    } catch (Trouble | RuntimeException silent) {
      LOG.warn("event=reason-not-told channel=slack failure={}", silent.getClass().getSimpleName());
      return Response.error(FAILED);
    }
  }

  /// The form stays open, with what was typed in it.
  private ObjectNode errors(JsonNode payload) {
    ObjectNode answer = Faces.JSON.createObjectNode().put("response_action", "errors");
    String first = payload.path("view").path("blocks").path(0).path("block_id").asText("what");
    answer.putObject("errors").put(first, inbound.notKept());
    return answer;
  }

  private static Response json(ObjectNode body) {
    return Response.builder()
        .statusCode(200)
        .contentType("application/json; charset=utf-8")
        .body(body.toString())
        .build();
  }

  /// What came, however it is packed: an event or interaction as JSON, or in a form; a command as a
  /// form, by a socket as JSON.
  private static JsonNode payload(Request<?> request) throws JsonProcessingException {
    String body = request.getRequestBodyAsString();
    if (body.startsWith("{")) {
      return Faces.JSON.readTree(body);
    }
    ObjectNode form = Faces.JSON.createObjectNode();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return form.has("payload") ? Faces.JSON.readTree(form.path("payload").asText()) : form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
