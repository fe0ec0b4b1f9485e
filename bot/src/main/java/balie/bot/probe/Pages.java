package balie.bot.probe;

import balie.bot.probe.Finding.Fault;
import balie.storage.service.Probe;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Fetches pages. Each is fetched over a connection of its own, since that is what a person's first
/// click does; nothing is remembered between two, and no proxy comes between.
final class Pages {
  private static final int MOST_REDIRECTS = 5;
  private static final long MOST_READ = 1 << 20;
  private static final int FIRST_REDIRECT = 300;
  private static final int AFTER_REDIRECTS = 400;

  private final OkHttpClient client;
  private final InstantSource clock;

  Pages(Guard guard, InstantSource clock) {
    this(guard, clock, UnaryOperator.identity());
  }

  /// @param trusting who else may sign a certificate
  Pages(Guard guard, InstantSource clock, UnaryOperator<OkHttpClient.Builder> trusting) {
    this.clock = clock;
    this.client =
        trusting
            .apply(
                new OkHttpClient.Builder()
                    .socketFactory(guard.sockets())
                    .proxy(Proxy.NO_PROXY)
                    .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                    .protocols(List.of(Protocol.HTTP_1_1))
                    .followRedirects(false)
                    .followSslRedirects(false))
            .build();
  }

  Finding ask(Probe.Http target, Duration timeout) {
    long began = System.nanoTime();
    try {
      HttpUrl next = HttpUrl.get(target.address());
      for (int hop = 0; next != null; hop++) {
        Duration left = timeout.minusNanos(System.nanoTime() - began);
        if (!left.isPositive()) {
          return new Finding.Bad(Fault.TIMEOUT);
        }
        try (Response response = fetch(next, left)) {
          next = hop < MOST_REDIRECTS ? onward(target, response) : null;
          if (next == null) {
            return judged(target, response, began);
          }
        }
      }
      return new Finding.Bad(Fault.STATUS);
    } catch (IOException failed) {
      return failed(failed);
    } catch (IllegalArgumentException _) {
      // A redirect to what is no address.
      return new Finding.Bad(Fault.STATUS);
    }
  }

  private Response fetch(HttpUrl address, Duration left) throws IOException {
    Request request =
        new Request.Builder().url(address).header("User-Agent", "balie-probe").build();
    return client
        .newBuilder()
        .callTimeout(left)
        .connectTimeout(left)
        .readTimeout(left)
        .build()
        .newCall(request)
        .execute();
  }

  /// Where a redirect leads that is to be followed.
  private static @Nullable HttpUrl onward(Probe.Http target, Response response) {
    boolean isRedirect = response.code() >= FIRST_REDIRECT && response.code() < AFTER_REDIRECTS;
    String location = response.header("Location");
    return isRedirect && location != null && !target.statuses().contains(response.code())
        ? response.request().url().resolve(location)
        : null;
  }

  private Finding judged(Probe.Http target, Response response, long began) throws IOException {
    boolean right =
        target.statuses().isEmpty()
            ? response.isSuccessful()
            : target.statuses().contains(response.code());
    if (!right) {
      return new Finding.Bad(Fault.STATUS);
    }
    if (target.text().isPresent() && !page(response).contains(target.text().get())) {
      return new Finding.Bad(Fault.CONTENT);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (target.certificate().isPresent()
        && !isGoodFor(target.certificate().get(), response.handshake())) {
      return new Finding.Bad(Fault.CERTIFICATE);
    }
    return target.within().filter(most -> took.compareTo(most) > 0).isPresent()
        ? new Finding.Bad(Fault.SLOW)
        : new Finding.Good(took);
  }

  private static String page(Response response) throws IOException {
    return new String(response.peekBody(MOST_READ).bytes(), StandardCharsets.UTF_8);
  }

  private boolean isGoodFor(int days, @Nullable Handshake handshake) {
    Optional<Certificate> first =
        handshake == null ? Optional.empty() : handshake.peerCertificates().stream().findFirst();
    Instant needed = clock.instant().plus(Duration.ofDays(days));
    return first.isPresent()
        && first.get() instanceof X509Certificate certificate
        && certificate.getNotAfter().toInstant().isAfter(needed);
  }

  private static Finding failed(IOException failed) {
    if (Guard.RefusedAddress.isBehind(failed)) {
      return new Finding.Refused();
    }
    return new Finding.Bad(
        switch (failed) {
          case SSLException _ -> Fault.CERTIFICATE;
          case InterruptedIOException _ -> Fault.TIMEOUT;
          case UnknownHostException _ -> Fault.NAME;
          default -> Fault.CONNECTION;
        });
  }
}
