package balie.bot.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.RoadDesk;
import balie.storage.sql.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twenty messages a second over forty channels of Slack and Discord, with faults by chance and a
/// bot in a process of its own that is killed with `kill -9` now and then: every question that was
/// addressed to it has one visible answer in the end, and nothing else has any.
///
/// How long is set by `balie.soak.seconds`, the chance by `balie.soak.seed`, how often the bot dies
/// by `balie.soak.life`, in seconds.
class ChatsSoakTest {
  private static final int CHANNELS = 40;
  private static final int A_SECOND = 20;

  private final int seconds = Integer.getInteger("balie.soak.seconds", 10);
  private final int life = Integer.getInteger("balie.soak.life", 60);
  private final Random chance = new Random(Long.getLong("balie.soak.seed", 42));
  private final List<String> story = new ArrayList<>();
  private int faults;
  private int kills;
  private int restarts;

  @Test
  void nothingIsLostAndNothingDoubled(@TempDir Path folder)
      throws InterruptedException, IOException {
    List<Scene> scenes = scenes(folder);
    Map<String, String> settings = new HashMap<>();
    scenes.forEach(scene -> settings.putAll(scene.settings()));
    BotProcess bot = BotProcess.begin(folder, settings);
    try {
      // What was said before a bot ever came is not its to answer.
      expect("a bot", folder, () -> scenes.stream().allMatch(Scene::isUp));
      // The first of all learns what the others find in the cache, for which a minute may be short.
      scenes.forEach(scene -> scene.ask(0));
      expect(
          "the first answers",
          folder,
          () -> scenes.stream().allMatch(scene -> scene.tally().lost().isEmpty()));
      long start = System.nanoTime();
      for (int sent = 0; sent < seconds * A_SECOND; sent++) {
        pace(start, sent);
        say(scenes.get(sent % scenes.size()), sent);
        if (sent % (2 * A_SECOND) == A_SECOND) {
          fail(scenes.get(chance.nextInt(scenes.size())));
        }
        if (sent % (life * A_SECOND) == life * A_SECOND / 2) {
          bot = again(bot, folder, settings);
        }
      }
      scenes.forEach(Scene::calm);
      settle(scenes, bot);
      assertTrue(bot.isAlive(), () -> log(folder));
    } finally {
      bot.kill();
      scenes.forEach(Scene::stop);
    }
    judge(scenes, folder);
  }

  private static List<Scene> scenes(Path folder) {
    try (Database database = RoadDesk.database(folder)) {
      return List.of(new SlackScene(CHANNELS / 2), new DiscordScene(CHANNELS / 2, database));
    }
  }

  /// A channel hears half a message a second, which leaves room for an answer a second.
  private void say(Scene scene, int sent) {
    int channel = sent / 2 % scene.channels();
    if (chance.nextBoolean()) {
      scene.ask(channel);
    } else {
      scene.chat(channel);
    }
  }

  private void fail(Scene scene) {
    faults++;
    scene.fail(chance);
  }

  /// The bot dies, most often without a warning, and another begins at once. People talk on.
  private BotProcess again(BotProcess bot, Path folder, Map<String, String> settings)
      throws InterruptedException {
    if (chance.nextInt(3) == 0) {
      restarts++;
      bot.end();
    } else {
      kills++;
      bot.kill();
    }
    return BotProcess.begin(folder, settings);
  }

  private static void expect(String what, Path folder, BooleanSupplier so)
      throws InterruptedException {
    long patience = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (!so.getAsBoolean()) {
      assertTrue(System.nanoTime() < patience, () -> "never came: " + what + "\n" + log(folder));
      Thread.sleep(50);
    }
  }

  private static void pace(long start, int sent) throws InterruptedException {
    long due = start + Duration.ofMillis(1000L * sent / A_SECOND).toNanos();
    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
  }

  /// Until all is answered, or nothing comes any more.
  private static void settle(List<Scene> scenes, BotProcess bot) throws InterruptedException {
    long patience = System.nanoTime() + Duration.ofMinutes(6).toNanos();
    while (bot.isAlive()
        && System.nanoTime() < patience
        && scenes.stream().anyMatch(scene -> !scene.tally().lost().isEmpty())) {
      Thread.sleep(1_000);
    }
    Thread.sleep(Duration.ofSeconds(10));
  }

  private void judge(List<Scene> scenes, Path folder) {
    for (Scene scene : scenes) {
      Scene.Tally tally = scene.tally();
      story.add(
          "%s: %,d messages, %,d addressed, %d lost, %d doubled, %d stray"
              .formatted(
                  scene,
                  tally.said(),
                  tally.asked(),
                  tally.lost().size(),
                  tally.doubled().size(),
                  tally.stray().size()));
    }
    System.getLogger("soak")
        .log(
            System.Logger.Level.INFO,
            "soak: {0} s, {1} faults, {2} kills, {3} restarts; {4}",
            seconds,
            faults,
            kills,
            restarts,
            String.join("; ", story));
    for (Scene scene : scenes) {
      Scene.Tally tally = scene.tally();
      assertEquals(List.of(), tally.lost(), () -> "lost in " + scene + "\n" + log(folder));
      assertEquals(List.of(), tally.doubled(), () -> "doubled in " + scene + "\n" + log(folder));
      assertEquals(List.of(), tally.stray(), () -> "stray in " + scene);
      assertEquals(List.of(), scene.problems(), () -> "against the rules of " + scene);
    }
  }

  /// The end of what the bot logged.
  private static String log(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve("bot.log"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException unread) {
      return unread.toString();
    }
  }
}
