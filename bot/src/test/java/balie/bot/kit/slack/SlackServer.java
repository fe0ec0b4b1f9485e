package balie.bot.kit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// Slack on loopback. Closing it fails where anything went against Slack's rules.
public final class SlackServer implements AutoCloseable {
  public static final String BOT_TOKEN = "xoxb-kit-bot";
  public static final String APP_TOKEN = "xapp-kit-app";
  public static final String SIGNING_SECRET = "kit-signing-secret";

  private final Workspace workspace;
  private final Faults faults;
  private final HttpServer http;
  private final Deliveries deliveries;
  private final SocketWire socket;
  private final HttpWire events;

  private SlackServer(InstantSource clock) throws IOException {
    workspace = new Workspace(clock);
    faults = new Faults();
    deliveries = new Deliveries(workspace, faults);
    socket = new SocketWire(deliveries, faults, workspace.problems());
    events = new HttpWire(deliveries, faults);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    new WebApi(workspace, faults, socket).on(http);
    http.start();
    workspace.answersAt(URI.create(url()).resolve("/responses/"));
  }

  /// Opens for business.
  ///
  /// @param clock gives messages their timestamps
  public static SlackServer start(InstantSource clock) {
    try {
      return new SlackServer(clock);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /// What SLACK_API_URL is to be.
  public String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/api/";
  }

  /// From now on events are posted there, signed, instead of going down a socket.
  public void postTo(URI bot) {
    events.to(bot);
    deliveries.by(events);
  }

  /// A full member of the workspace.
  public SlackPerson person(String email) {
    return new SlackPerson(this, workspace.member(email, Workspace.Standing.MEMBER));
  }

  /// Somebody else.
  public SlackPerson person(String email, Workspace.Standing standing) {
    return new SlackPerson(this, workspace.member(email, standing));
  }

  /// A public channel with the bot and everybody in it.
  public String channel(String name) {
    return workspace.channel(name, true);
  }

  /// A public channel without the bot.
  public String channelWithoutBot(String name) {
    return workspace.channel(name, false);
  }

  /// A webhook posts something in a channel, which is nobody's word.
  public void webhook(String channel, String text) {
    String ts = workspace.ts();
    ObjectNode event = WebApi.json().put("type", "message").put("subtype", "bot_message");
    event.put("channel", channel).put("ts", ts).put("event_ts", ts).put("bot_id", "BHOOK");
    event.put("username", "a webhook").put("text", text);
    event.put("channel_type", workspace.place(channel).orElseThrow().kind());
    deliveries.tell(event);
  }

  public Faults faults() {
    return faults;
  }

  public Workspace workspace() {
    return workspace;
  }

  Deliveries deliveries() {
    return deliveries;
  }

  /// How many sockets are open.
  public int sockets() {
    return socket.open();
  }

  /// Whether everything that was told is acknowledged.
  public boolean deliveriesQuiet() {
    return deliveries.isQuiet();
  }

  /// How Slack signs a body.
  public static String sign(long epochSecond, String body) {
    return HttpWire.signature(Long.toString(epochSecond), body);
  }

  /// How long each acknowledgement took.
  public List<Duration> acknowledgements() {
    return deliveries.acknowledgements();
  }

  /// Breaks every socket, as a network does.
  public void dropSockets() {
    socket.drop();
  }

  /// Sends again what nobody acknowledged.
  public void redeliver() {
    deliveries.redeliver();
  }

  /// Asks every socket to come back by another, as Slack does every few hours.
  public void refreshSockets() {
    socket.refresh();
  }

  /// What went against the rules so far.
  public List<String> problems() {
    return workspace.problems().all();
  }

  /// Waits until something is so, and fails where it never is.
  public void await(String what, BooleanSupplier so) {
    workspace.await(what, so, Duration.ofSeconds(15));
  }

  /// The same, with the patience that a process needs to begin.
  public void awaitLong(String what, BooleanSupplier so) {
    workspace.await(what, so, Duration.ofMinutes(2));
  }

  /// Stops without looking at what went wrong.
  public void stop() {
    deliveries.stop();
    socket.stop();
    http.stop(0);
  }

  @Override
  public void close() {
    deliveries.expectAllAcknowledged();
    stop();
    List<String> problems = problems();
    if (!problems.isEmpty()) {
      throw new AssertionError("against Slack's rules: " + String.join("; ", problems));
    }
  }
}
