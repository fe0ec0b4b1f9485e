package balie.bot.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// Discord on loopback. Closing it fails where anything went against Discord's rules.
public final class DiscordServer implements AutoCloseable {
  public static final String TOKEN = "kit-token";

  /// Long enough for a machine that is shared: a bot that has just begun learns its desk first.
  private static final Duration IN_TIME = Duration.ofSeconds(60);

  private final Guild guild;
  private final Faults faults = new Faults();
  private final HttpServer http;
  private final Gateway gateway;
  private final Interactions interactions;
  private final Rest rest;

  private DiscordServer(InstantSource clock) throws IOException {
    guild = new Guild(clock);
    gateway = new Gateway(guild, faults);
    interactions = new Interactions(guild, faults);
    rest = new Rest(guild, faults, gateway, interactions);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    rest.on(http);
    http.start();
  }

  /// Opens for business.
  ///
  /// @param clock gives messages their ids
  public static DiscordServer start(InstantSource clock) {
    try {
      return new DiscordServer(clock);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /// What DISCORD_BASE_URL is to be.
  public String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + Rest.ROOT;
  }

  /// What DISCORD_GATEWAY_URL is to be.
  public String gatewayUrl() {
    return gateway.url();
  }

  /// A member of the guild.
  public DiscordPerson person(String name) {
    return new DiscordPerson(this, guild.member(name, false), false);
  }

  /// Another bot.
  public DiscordPerson otherBot(String name) {
    return new DiscordPerson(this, guild.member(name, true), false);
  }

  /// A webhook, which Discord marks as such and not always as a bot.
  public DiscordPerson webhook(String name) {
    return new DiscordPerson(this, guild.member(name, false), true);
  }

  /// A channel with everybody in it.
  public String channel(String name) {
    boolean isNew = guild.places().stream().noneMatch(p -> p.name().equals(name));
    String id = guild.channel(name);
    if (isNew) {
      gateway.tell("CHANNEL_CREATE", Json.channel(guild.place(id).orElseThrow()));
    }
    return id;
  }

  public Faults faults() {
    return faults;
  }

  Guild guild() {
    return guild;
  }

  Gateway gateway() {
    return gateway;
  }

  Interactions interactions() {
    return interactions;
  }

  /// The guild's id.
  public String guildId() {
    return Guild.ID;
  }

  /// Whether somebody has an open session.
  public boolean isConnected() {
    return gateway.isOpen();
  }

  /// How many sessions there were so far.
  public int sessions() {
    return gateway.sessions();
  }

  /// Whether the application may read what nobody addressed to it.
  public void allowContent(boolean allowed) {
    guild.allowContent(allowed);
  }

  /// What the bot may do in the guild, as Discord's bits.
  public void permit(long permissions) {
    guild.permit(permissions);
  }

  /// Whether the bot may open threads.
  public void allowThreads(boolean allowed) {
    guild.allowThreads(allowed);
  }

  /// From now on what was posted is not known by its nonce any more, as after some minutes.
  public void forgetNonces() {
    guild.forgetNonces();
  }

  /// Breaks the connection, as a network does.
  public void drop() {
    gateway.drop();
  }

  /// Asks for another connection, as Discord does at times.
  public void askToReconnect() {
    gateway.reconnect();
  }

  /// The commands that the bot told of.
  public List<JsonNode> commands() {
    await("commands", () -> rest.commands().isPresent());
    return Rest.all(rest.commands().orElseThrow());
  }

  /// How long each acknowledgement took.
  public List<Duration> acknowledgements() {
    return interactions.acknowledgements();
  }

  /// What went against the rules so far.
  public List<String> problems() {
    return guild.problems();
  }

  /// Waits until something is so, and fails where it never is.
  public void await(String what, BooleanSupplier so) {
    guild.await(what, so, IN_TIME);
  }

  /// Stops without looking at what went wrong.
  public void stop() {
    gateway.stop();
    http.stop(0);
  }

  @Override
  public void close() {
    interactions.expectAllAcknowledged();
    stop();
    if (!problems().isEmpty()) {
      throw new AssertionError("against Discord's rules: " + String.join("; ", problems()));
    }
  }
}
