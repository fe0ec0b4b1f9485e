package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bot that is killed over and over loses nothing that it acknowledged and says nothing twice:
/// what the other side saw acknowledged is what the inbox holds, and each of it has one visible
/// answer. Killed at each step in turn, and at random moments.
///
/// `-Dbalie.crash.rounds=200` is what continuous integration plays.
class CrashTest {
  private static final int ROUNDS = Integer.getInteger("balie.crash.rounds", 20);
  private static final List<Step> STEPS = List.of(Step.values());
  private static final int MESSAGES = 6;
  private static final int CONVERSATIONS = 3;
  private static final int LONGEST_LIFE_MILLIS = 120;

  @Test
  void whatIsAcknowledgedIsKeptAndHasOneVisibleAnswer(@TempDir Path one, @TempDir Path two) {
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> new Trial(two, 2).run());
    new Trial(one, 1).run();
    other.join();
  }

  /// One bot's many lives. Two of them are tried at the same time, since there are two processors.
  private static final class Trial {
    private final Path database;
    private final int seed;
    private final Random chance;

    Trial(Path folder, int seed) {
      this.database = folder.resolve("balie.db");
      this.seed = seed;
      this.chance = new Random(seed);
    }

    void run() {
      try (Peer peer = new Peer(database)) {
        play(peer);
        judge(peer, inbox());
      } catch (IOException | SQLException broken) {
        throw new AssertionError(broken);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new AssertionError(stopped);
      }
    }

    private void play(Peer peer) throws IOException, InterruptedException, SQLException {
      for (int round = 0; round < ROUNDS / 2; round++) {
        if (round % 2 == 0) {
          dieAt(peer, STEPS.get(round / 2 % STEPS.size()), round);
        } else {
          dieByChance(peer, round);
        }
        Set<String> kept = Set.copyOf(inbox());
        assertTrue(kept.containsAll(peer.acknowledged()), "acknowledged and lost in " + round);
      }
      try (Peer.Life last = peer.begin(List.of(), "never", 0)) {
        peer.awaitAll();
        last.leave();
      }
    }

    private void judge(Peer peer, List<String> inbox) {
      assertEquals(peer.sent(), peer.acknowledged());
      assertEquals(new TreeSet<>(peer.sent()), new TreeSet<>(inbox));
      List<String> answered = peer.seen().stream().map(Peer.Seen::event).toList();
      assertEquals(inbox.stream().sorted().toList(), answered.stream().sorted().toList());
      assertEquals(List.of(), peer.seen().stream().filter(seen -> seen.times() != 1).toList());
      assertEquals(byConversation(peer, inbox), byConversation(peer, answered), "in order");
      System.out.printf(
          "trial %d: killed %d times, half of them at a step; %d messages kept and answered once%n",
          seed, ROUNDS / 2, inbox.size());
    }

    /// It dies at the step of one of the messages, not always of the first. Several messages may be
    /// inserted together.
    private void dieAt(Peer peer, Step step, int round) throws IOException, InterruptedException {
      int time = step == Step.INSERTED ? 1 : 1 + chance.nextInt(3);
      try (Peer.Life life = peer.begin(List.of(), step.name(), time)) {
        say(peer, round);
        life.awaitDeath();
      }
    }

    private void dieByChance(Peer peer, int round) throws IOException, InterruptedException {
      try (Peer.Life life = peer.begin(List.of(), "never", 0)) {
        say(peer, round);
        Thread.sleep(chance.nextInt(LONGEST_LIFE_MILLIS));
        life.kill();
      }
    }

    private void say(Peer peer, int round) {
      for (int i = 0; i < MESSAGES; i++) {
        peer.send("event-%03d-%d".formatted(round, i), "peer-" + chance.nextInt(CONVERSATIONS));
      }
    }

    private static Map<String, List<String>> byConversation(Peer peer, List<String> events) {
      Map<String, String> conversations =
          peer.seen().stream().collect(Collectors.toMap(Peer.Seen::event, Peer.Seen::conversation));
      return events.stream().collect(Collectors.groupingBy(conversations::get));
    }

    private List<String> inbox() throws SQLException {
      List<String> events = new ArrayList<>();
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
          Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery("SELECT event FROM message ORDER BY number")) {
        while (found.next()) {
          events.add(found.getString(1));
        }
      }
      return events;
    }
  }
}
