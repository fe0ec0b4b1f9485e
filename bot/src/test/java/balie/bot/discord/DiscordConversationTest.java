package balie.bot.discord;

import balie.bot.contract.ConversationContract;
import balie.bot.kit.discord.DiscordServer;
import java.nio.file.Path;
import java.time.InstantSource;

/// The conversations in Discord.
class DiscordConversationTest extends ConversationContract {
  @Override
  protected Way open(Path folder, InstantSource clock) {
    DiscordServer server = DiscordServer.start(clock);
    return new DiscordWay(server, DiscordBot.start(server, folder, clock));
  }
}
