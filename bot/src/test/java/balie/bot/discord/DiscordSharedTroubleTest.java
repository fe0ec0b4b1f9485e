package balie.bot.discord;

import balie.bot.contract.Chat;
import balie.bot.contract.TroubleContract;
import java.nio.file.Path;
import java.time.InstantSource;

/// What all chats have in common.
class DiscordSharedTroubleTest extends TroubleContract {
  @Override
  protected Chat open(Path folder, InstantSource clock) {
    return new DiscordChat(folder, clock);
  }
}
