package balie.bot.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.RoadDesk;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackPerson.Said;
import balie.bot.kit.slack.SlackServer;
import balie.storage.sql.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 300 messages a second, of which 10 are for the bot, over 10,000 conversations: how long Slack
/// waits for each acknowledgement, whether every question is answered, and whether the bot's memory
/// stays as it is. Slack and the people are this process, the bot is `balie run` in another.
///
/// `-Dbalie.load.seconds=60 -Dbalie.load.p99=200` measures, and holds it to that many milliseconds;
/// else it is only looked whether all of it works. `balie.load.before` says for how many seconds
/// there is the same load before, of a bot that has just begun and compiles itself.
class ChatsLoadTest {
  private static final int A_SECOND = 300;
  private static final int EVERY = 30;
  private static final int CHANNELS = 100;
  private static final int THREADS = 100;

  private final int seconds = Integer.getInteger("balie.load.seconds", 3);
  private final int before = Integer.getInteger("balie.load.before", 1);
  private final long most = Long.getLong("balie.load.p99", 15_000);
  private final SlackServer server = SlackServer.start(InstantSource.system());
  private final SlackPerson sam = server.person("sam@example.org");
  private final List<Said> threads = new ArrayList<>();
  private int asked;
  private int first;

  @Test
  void everyMessageIsAcknowledgedSoonAndMemoryStaysAsItIs(@TempDir Path folder)
      throws InterruptedException, IOException {
    try (Database _ = RoadDesk.database(folder)) {
      talkBefore();
    }
    BotProcess bot =
        BotProcess.lasting(
            folder,
            Map.of(
                "SLACK_BOT_TOKEN", SlackServer.BOT_TOKEN,
                "SLACK_APP_TOKEN", SlackServer.APP_TOKEN,
                "SLACK_API_URL", server.url()));
    try {
      await("a bot", () -> server.sockets() > 0);
      begin();
      talk(0, seconds * A_SECOND / 3);
      long heap = bot.liveHeap();
      talk(seconds * A_SECOND / 3, seconds * A_SECOND);
      await("every acknowledgement", server::deliveriesQuiet);
      await("every answer", () -> server.workspace().botPosts() >= asked);
      report(heap, bot.liveHeap());
    } finally {
      bot.kill();
      server.stop();
    }
    assertEquals(List.of(), server.problems());
  }

  /// The threads are there before the bot comes.
  private void talkBefore() {
    for (int channel = 0; channel < CHANNELS; channel++) {
      String place = server.channel("load-" + channel);
      for (int thread = 0; thread < THREADS; thread++) {
        threads.add(sam.sayUnheard(place, "something else", null));
      }
    }
  }

  /// The first question waits for what is learnt and compiled at the start, which is not measured.
  private void begin() throws InterruptedException {
    asked++;
    sam.replyMentioning(threads.getFirst(), "what's my mailbox quota?");
    await("the first answer", () -> server.workspace().botPosts() >= asked);
    talk(0, before * A_SECOND);
    await("the acknowledgements before", server::deliveriesQuiet);
    first = server.acknowledgements().size();
  }

  private void talk(int from, int to) throws InterruptedException {
    long start = System.nanoTime();
    for (int sent = from; sent < to; sent++) {
      long due = start + Duration.ofSeconds(1).toNanos() * (sent - from) / A_SECOND;
      Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
      // A step that shares no factor with the number of threads visits all of them.
      Said thread = threads.get((int) (sent * 7_919L % threads.size()));
      if (sent % EVERY == 0) {
        asked++;
        sam.replyMentioning(thread, "what's my mailbox quota?");
      } else {
        sam.reply(thread, "nobody asked the desk this");
      }
    }
  }

  private void report(long early, long after) {
    List<Duration> counted = server.acknowledgements().stream().skip(first).toList();
    List<Duration> all = counted.stream().sorted().toList();
    Duration p99 = p99(counted);
    System.getLogger("load")
        .log(
            System.Logger.Level.INFO,
            "load: {0} s, {1} acknowledgements, p50 {2} ms, p99 {3} ms, slowest {4} ms, {5} asked,"
                + " live heap {6} MB after a third, {7} MB at the end; p99 of each tenth: {8}",
            seconds,
            all.size(),
            all.get(all.size() / 2).toMillis(),
            p99.toMillis(),
            all.getLast().toMillis(),
            asked,
            early >> 20,
            after >> 20,
            IntStream.range(0, 10)
                .mapToObj(
                    i -> counted.subList(counted.size() * i / 10, counted.size() * (i + 1) / 10))
                .map(tenth -> p99(tenth).toMillis())
                .toList());
    assertTrue(p99.toMillis() <= most, () -> "p99 is " + p99);
  }

  private static Duration p99(List<Duration> all) {
    return all.stream().sorted().skip(all.size() * 99L / 100).findFirst().orElseThrow();
  }

  private void await(String what, java.util.function.BooleanSupplier so)
      throws InterruptedException {
    long patience = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (!so.getAsBoolean()) {
      assertTrue(System.nanoTime() < patience, () -> "never came: " + what);
      Thread.sleep(200);
    }
  }
}
