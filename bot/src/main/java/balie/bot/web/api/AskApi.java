package balie.bot.web.api;

import balie.bot.web.Call;
import balie.bot.web.Route;
import balie.bot.web.WebAnswer;
import balie.bot.web.security.Buckets;
import balie.storage.access.Client;
import balie.storage.person.PersonId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// `POST /api/ask`: one question in JSON, one answer in JSON, nothing written or sent.
public final class AskApi {
  private static final int MOST_BYTES = 64 * 1024;

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
      return JsonBody.fault(
              401, "expected the header Authorization: Bearer with the token of a client")
          .with("WWW-Authenticate", "Bearer");
    }
    if (!client.get().grant().mayAsk()) {
      return JsonBody.fault(403, "this client may not ask");
    }
    Optional<Duration> wait = rate.take(client.get().name().name());
    if (wait.isPresent()) {
      return JsonBody.fault(429, "too many questions")
          .with("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
    }
    return switch (JsonBody.of(call, MOST_BYTES)) {
      case JsonBody.Read(ObjectNode question) -> ask(question, client.get());
      case JsonBody.Refused(WebAnswer answer) -> answer;
    };
  }

  private WebAnswer ask(ObjectNode question, Client client) {
    JsonNode as = question.path("as");
    if (as.isTextual() && !as.textValue().isBlank()) {
      if (!client.grant().mayAskAs(new PersonId(as.textValue()))) {
        return JsonBody.fault(403, "this client may not ask as that person");
      }
    }
    return switch (questions.ask(question)) {
      case Questions.Answered(ObjectNode json) -> WebAnswer.json(200, json.toString());
      case Questions.Faulty(String reason) -> JsonBody.fault(400, reason);
      case Questions.Unpublished() -> JsonBody.fault(503, "nothing is published yet");
    };
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
