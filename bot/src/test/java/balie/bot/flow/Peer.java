package balie.bot.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The platform on the other side of a bot that dies: it remembers what it sent, what was
/// acknowledged and what it was shown, and sends again what was not acknowledged.
final class Peer implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final Path database;
  private final ServerSocket door;
  private final Map<String, String> sent = new LinkedHashMap<>();
  private final Set<String> acknowledged = new LinkedHashSet<>();
  private final Map<Long, Seen> seen = new LinkedHashMap<>();
  private @Nullable PrintStream out;

  /// Something shown.
  ///
  /// @param event what it answers
  /// @param times how often it was shown
  record Seen(String event, String conversation, int times) {}

  Peer(Path database) throws IOException {
    this.database = database;
    this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    door.setSoTimeout(PATIENCE_SECONDS * 1000);
  }

  /// One life of a bot.
  static final class Life implements AutoCloseable {
    private final Process process;
    private final Socket socket;
    private final Thread listener;

    private Life(Process process, Socket socket, Thread listener) {
      this.process = process;
      this.socket = socket;
      this.listener = listener;
    }

    /// Lets it end in peace.
    void leave() throws IOException, InterruptedException {
      socket.shutdownOutput();
      awaitDeath();
    }

    /// Kills it as the system does: nothing is closed.
    void kill() throws InterruptedException {
      close();
      awaitDeath();
    }

    void awaitDeath() throws InterruptedException {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        close();
        throw new AssertionError("it lives on");
      }
      if (!listener.join(Duration.ofSeconds(PATIENCE_SECONDS))) {
        throw new AssertionError("it is still heard");
      }
    }

    /// With whatever it was started under.
    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /// Begins a life, and sends again what was not acknowledged.
  ///
  /// @param under what the process is started under, such as a tracer
  Life begin(List<String> under, String dyingAt, int time) throws IOException {
    List<String> command = new ArrayList<>(under);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
            "-cp",
            System.getProperty("java.class.path"),
            MortalBot.class.getName(),
            database.toString(),
            Integer.toString(door.getLocalPort()),
            dyingAt,
            Integer.toString(time)));
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .start();
    Socket socket = door.accept();
    socket.setTcpNoDelay(true);
    synchronized (this) {
      out = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8);
    }
    Thread listener = Thread.ofVirtual().start(() -> listen(socket));
    Life life = new Life(process, socket, listener);
    sendAgain();
    return life;
  }

  synchronized void send(String event, String conversation) {
    sent.put(event, conversation);
    say("EVENT " + event + " " + conversation);
  }

  private synchronized void sendAgain() {
    sent.forEach(
        (event, conversation) -> {
          if (!acknowledged.contains(event)) {
            say("EVENT " + event + " " + conversation);
          }
        });
  }

  synchronized Set<String> sent() {
    return new LinkedHashSet<>(sent.keySet());
  }

  synchronized Set<String> acknowledged() {
    return new LinkedHashSet<>(acknowledged);
  }

  synchronized List<Seen> seen() {
    return List.copyOf(seen.values());
  }

  /// Waits until all that was sent is acknowledged and answered.
  synchronized void awaitAll() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (acknowledged.size() < sent.size() || seen.size() < sent.size()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError(
            "of %d sent, %d acknowledged and %d answered"
                .formatted(sent.size(), acknowledged.size(), seen.size()));
      }
      wait(left);
    }
  }

  private void listen(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      String line = in.readLine();
      while (line != null) {
        hear(line);
        line = in.readLine();
      }
    } catch (IOException killed) {
      // What was on its way when it died is lost.
    }
  }

  private synchronized void hear(String line) {
    String[] words = line.split(" ", -1);
    switch (words[0]) {
      case "ACK" -> acknowledged.add(words[1]);
      case "SHOW" -> {
        seen.merge(
            Long.parseLong(words[1]),
            new Seen(words[2], words[3], 1),
            (before, again) -> new Seen(again.event(), again.conversation(), before.times() + 1));
        say("OK " + words[1]);
      }
      case "HAS" -> say((seen.containsKey(Long.parseLong(words[1])) ? "YES " : "NO ") + words[1]);
      default -> throw new IllegalStateException(line);
    }
    notifyAll();
  }

  private void say(String line) {
    if (out != null) {
      out.println(line);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
