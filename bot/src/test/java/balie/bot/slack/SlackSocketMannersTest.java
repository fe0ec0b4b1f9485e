package balie.bot.slack;

import balie.bot.contract.Chat;
import balie.bot.contract.MannersContract;
import java.nio.file.Path;
import java.time.InstantSource;

/// By a socket.
class SlackSocketMannersTest extends MannersContract {
  @Override
  protected Chat open(Path folder, InstantSource clock) {
    return new SlackChat(folder, clock, false);
  }
}
