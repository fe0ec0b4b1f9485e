package balie.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.bot.kit.MovingClock;
import balie.bot.kit.slack.Faults.Fault;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackPerson.Said;
import balie.bot.kit.slack.SlackPerson.Seen;
import balie.bot.kit.slack.SlackServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twenty messages a second over forty channels, with faults by chance: every question that was
/// addressed to the bot has one visible answer in the end, and no other has any. How long is set by
/// `balie.soak.seconds`, the chance by `balie.soak.seed`.
class SlackSoakTest {
  private static final int CHANNELS = 40;
  private static final int A_SECOND = 20;
  private static final int FAULTS = 9;

  private final int seconds = Integer.getInteger("balie.soak.seconds", 10);
  private final Random chance = new Random(Long.getLong("balie.soak.seed", 42));
  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
  private final SlackServer server = SlackServer.start(clock);
  private final SlackPerson sam = server.person("sam@example.org");
  private final List<String> channels =
      IntStream.range(0, CHANNELS).mapToObj(i -> server.channel("soak-" + i)).toList();
  private int faults;
  private int restarts;

  @Test
  void nothingIsLostAndNothingDoubled(@TempDir Path folder) throws InterruptedException {
    server.faults().expectLateAcknowledgements(true);
    List<Said> asked = new ArrayList<>();
    List<Said> overheard = new ArrayList<>();
    SlackBot bot = SlackBot.bySocket(server, folder, clock);
    long start = System.nanoTime();
    for (int sent = 0; sent < seconds * A_SECOND; sent++) {
      pace(start, sent);
      String channel = channels.get(sent % CHANNELS);
      // A channel hears half a message a second, which leaves room for an answer a second.
      if (chance.nextInt(2) == 0) {
        asked.add(sam.mention(channel, "what's my mailbox quota?"));
      } else {
        overheard.add(sam.say(channel, "nobody asked the desk this"));
      }
      if (sent % (2 * A_SECOND) == A_SECOND) {
        fault();
      }
      if (sent % (30 * A_SECOND) == 29 * A_SECOND) {
        bot.close();
        restarts++;
        bot = SlackBot.bySocket(server, folder, clock);
      }
    }
    server.faults().away(false);
    Map<String, Long> answers = settled(asked.size());
    bot.close();
    List<Said> lost =
        asked.stream().filter(said -> answers.getOrDefault(said.ts(), 0L) == 0).toList();
    long doubled = answers.values().stream().filter(count -> count > 1).count();
    System.getLogger("soak")
        .log(
            System.Logger.Level.INFO,
            "soak: {0} s, {1} messages, {2} addressed, {3} faults, {4} restarts, {5} lost, {6}"
                + " doubled",
            seconds,
            asked.size() + overheard.size(),
            asked.size(),
            faults,
            restarts,
            lost.size(),
            doubled);
    assertEquals(List.of(), lost);
    assertEquals(0, doubled);
    assertEquals(asked.size(), answers.size());
    assertEquals(List.of(), server.problems());
    server.stop();
  }

  private static void pace(long start, int sent) throws InterruptedException {
    long due = start + Duration.ofMillis(1000L * sent / A_SECOND).toNanos();
    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
  }

  private void fault() throws InterruptedException {
    faults++;
    switch (chance.nextInt(FAULTS)) {
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

  /// The answers by thread, once there are as many as questions, or nothing comes any more.
  private Map<String, Long> settled(int questions) throws InterruptedException {
    long patience = System.nanoTime() + Duration.ofMinutes(4).toNanos();
    Map<String, Long> answers = answers();
    while (answers.size() < questions && System.nanoTime() < patience) {
      Thread.sleep(500);
      answers = answers();
    }
    Thread.sleep(Duration.ofSeconds(5));
    return answers();
  }

  private Map<String, Long> answers() {
    return channels.stream()
        .flatMap(channel -> sam.answers(channel, 0).stream())
        .collect(Collectors.groupingBy(Seen::thread, Collectors.counting()));
  }
}
