package balie.bot.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;

/// Closes connections on which no request becomes whole: one that sends a byte now and then is
/// never idle, and yet keeps a place. It counts looks, so that it needs no clock.
final class Impatience implements AutoCloseable {
  private static final long SECONDS_BETWEEN = 5;

  /// After so many looks without a request a connection is closed: 15 to 20 seconds.
  static final int MOST_LOOKS = 4;

  private final ServerConnector connector;
  private final Map<EndPoint, Integer> waiting = new HashMap<>();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  Impatience(ServerConnector connector) {
    this.connector = connector;
  }

  void begin() {
    ScheduledFuture<?> unused =
        looking.scheduleWithFixedDelay(
            this::look, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  synchronized void look() {
    List<EndPoint> open = List.copyOf(connector.getConnectedEndPoints());
    waiting.keySet().retainAll(open);
    for (EndPoint end : open) {
      Connection connection = end.getConnection();
      if (connection == null || connection.getMessagesIn() > 0) {
        waiting.remove(end);
      } else if (waiting.merge(end, 1, Integer::sum) >= MOST_LOOKS) {
        end.close(new TimeoutException("no request"));
      }
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
