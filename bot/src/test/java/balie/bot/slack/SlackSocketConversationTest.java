package balie.bot.slack;

import balie.bot.contract.ConversationContract;
import balie.bot.kit.slack.SlackServer;
import java.nio.file.Path;
import java.time.InstantSource;

/// The conversations in Slack, by Socket Mode.
class SlackSocketConversationTest extends ConversationContract {
  @Override
  protected Way open(Path folder, InstantSource clock) {
    SlackServer server = SlackServer.start(clock);
    return new SlackWay(server, SlackBot.bySocket(server, folder, clock));
  }
}
