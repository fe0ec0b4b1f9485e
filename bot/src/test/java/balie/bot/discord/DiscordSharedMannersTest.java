package balie.bot.discord;

import balie.bot.contract.Chat;
import balie.bot.contract.MannersContract;
import java.nio.file.Path;
import java.time.InstantSource;

/// What all chats have in common.
class DiscordSharedMannersTest extends MannersContract {
  @Override
  protected Chat open(Path folder, InstantSource clock) {
    return new DiscordChat(folder, clock);
  }
}
