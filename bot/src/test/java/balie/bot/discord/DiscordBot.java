package balie.bot.discord;

import balie.bot.channel.Inlet;
import balie.bot.channel.Secret;
import balie.bot.flow.ProvenAccounts;
import balie.bot.flow.Road;
import balie.bot.flow.RoadDesk;
import balie.bot.flow.Snapshots;
import balie.bot.kit.discord.DiscordPerson;
import balie.bot.kit.discord.DiscordServer;
import balie.storage.access.Account;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A bot in a guild on loopback, over a database that outlives it.
public final class DiscordBot implements AutoCloseable {
  private final DiscordServer server;
  private final InstantSource clock;
  private final Database database;
  private final Snapshots snapshots;
  private final DiscordChannel channel;
  private final Road road;
  private final Map<String, String> mailed = new ConcurrentHashMap<>();

  /// What is unusual about a bot.
  ///
  /// @param inlet stands in front of the road
  /// @param snapshots give its answers
  record Unusual(UnaryOperator<Inlet> inlet, Function<Database, Snapshots> snapshots) {
    static final Unusual NOTHING = new Unusual(UnaryOperator.identity(), RoadDesk::snapshots);
  }

  private DiscordBot(
      DiscordServer server, Path folder, InstantSource clock, boolean compressed, Unusual unusual) {
    this.server = server;
    this.clock = clock;
    this.database = RoadDesk.database(folder);
    this.channel = new DiscordChannel(access(server, DiscordServer.TOKEN, compressed));
    this.snapshots = unusual.snapshots().apply(database);
    this.road = RoadDesk.bot().road(database, snapshots, List.of(channel), clock);
    ProvenAccounts.Courier courier = (to, code) -> mailed.put(to.id().email(), code.reveal());
    Desk usual = RoadDesk.bot().discordDesk(road, database, snapshots, Optional.of(courier), clock);
    channel.begin(
        new Desk(
            unusual.inlet().apply(usual.inlet()),
            usual.phrases(),
            usual.accounts(),
            usual.completion(),
            usual.marks(),
            usual.venues(),
            usual.clock()));
  }

  static DiscordAccess access(DiscordServer server, String token, boolean compressed) {
    return new DiscordAccess(
        new Secret(token), URI.create(server.url()), URI.create(server.gatewayUrl()), compressed);
  }

  /// Once it is connected.
  public static DiscordBot start(DiscordServer server, Path folder, InstantSource clock) {
    return start(server, folder, clock, true);
  }

  static DiscordBot start(
      DiscordServer server, Path folder, InstantSource clock, boolean compressed) {
    return started(new DiscordBot(server, folder, clock, compressed, Unusual.NOTHING));
  }

  static DiscordBot start(DiscordServer server, Path folder, InstantSource clock, Unusual unusual) {
    return started(new DiscordBot(server, folder, clock, true, unusual));
  }

  private static DiscordBot started(DiscordBot bot) {
    bot.server.await("a session", () -> bot.channel.state().up());
    return bot;
  }

  /// Somebody in the guild whose account is known.
  public DiscordPerson person(String name) {
    DiscordPerson person = server.person(name);
    database
        .accountLinks()
        .link(account(person), new PersonId(name + "@example.org"), clock.instant());
    return person;
  }

  Account account(DiscordPerson person) {
    return new Account(DiscordChannel.NAME, server.guildId(), person.id());
  }

  ProvenAccounts accounts() {
    return balie.bot.Bot.accounts(database, snapshots, Optional.empty(), clock);
  }

  /// The code that was mailed to somebody last, empty for none.
  String mailed(String email) {
    return mailed.getOrDefault(email, "");
  }

  Database database() {
    return database;
  }

  Road road() {
    return road;
  }

  DiscordChannel channel() {
    return channel;
  }

  /// From now on it notes nothing and says nothing, as a process that is killed. It is closed
  /// later.
  public void kill() {
    database.close();
    channel.close();
  }

  @Override
  public void close() {
    channel.close();
    road.close();
    database.close();
  }
}
