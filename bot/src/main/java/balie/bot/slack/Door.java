package balie.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bolt's app, the same for both ways in. Whatever comes is kept before it is acknowledged: what
/// fails is answered by an error, after which Slack sends an event again.
final class Door {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final int FAILED = 500;

  private final Inbound inbound;
  private final App app;

  Door(SlackAccess access, Api api, Inbound inbound) {
    this.inbound = inbound;
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
    try {
      return switch (request.getRequestType()) {
        case Event -> {
          inbound.event(json(request));
          yield Response.ok();
        }
        case Command -> {
          inbound.command(form(request.getRequestBodyAsString()));
          yield Response.ok();
        }
        case BlockAction -> {
          inbound.pressed(json(request));
          yield Response.ok();
        }
        case MessageShortcut -> {
          inbound.used(json(request));
          yield Response.ok();
        }
        case ViewSubmission -> {
          inbound.submitted(json(request));
          yield Response.ok();
        }
        case UrlVerification -> chain.next(request);
        default -> Response.ok();
      };
    } catch (Trouble | RuntimeException notKept) {
      LOG.warn(
          "event=not-kept channel=slack type={} failure={}",
          request.getRequestType(),
          notKept.getClass().getSimpleName());
      return Response.error(FAILED);
    }
  }

  /// The JSON of an event or interaction, however it came.
  private static JsonNode json(Request<?> request) throws IOException {
    String body = request.getRequestBodyAsString();
    return body.startsWith("payload=")
        ? Faces.JSON.readTree(
            URLDecoder.decode(body.substring("payload=".length()), StandardCharsets.UTF_8))
        : Faces.JSON.readTree(body);
  }

  /// A command's form; by a socket it comes as JSON.
  private static JsonNode form(String body) throws IOException {
    if (body.startsWith("{")) {
      return Faces.JSON.readTree(body);
    }
    ObjectNode form = Faces.JSON.createObjectNode();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return form;
  }
}
