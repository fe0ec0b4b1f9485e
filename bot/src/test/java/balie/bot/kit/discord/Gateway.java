package balie.bot.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/// The gateway: sessions that identify, beat, resume and are told what happens.
final class Gateway {
  private static final int GUILDS = 1;
  private static final int GUILD_MESSAGES = 1 << 9;
  private static final int DIRECT_MESSAGES = 1 << 12;
  private static final int CONTENT = 1 << 15;
  private static final int DISALLOWED = 4014;
  private static final int NOT_AUTHENTICATED = 4004;

  private final Guild guild;
  private final Faults faults;
  private final CountDownLatch started = new CountDownLatch(1);
  private final Server server = new Server();
  private final Map<WebSocket, Line> lines = new ConcurrentHashMap<>();
  private @Nullable Session session;

  /// Read while people wait for something, so without a lock.
  private volatile boolean open;

  private volatile int sessions;

  /// What is told to whoever has it, also while nobody does.
  private static final class Session {
    private final String id;
    private final int intents;
    private final List<ObjectNode> told = new ArrayList<>();
    private @Nullable WebSocket socket;

    Session(String id, int intents) {
      this.id = id;
      this.intents = intents;
    }
  }

  /// How a socket is written to.
  private record Line(@Nullable Deflater deflater) {}

  Gateway(Guild guild, Faults faults) {
    this.guild = guild;
    this.faults = faults;
    server.setReuseAddr(true);
    server.setTcpNoDelay(true);
    server.start();
    try {
      if (!started.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the gateway did not start");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String url() {
    return "ws://127.0.0.1:" + server.getPort() + "/";
  }

  /// Whether a session is open and somebody has it.
  boolean isOpen() {
    return open;
  }

  /// How many sessions there were so far.
  int sessions() {
    return sessions;
  }

  void drop() {
    lines.keySet().forEach(socket -> socket.closeConnection(1006, "gone"));
  }

  /// Asks for a new connection.
  void reconnect() {
    lines.keySet().forEach(socket -> send(socket, Json.object().put("op", 7).putNull("d")));
  }

  /// A message, told to who may read it.
  void tellMessage(String type, ObjectNode message, boolean direct, boolean toBot) {
    Optional<Session> to = session();
    if (to.isEmpty() || (to.get().intents & (direct ? DIRECT_MESSAGES : GUILD_MESSAGES)) == 0) {
      return;
    }
    if (!direct) {
      message.put("guild_id", Guild.ID);
    }
    boolean readable = (to.get().intents & CONTENT) != 0 || direct || toBot;
    if (!readable && message.has("content")) {
      message.put("content", "").putArray("components");
    }
    tell(type, message);
    if (Faults.take(faults.duplicates)) {
      tell(type, message);
    }
  }

  void tell(String type, ObjectNode data) {
    session().ifPresent(to -> dispatch(to, type, data));
  }

  private synchronized Optional<Session> session() {
    return Optional.ofNullable(session);
  }

  private synchronized void dispatch(Session to, String type, ObjectNode data) {
    ObjectNode event = Json.object().put("op", 0).put("t", type).put("s", to.told.size() + 1);
    event.set("d", data.deepCopy());
    to.told.add(event);
    WebSocket socket = to.socket;
    if (socket != null && socket.isOpen()) {
      send(socket, event);
    }
  }

  private void send(WebSocket socket, ObjectNode json) {
    Line line = lines.get(socket);
    if (line == null) {
      return;
    }
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    try {
      Deflater deflater = line.deflater();
      if (deflater == null) {
        socket.send(json.toString());
      } else {
        synchronized (line) {
          deflater.setInput(bytes);
          byte[] out = new byte[bytes.length + 1_024];
          int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
          socket.send(java.util.Arrays.copyOf(out, length));
        }
      }
    } catch (RuntimeException gone) {
      lines.remove(socket);
    }
  }

  void stop() {
    try {
      server.stop(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void identify(WebSocket socket, JsonNode data) {
    String token = data.path("token").asText();
    int intents = data.path("intents").asInt();
    if (!token.equals(DiscordServer.TOKEN)) {
      socket.close(NOT_AUTHENTICATED, "Authentication failed.");
      return;
    }
    if ((intents & CONTENT) != 0 && !guild.isContentAllowed()) {
      socket.close(DISALLOWED, "Disallowed intent(s).");
      return;
    }
    if ((intents & GUILDS) == 0) {
      guild.problem("an identification without the intent GUILDS");
    }
    int number = sessions + 1;
    sessions = number;
    Session fresh = new Session("session-" + number, intents);
    fresh.socket = socket;
    session = fresh;
    open = true;
    ObjectNode ready = Json.object().put("v", 10);
    ready.set("user", Json.user(guild.memberById(Guild.BOT).orElseThrow()));
    ready.putArray("guilds").addObject().put("id", Guild.ID).put("unavailable", true);
    ready.put("session_id", fresh.id).put("resume_gateway_url", url());
    ready.putObject("application").put("id", Guild.APPLICATION).put("flags", 0);
    dispatch(fresh, "READY", ready);
    dispatch(fresh, "GUILD_CREATE", Json.guild(guild));
    guild.changed();
  }

  private synchronized void resume(WebSocket socket, JsonNode data) {
    Session known = session;
    if (known == null
        || !known.id.equals(data.path("session_id").asText())
        || Faults.take(faults.refusedResumes)) {
      session = null;
      send(socket, Json.object().put("op", 9).put("d", false));
      return;
    }
    known.socket = socket;
    open = true;
    int from = Math.clamp(data.path("seq").asInt(), 0, known.told.size());
    List.copyOf(known.told.subList(from, known.told.size())).forEach(event -> send(socket, event));
    dispatch(known, "RESUMED", Json.object());
    guild.changed();
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
      if (faults.isAway()) {
        socket.close(1013, "away");
        return;
      }
      if (!resource.contains("v=10") || !resource.contains("encoding=json")) {
        guild.problem("the gateway opened by " + resource);
      }
      boolean compressed = resource.contains("compress=zlib-stream");
      lines.put(socket, new Line(compressed ? new Deflater() : null));
      ObjectNode hello = Json.object().put("op", 10);
      hello.putObject("d").put("heartbeat_interval", 41_250);
      send(socket, hello);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
      lines.remove(socket);
      synchronized (Gateway.this) {
        if (session != null && socket.equals(session.socket)) {
          session.socket = null;
          open = false;
          if (code == 1000 || code == 1001) {
            session = null;
          }
        }
      }
      guild.changed();
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
      JsonNode json = Json.read(message);
      switch (json.path("op").asInt()) {
        case 1 -> send(socket, Json.object().put("op", 11));
        case 2 -> identify(socket, json.path("d"));
        case 6 -> resume(socket, json.path("d"));
        case 3 -> {
          // Presence.
        }
        default -> guild.problem("the gateway was sent op " + json.path("op"));
      }
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception e) {
      // The socket closes by itself.
    }
  }
}
