package balie.bot.web.api;

import balie.bot.measure.Payload;
import balie.bot.measure.Told;
import balie.bot.web.Call;
import balie.bot.web.Route;
import balie.bot.web.WebAnswer;
import balie.bot.web.security.Buckets;
import balie.storage.access.Client;
import balie.storage.access.Grant;
import balie.storage.availability.Measurements.Appended;
import balie.storage.service.ServiceId;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What other systems tell of services, each with a client's token: samples, alerts in the form of
/// the system that has them, and jobs that call in.
public final class MeasureApi {
  private static final int MOST_BYTES = 1 << 20;

  private final Bearers bearers;
  private final Buckets rate;
  private final Told told;
  private final InstantSource clock;

  /// @param rate how often one client may tell
  public MeasureApi(Bearers bearers, Buckets rate, Told told, InstantSource clock) {
    this.bearers = bearers;
    this.rate = rate;
    this.told = told;
    this.clock = clock;
  }

  public List<Route> routes() {
    return List.of(
        Route.open("POST", "/api/beat/{service}/{probe}", this::beat),
        Route.open("POST", "/api/measure/{service}/{probe}", this::samples),
        Route.open("POST", "/api/alerts/{format}/{probe}", this::alerts),
        Route.open("POST", "/api/alerts/{format}/{probe}/{service}", this::alertsOfOne));
  }

  /// A job that failed says so with `?failed`.
  private WebAnswer beat(Call call) {
    return granted(
        call,
        grant -> {
          ServiceId service = new ServiceId(call.inPath("service"));
          return grant.mayTellOf(service)
              ? said(told.beat(service, call.inPath("probe"), call.query("failed").isEmpty()))
              : forbidden();
        });
  }

  private WebAnswer samples(Call call) {
    return granted(
        call,
        grant -> {
          ServiceId service = new ServiceId(call.inPath("service"));
          if (!grant.mayTellOf(service)) {
            return forbidden();
          }
          return read(
              call,
              json -> {
                List<Told.Moment> moments = Payload.samples(json, clock.instant());
                return said(told.samples(service, call.inPath("probe"), moments));
              });
        });
  }

  private WebAnswer alerts(Call call) {
    return alerts(call, Optional.empty());
  }

  private WebAnswer alertsOfOne(Call call) {
    return alerts(call, Optional.of(new ServiceId(call.inPath("service"))));
  }

  /// A system sends what it has in one piece: what the client may not tell of is left out.
  ///
  /// @param about the service that all of them are about, empty where each says so itself
  private WebAnswer alerts(Call call, Optional<ServiceId> about) {
    return granted(
        call,
        grant -> {
          Optional<Payload.Format> format = Payload.Format.of(call.inPath("format"));
          if (format.isEmpty()) {
            return JsonBody.fault(404, "expected one of " + Payload.Format.ids());
          }
          Instant now = clock.instant();
          return read(
              call,
              json -> {
                List<Told.Trouble> troubles = Payload.alerts(format.get(), json, about, now);
                List<Told.Trouble> own =
                    troubles.stream().filter(each -> grant.mayTellOf(each.service())).toList();
                int others = troubles.size() - own.size();
                return own.isEmpty() && others > 0
                    ? forbidden()
                    : said(told.alerts(call.inPath("probe"), own), others);
              });
        });
  }

  /// The client is asked for before what it sends is read.
  private WebAnswer granted(Call call, Function<Grant, WebAnswer> work) {
    Optional<Client> client = bearers.of(call);
    if (client.isEmpty()) {
      return JsonBody.fault(
              401, "expected the header Authorization: Bearer with the token of a client")
          .with("WWW-Authenticate", "Bearer");
    }
    Optional<Duration> wait = rate.take(client.get().name().name());
    if (wait.isPresent()) {
      return JsonBody.fault(429, "too many calls")
          .with("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
    }
    return client.get().grant() instanceof Grant.Tell grant ? work.apply(grant) : forbidden();
  }

  private static WebAnswer read(Call call, Function<ObjectNode, WebAnswer> work) {
    return switch (JsonBody.of(call, MOST_BYTES)) {
      case JsonBody.Read(ObjectNode json) -> {
        try {
          yield work.apply(json);
        } catch (Payload.Malformed malformed) {
          yield JsonBody.fault(400, malformed.reason());
        }
      }
      case JsonBody.Refused(WebAnswer answer) -> answer;
    };
  }

  private static WebAnswer said(Told.Outcome outcome) {
    return said(outcome, 0);
  }

  /// @param others how many were about services that the client may not tell of
  private static WebAnswer said(Told.Outcome outcome, int others) {
    return switch (outcome) {
      case Told.Kept(Appended(int kept, int known, int tooLate), int ignored) ->
          WebAnswer.json(
              200,
              JsonNodeFactory.instance
                  .objectNode()
                  .put("kept", kept)
                  .put("known", known)
                  .put("too-late", tooLate)
                  .put("ignored", ignored + others)
                  .toString());
      case Told.NoSuchProbe _ ->
          JsonBody.fault(422, "no live service of the desk declares a probe of that name and kind");
      case Told.Ahead _ -> JsonBody.fault(400, "expected no moment that lies in the future");
    };
  }

  private static WebAnswer forbidden() {
    return JsonBody.fault(403, "this client may not tell of that service");
  }
}
