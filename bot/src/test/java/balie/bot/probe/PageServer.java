package balie.bot.probe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A web server on loopback that can be told to stop, to be slow and to break.
public final class PageServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private volatile int status = 200;
  private volatile String body = "hello";
  private volatile String location = "";
  private volatile boolean silent;

  private PageServer(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 999);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public static PageServer begin() {
    return begin(0);
  }

  /// On a port where one was before.
  public static PageServer begin(int port) {
    try {
      return new PageServer(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String address() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /// How often it was asked.
  public int asked() {
    return asked.get();
  }

  public PageServer status(int code) {
    status = code;
    return this;
  }

  public PageServer body(String text) {
    body = text;
    return this;
  }

  /// Redirects.
  public PageServer location(String to) {
    location = to;
    return this;
  }

  /// Takes the question and does not answer.
  public PageServer silent(boolean yes) {
    silent = yes;
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    if (silent) {
      try {
        closing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (!location.isEmpty()) {
      exchange.getResponseHeaders().add("Location", location);
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
