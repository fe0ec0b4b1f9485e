package balie.bot.slack;

import balie.bot.contract.Chat;
import balie.bot.contract.TroubleContract;
import java.nio.file.Path;
import java.time.InstantSource;

/// By HTTP.
class SlackHttpTroubleTest extends TroubleContract {
  @Override
  protected Chat open(Path folder, InstantSource clock) {
    return new SlackChat(folder, clock, true);
  }
}
