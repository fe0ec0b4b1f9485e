package balie.bot.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.bot.network.AddressRange;
import balie.storage.service.Probe;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page over TLS, with a certificate that is good for thirty days.
class CertificatesTest {
  private static final char[] WORD = "changeit".toCharArray();
  private static final Guard LOOPBACK =
      new Guard(List.of(AddressRange.parse("127.0.0.1").orElseThrow()));

  private KeyStore keys;
  private HttpsServer server;

  @BeforeEach
  void begin(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "it",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "30",
                "-keystore",
                file.toString(),
                "-storepass",
                String.valueOf(WORD))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(true, keytool.waitFor(60, TimeUnit.SECONDS));
    keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, WORD);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, WORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 9);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Prober prober(InstantSource clock) throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    X509TrustManager manager = (X509TrustManager) trust.getTrustManagers()[0];
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return new Prober(
        LOOPBACK,
        new Pages(
            LOOPBACK, clock, http -> http.sslSocketFactory(context.getSocketFactory(), manager)));
  }

  private Probe probe(int days) {
    return new Probe(
        "web",
        new Probe.Http(
            URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(days)),
        Duration.ofMinutes(1),
        Duration.ofSeconds(20),
        2);
  }

  @Test
  void aCertificateMustBeGoodForSoManyDaysStill() throws Exception {
    Prober now = prober(InstantSource.system());
    assertInstanceOf(Finding.Good.class, now.ask(probe(14)));
    assertEquals(new Finding.Bad(Finding.Fault.CERTIFICATE), now.ask(probe(31)));
    Instant later = InstantSource.system().instant().plus(Duration.ofDays(20));
    assertEquals(new Finding.Bad(Finding.Fault.CERTIFICATE), prober(() -> later).ask(probe(14)));
  }

  @Test
  void aCertificateOfNobodyIsBad() {
    assertEquals(
        new Finding.Bad(Finding.Fault.CERTIFICATE),
        new Prober(LOOPBACK, InstantSource.system()).ask(probe(1)));
  }
}
