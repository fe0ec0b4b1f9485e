package balie.bot.web;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The HTTP server, from its start to its close. Each call is answered on a virtual thread of its
/// own, so that a page which waits costs a little memory and no thread of the machine.
public final class WebServer implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 8192;
  private static final int MOST_HEADER_BYTES = 16 * 1024;

  /// A connection on which nothing moves for so long is closed, a reader who takes nothing too.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int STOP_MILLISECONDS = 2_000;

  private final Server server;
  private final ServerConnector connector;
  private final Impatience impatience;

  /// Where it listens.
  ///
  /// @param port 0 for any that is free
  public record Place(String host, int port) {}

  /// What came of starting.
  public sealed interface Start {}

  /// It listens.
  public record Started(WebServer server) implements Start {}

  /// Another program listens there.
  public record Occupied(Place place) implements Start {}

  /// It can't listen there.
  public record Refused(Place place, String reason) implements Start {}

  private WebServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
    this.impatience = new Impatience(connector);
    impatience.begin();
  }

  /// Starts it; once this returns it listens.
  public static Start start(WebSite site, Place place) {
    return start(site, place, PATIENCE);
  }

  /// The same with another patience.
  static Start start(WebSite site, Place place, Duration patience) {
    QueuedThreadPool threads = new QueuedThreadPool(16, 4);
    threads.setName("web");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("web-call-", 0).factory()));
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server, 1, 1, http());
    connector.setHost(place.host());
    connector.setPort(place.port());
    connector.setIdleTimeout(patience.toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
    server.setStopTimeout(STOP_MILLISECONDS);
    server.setHandler(new Exchange(site));
    server.setErrorHandler(new Malformed());
    try {
      server.start();
      return new Started(new WebServer(server, connector));
    } catch (Exception failed) {
      stop(server);
      return refused(place, failed);
    }
  }

  private static HttpConnectionFactory http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    http.setOutputBufferSize(16 * 1024);
    return new HttpConnectionFactory(http);
  }

  private static Start refused(Place place, Exception failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException bind) {
        String reason = String.valueOf(bind.getMessage());
        return reason.contains("in use") ? new Occupied(place) : new Refused(place, reason);
      }
    }
    if (failed instanceof IOException broken) {
      return new Refused(place, String.valueOf(broken.getMessage()));
    }
    throw new IllegalStateException("the web server did not start", failed);
  }

  /// The port on which it listens.
  public int port() {
    return connector.getLocalPort();
  }

  /// Where a browser on this machine finds it.
  public URI address() {
    return URI.create("http://" + connector.getHost() + ":" + port() + "/");
  }

  /// The connections that are open.
  public int connections() {
    return (int)
        connector.getConnectedEndPoints().stream()
            .map(end -> end.getConnection())
            .filter(Connection.class::isInstance)
            .count();
  }

  /// Breaks off every connection, as a network does that goes away.
  void cut() {
    connector.getConnectedEndPoints().forEach(EndPoint::close);
  }

  /// What closes connections that bring nothing.
  Impatience impatience() {
    return impatience;
  }

  @Override
  public void close() {
    impatience.close();
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception stuck) {
      throw new IllegalStateException("the web server did not stop", stuck);
    }
  }
}
