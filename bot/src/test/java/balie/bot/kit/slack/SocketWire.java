package balie.bot.kit.slack;

import balie.bot.kit.slack.Deliveries.Envelope;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/// Socket Mode: each connection needs a ticket of `apps.connections.open`, once.
final class SocketWire implements Deliveries.Wire {
  private static final int MOST_SOCKETS = 10;

  private final Deliveries deliveries;
  private final Faults faults;
  private final Problems problems;
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> sockets = new java.util.concurrent.CopyOnWriteArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final CountDownLatch started = new CountDownLatch(1);
  private final WebSocketServer server = new Server();

  SocketWire(Deliveries deliveries, Faults faults, Problems problems) {
    this.deliveries = deliveries;
    this.faults = faults;
    this.problems = problems;
    server.setReuseAddr(true);
    server.setTcpNoDelay(true);
    server.start();
    try {
      if (!started.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the socket server did not start");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A URL that lets one socket in.
  String ticket() {
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    deliveries.by(this);
    return "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + ticket + "&app_id=AKIT";
  }

  int open() {
    return sockets.size();
  }

  void drop() {
    sockets.forEach(socket -> socket.closeConnection(1006, "gone"));
  }

  void refresh() {
    for (WebSocket socket : sockets) {
      ObjectNode bye = Deliveries.JSON.createObjectNode();
      bye.put("type", "disconnect").put("reason", "refresh_requested");
      socket.send(bye.toString());
    }
  }

  @Override
  public boolean send(Envelope envelope) {
    List<WebSocket> open = sockets.stream().filter(WebSocket::isOpen).toList();
    if (open.isEmpty()) {
      return false;
    }
    WebSocket socket = open.get(Math.floorMod(turn.getAndIncrement(), open.size()));
    ObjectNode json = Deliveries.JSON.createObjectNode();
    json.put("envelope_id", envelope.id());
    json.put("type", envelope.type());
    json.put("accepts_response_payload", !envelope.type().equals("events_api"));
    if (envelope.type().equals("events_api")) {
      json.put("retry_attempt", envelope.attempt());
      json.put("retry_reason", envelope.attempt() == 0 ? "" : "timeout");
    }
    json.set("payload", envelope.payload());
    if (Faults.take(faults.dropsBefore)) {
      socket.closeConnection(1006, "gone");
      return true;
    }
    try {
      socket.send(json.toString());
      return true;
    } catch (RuntimeException gone) {
      return false;
    }
  }

  void stop() {
    try {
      server.stop(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Server extends WebSocketServer {
    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      String resource = handshake.getResourceDescriptor();
      String ticket = resource.replaceAll(".*ticket=([^&]*).*", "$1");
      if (faults.isAway() || !tickets.remove(ticket)) {
        socket.close(1008, "no ticket");
        return;
      }
      sockets.add(socket);
      if (sockets.size() > MOST_SOCKETS) {
        problems.add("more than " + MOST_SOCKETS + " sockets");
      }
      ObjectNode hello = Deliveries.JSON.createObjectNode();
      hello.put("type", "hello").put("num_connections", sockets.size());
      hello.putObject("connection_info").put("app_id", "AKIT");
      socket.send(hello.toString());
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
      sockets.remove(socket);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
      try {
        JsonNode json = Deliveries.JSON.readTree(message);
        if (!json.hasNonNull("envelope_id")) {
          problems.add("a message without envelope_id on the socket");
          return;
        }
        deliveries.acknowledge(json.path("envelope_id").asText(), json.path("payload"));
        if (Faults.take(faults.dropsAfter)) {
          socket.closeConnection(1006, "gone");
        }
      } catch (JsonProcessingException e) {
        problems.add("no JSON on the socket");
      }
    }

    @Override
    public void onError(WebSocket socket, Exception e) {
      // The socket closes by itself.
    }
  }
}
