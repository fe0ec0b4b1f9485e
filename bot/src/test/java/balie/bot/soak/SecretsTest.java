package balie.bot.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.RoadDesk;
import balie.bot.kit.discord.DiscordServer;
import balie.bot.kit.slack.Faults.Fault;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackServer;
import balie.storage.sql.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a `balie run` prints and logs at its most talkative, while things go wrong: no token, no
/// key, no address that lets anybody in, and nobody's words.
class SecretsTest {
  private static final String WORDS = "my quota of Xanadu please";

  @TempDir Path folder;

  private final SlackServer slack = SlackServer.start(InstantSource.system());
  private final DiscordServer discord = DiscordServer.start(InstantSource.system());

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("BALIE_LOG", "trace");
    settings.put("SLACK_BOT_TOKEN", SlackServer.BOT_TOKEN);
    settings.put("SLACK_APP_TOKEN", SlackServer.APP_TOKEN);
    settings.put("SLACK_API_URL", slack.url());
    settings.put("DISCORD_TOKEN", DiscordServer.TOKEN);
    settings.put("DISCORD_BASE_URL", discord.url());
    settings.put("DISCORD_GATEWAY_URL", discord.gatewayUrl());
    return settings;
  }

  private void expectNothingIn(String log, List<String> secrets) {
    assertTrue(log.contains("slack"), "nothing is logged");
    for (String secret : secrets) {
      assertEquals(List.of(), log.lines().filter(line -> line.contains(secret)).limit(3).toList());
    }
  }

  @Test
  void whatGoesWrongIsLoggedWithoutSecretsAndWithoutWords()
      throws IOException, InterruptedException {
    try (Database _ = RoadDesk.database(folder)) {
      slack.faults().expectLateAcknowledgements(true);
    }
    BotProcess bot = BotProcess.begin(folder, settings());
    try {
      slack.awaitLong("a socket", () -> slack.sockets() > 0);
      SlackPerson sam = slack.person("sam@example.org");
      String here = slack.channel("general");
      slack.faults().next("users.info", new Fault.Status(500, false));
      slack
          .faults()
          .next(
              "chat.postMessage",
              new Fault.Status(503, false),
              new Fault.Refused("invalid_auth"),
              new Fault.RateLimited(1));
      sam.mention(here, WORDS);
      slack.awaitLong("an answer", () -> !sam.answers(here, 0).isEmpty());
      slack.faults().next("apps.connections.open", new Fault.Refused("internal_error"));
      slack.dropSockets();
      discord.drop();
      slack.awaitLong("a socket again", () -> slack.sockets() > 0);
    } finally {
      bot.end();
      slack.stop();
      discord.stop();
    }
    expectNothingIn(
        Files.readString(folder.resolve("bot.log")),
        List.of(
            SlackServer.BOT_TOKEN,
            SlackServer.APP_TOKEN,
            DiscordServer.TOKEN,
            "ticket=",
            "Xanadu",
            "sam@example.org"));
  }

  @Test
  void aTokenThatIsRefusedIsNamedByItsSettingAlone() throws IOException, InterruptedException {
    try (Database _ = RoadDesk.database(folder)) {
      discord.stop();
    }
    Map<String, String> settings = settings();
    settings.keySet().removeIf(key -> key.startsWith("DISCORD"));
    settings.put("SLACK_BOT_TOKEN", "xoxb-of-somebody-else");
    BotProcess bot = BotProcess.begin(folder, settings);
    bot.expectEnd();
    slack.stop();
    String log = Files.readString(folder.resolve("bot.log"));
    assertTrue(log.contains("SLACK_BOT_TOKEN is refused by Slack (invalid_auth)"), log);
    expectNothingIn(log.toLowerCase(java.util.Locale.ROOT), List.of("xoxb", "xapp"));
  }
}
