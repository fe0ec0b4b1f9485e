package balie.bot.soak;

import balie.bot.discord.DiscordChannel;
import balie.bot.kit.discord.DiscordPerson;
import balie.bot.kit.discord.DiscordPerson.Seen;
import balie.bot.kit.discord.DiscordServer;
import balie.bot.kit.discord.Faults.Fault;
import balie.storage.access.Account;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Sam in a guild.
final class DiscordScene implements Scene {
  private static final int KINDS = 7;

  private final DiscordServer server = DiscordServer.start(InstantSource.system());
  private final DiscordPerson sam = server.person("sam");
  private final List<String> channels;
  private final List<String> asked = new ArrayList<>();
  private int said;

  /// @param database in which Sam's account becomes known
  DiscordScene(int channels, Database database) {
    server.faults().expectLateAcknowledgements(true);
    this.channels =
        IntStream.range(0, channels).mapToObj(i -> server.channel("soak-" + i)).toList();
    database
        .accountLinks()
        .link(
            new Account(DiscordChannel.NAME, server.guildId(), sam.id()),
            new PersonId("sam@example.org"),
            Instant.EPOCH);
  }

  @Override
  public int channels() {
    return channels.size();
  }

  @Override
  public void ask(int channel) {
    said++;
    asked.add(sam.mention(channels.get(channel), "what's my mailbox quota?").id());
  }

  @Override
  public void chat(int channel) {
    said++;
    sam.say(channels.get(channel), "nobody asked the desk this");
  }

  @Override
  public boolean isUp() {
    return server.isConnected();
  }

  @Override
  public void fail(Random chance) {
    switch (chance.nextInt(KINDS)) {
      case 0 -> server.drop();
      case 1 -> server.askToReconnect();
      case 2 -> {
        server.faults().refuseResume();
        server.drop();
      }
      case 3 -> server.faults().duplicate(5);
      case 4 -> server.faults().next("POST messages", new Fault.Status(500, true));
      case 5 ->
          server
              .faults()
              .next("POST messages", new Fault.Status(503, false), new Fault.RateLimited(2));
      default -> server.faults().next("POST messages", new Fault.Hanging(3_000, true));
    }
  }

  @Override
  public void calm() {
    server.faults().away(false);
  }

  @Override
  public Tally tally() {
    return Tally.of(
        asked,
        said,
        channels.stream()
            .flatMap(channel -> sam.answers(channel, 0).stream())
            .map(Seen::channel)
            .toList());
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "DISCORD_TOKEN",
        DiscordServer.TOKEN,
        "DISCORD_BASE_URL",
        server.url(),
        "DISCORD_GATEWAY_URL",
        server.gatewayUrl());
  }

  @Override
  public List<String> problems() {
    return server.problems();
  }

  @Override
  public void stop() {
    server.stop();
  }

  @Override
  public String toString() {
    return "discord";
  }
}
