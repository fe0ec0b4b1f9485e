package balie.bot.web.api;

import balie.bot.web.Call;
import balie.bot.web.Route;
import balie.bot.web.WebAnswer;
import balie.bot.web.security.Buckets;
import balie.storage.access.Client;
import balie.storage.person.PersonId;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// `POST /api/ask`: one question in JSON, one answer in JSON, nothing written or sent.
public final class AskApi {
  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_LEVELS = 32;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MOST_LEVELS).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Bearers bearers;
  private final Buckets rate;
  private final Questions questions;

  /// @param rate how often one client may ask
  public AskApi(Bearers bearers, Buckets rate, Questions questions) {
    this.bearers = bearers;
    this.rate = rate;
    this.questions = questions;
  }

  public List<Route> routes() {
    return List.of(
        Route.open("POST", "/api/ask", this::ask),
        Route.open("GET", "/api/openapi.json", _ -> description()));
  }

  /// The client is asked for before its question is read, so that who has no token can't make us
  /// read.
  private WebAnswer ask(Call call) {
    Optional<Client> client = bearers.of(call);
    if (client.isEmpty()) {
      return fault(401, "expected the header Authorization: Bearer with the token of a client")
          .with("WWW-Authenticate", "Bearer");
    }
    if (!client.get().grant().mayAsk()) {
      return fault(403, "this client may not ask");
    }
    Optional<Duration> wait = rate.take(client.get().name().name());
    if (wait.isPresent()) {
      return fault(429, "too many questions")
          .with("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
    }
    if (!isJson(call)) {
      return fault(415, "expected Content-Type: application/json");
    }
    return ask(call, client.get());
  }

  private WebAnswer ask(Call call, Client client) {
    try {
      JsonNode json = JSON.readTree(call.body(MOST_BYTES));
      return json instanceof ObjectNode question
          ? ask(question, client)
          : fault(400, "expected a JSON object");
    } catch (Call.TooLarge tooLarge) {
      return fault(413, "expected at most 65536 bytes");
    } catch (IOException malformed) {
      return fault(400, "expected JSON in UTF-8, without a key twice and of at most 32 levels");
    }
  }

  private WebAnswer ask(ObjectNode question, Client client) {
    JsonNode as = question.path("as");
    if (as.isTextual() && !as.textValue().isBlank()) {
      if (!client.grant().mayAskAs(new PersonId(as.textValue()))) {
        return fault(403, "this client may not ask as that person");
      }
    }
    return switch (questions.ask(question)) {
      case Questions.Answered(ObjectNode json) -> WebAnswer.json(200, json.toString());
      case Questions.Faulty(String reason) -> fault(400, reason);
      case Questions.Unpublished() -> fault(503, "nothing is published yet");
    };
  }

  private static boolean isJson(Call call) {
    return call.header("Content-Type")
        .map(type -> type.toLowerCase(Locale.ROOT))
        .filter(type -> type.matches("application/json\\s*(?:;\\s*charset=\"?utf-8\"?\\s*)?"))
        .isPresent();
  }

  private static WebAnswer fault(int status, String reason) {
    return WebAnswer.json(
        status, JsonNodeFactory.instance.objectNode().put("error", reason).toString());
  }

  private static WebAnswer description() {
    try (InputStream in =
        Objects.requireNonNull(AskApi.class.getResourceAsStream("/balie/web/openapi.json"))) {
      return WebAnswer.whole(200, "application/json", in.readAllBytes());
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
