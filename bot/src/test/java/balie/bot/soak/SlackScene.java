package balie.bot.soak;

import balie.bot.kit.slack.Faults.Fault;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackPerson.Seen;
import balie.bot.kit.slack.SlackServer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Sam in a workspace.
final class SlackScene implements Scene {
  private static final int KINDS = 9;

  private final SlackServer server = SlackServer.start(InstantSource.system());
  private final SlackPerson sam = server.person("sam@example.org");
  private final List<String> channels;
  private final List<String> asked = new ArrayList<>();
  private int said;

  SlackScene(int channels) {
    server.faults().expectLateAcknowledgements(true);
    this.channels =
        IntStream.range(0, channels).mapToObj(i -> server.channel("soak-" + i)).toList();
  }

  @Override
  public int channels() {
    return channels.size();
  }

  @Override
  public void ask(int channel) {
    said++;
    asked.add(sam.mention(channels.get(channel), "what's my mailbox quota?").ts());
  }

  @Override
  public void chat(int channel) {
    said++;
    sam.say(channels.get(channel), "nobody asked the desk this");
  }

  @Override
  public boolean isUp() {
    return server.sockets() > 0;
  }

  @Override
  public void fail(Random chance) {
    switch (chance.nextInt(KINDS)) {
      case 0 -> server.dropSockets();
      case 1 -> server.faults().dropBeforeAcknowledgement();
      case 2 -> server.faults().dropAfterAcknowledgement();
      case 3 -> server.faults().duplicate(5);
      case 4 -> server.faults().next("chat.postMessage", new Fault.Status(500, true));
      case 5 ->
          server
              .faults()
              .next("chat.postMessage", new Fault.Status(503, false), new Fault.RateLimited(2));
      case 6 -> server.faults().next("chat.postMessage", new Fault.Hanging(3_000, true));
      case 7 -> {
        server.faults().next("apps.connections.open", new Fault.Refused("internal_error"));
        server.dropSockets();
      }
      default -> server.refreshSockets();
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
            .map(Seen::thread)
            .toList());
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "SLACK_BOT_TOKEN",
        SlackServer.BOT_TOKEN,
        "SLACK_APP_TOKEN",
        SlackServer.APP_TOKEN,
        "SLACK_API_URL",
        server.url());
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
    return "slack";
  }
}
