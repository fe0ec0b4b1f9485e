package balie.bot.web.health;

import balie.bot.network.AddressRange;
import balie.bot.web.Call;
import balie.bot.web.Filter;
import balie.bot.web.Route;
import balie.bot.web.WebAnswer;
import balie.bot.web.api.Bearers;
import balie.bot.web.security.Reach;
import balie.storage.access.Client;
import balie.storage.access.Grant;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import java.util.function.DoubleSupplier;

/// The figures, in the format of Prometheus. No label holds what a person or a client wrote, so
/// their number is bounded.
public final class Metrics {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final Set<String> FORWARDED =
      Set.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter calls =
      Counter.builder()
          .name("balie_http_requests_total")
          .help("Calls that were answered, by method and by status.")
          .labelNames("method", "status")
          .register(registry);
  private final Histogram seconds =
      Histogram.builder()
          .name("balie_http_request_seconds")
          .help("What it took to have an answer ready.")
          .classicOnly()
          .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
          .register(registry);

  private final Reach reach;
  private final Bearers bearers;

  public Metrics(Reach reach, Bearers bearers) {
    this.reach = reach;
    this.bearers = bearers;
    JvmMetrics.builder().register(registry);
  }

  /// One more figure, looked up when it is asked for.
  ///
  /// @param name in Prometheus's form, such as `balie_outbox_waiting`
  public Metrics with(String name, String help, DoubleSupplier value) {
    GaugeWithCallback unused =
        GaugeWithCallback.builder()
            .name(name)
            .help(help)
            .callback(callback -> callback.call(value.getAsDouble()))
            .register(registry);
    return this;
  }

  /// Counts what is answered.
  public Filter filter() {
    return (call, next) -> {
      long begin = System.nanoTime();
      WebAnswer answer = next.answer(call);
      seconds.observe((System.nanoTime() - begin) / 1e9);
      String method = METHODS.contains(call.method()) ? call.method() : "other";
      calls.labelValues(method, String.valueOf(answer.status())).inc();
      return answer;
    };
  }

  public Route route() {
    return Route.open("GET", "/metrics", this::answer);
  }

  private WebAnswer answer(Call call) {
    if (!mayRead(call)) {
      return WebAnswer.text(401, "expected the token of a client that may read the metrics\n")
          .with("WWW-Authenticate", "Bearer");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create()
          .write(out, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return WebAnswer.whole(200, PrometheusTextFormatWriter.CONTENT_TYPE, out.toByteArray());
  }

  /// Who has such a token; and who calls from this machine, as long as the site is not public: a
  /// reverse proxy here calls from this machine for everybody.
  private boolean mayRead(Call call) {
    boolean token =
        bearers.of(call).map(Client::grant).filter(Grant.ReadMetrics.class::isInstance).isPresent();
    return token || (reach.publicUrl().isEmpty() && isFromHere(call));
  }

  private boolean isFromHere(Call call) {
    return AddressRange.address(call.peer()).filter(InetAddress::isLoopbackAddress).isPresent()
        && reach.isNamed(call)
        && FORWARDED.stream().allMatch(name -> call.header(name).isEmpty());
  }
}
