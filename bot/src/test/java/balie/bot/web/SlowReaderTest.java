package balie.bot.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody opens a stream and does not read it. What was written for them is bounded by the
/// buffers of two sockets, and after the server's patience the connection is cut.
class SlowReaderTest {
  private static final int PIECE = 16 * 1024;

  /// More than the buffers of the two sockets can be.
  private static final long MOST = 32L * 1024 * 1024;

  private static final int SLOW = 20;
  private static final Visitors NOBODY =
      new Visitors() {
        @Override
        public Optional<Visitor> of(Call call) {
          return Optional.empty();
        }

        @Override
        public String entrance() {
          return "/";
        }
      };

  /// How many bytes each stream took until it was cut.
  private final LinkedBlockingQueue<Long> cut = new LinkedBlockingQueue<>();

  private WebServer server;

  @BeforeEach
  void start() {
    WebSite site =
        new WebSite(
            List.of(
                Route.open("GET", "/stream", _ -> endless()),
                Route.open("GET", "/page", _ -> WebAnswer.text(200, "here"))),
            List.of(),
            NOBODY,
            (_, trouble) -> WebAnswer.text(trouble.status(), trouble.name()));
    server =
        assertInstanceOf(
                WebServer.Started.class,
                WebServer.start(site, new WebServer.Place("127.0.0.1", 0), Duration.ofMillis(500)))
            .server();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoDoesNotReadIsCutAndHoldsNobodyUp() throws Exception {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < SLOW; i++) {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(1024);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      socket.getOutputStream().write("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
      slow.add(socket);
    }
    String page = "GET /page HTTP/1.1\nHost: x\nConnection: close\n\n";
    assertEquals("here", new Wire(server.port()).send(page).body());

    for (int i = 0; i < SLOW; i++) {
      Long written = cut.poll(30, TimeUnit.SECONDS);
      assertTrue(written != null, "it still waits for the reader");
      assertTrue(written < MOST, written + " bytes were taken");
    }
    assertEquals("here", new Wire(server.port()).send(page).body());
    for (Socket socket : slow) {
      socket.close();
    }
  }

  private WebAnswer endless() {
    String piece = "x".repeat(PIECE);
    return new WebAnswer(
        200,
        List.of(),
        new WebAnswer.Live(
            sink -> {
              long written = 0;
              try {
                while (written < MOST) {
                  sink.write(piece);
                  written += PIECE;
                }
              } finally {
                cut.add(written);
              }
            }));
  }
}
