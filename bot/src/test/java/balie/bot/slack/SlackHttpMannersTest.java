package balie.bot.slack;

import balie.bot.contract.Chat;
import balie.bot.contract.MannersContract;
import java.nio.file.Path;
import java.time.InstantSource;

/// By HTTP.
class SlackHttpMannersTest extends MannersContract {
  @Override
  protected Chat open(Path folder, InstantSource clock) {
    return new SlackChat(folder, clock, true);
  }
}
