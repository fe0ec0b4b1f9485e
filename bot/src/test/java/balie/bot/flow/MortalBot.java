package balie.bot.flow;

import balie.bot.channel.Channel;
import balie.bot.channel.Incoming;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Presence;
import balie.bot.channel.Showing;
import balie.storage.StorageFailure;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Said;
import balie.storage.sql.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// A process of its own with the real road and the real database, that speaks with its peer over a
/// socket and dies where it is told to. Nothing is published, so every message gets the same
/// answer.
///
/// A line is a word and what it is about: `EVENT e c` (said in a conversation), answered by `ACK e`
/// once it is kept; `SHOW n e c`, answered by `OK n`; `HAS n`, answered by `YES n` or `NO n`.
final class MortalBot implements Channel {
  private static final int KILLED = 137;

  private final PrintStream out;
  private final Map<String, CompletableFuture<Boolean>> answers = new ConcurrentHashMap<>();

  private MortalBot(PrintStream out) {
    this.out = out;
  }

  /// Lives until its peer leaves.
  ///
  /// @param arguments the database, the port of the peer, the step to die at or `never`, and which
  ///   time
  public static void main(String[] arguments) throws IOException {
    Database.OpenOutcome outcome = Database.open(Path.of(arguments[0]));
    if (!(outcome instanceof Database.Opened(Database database))) {
      throw new IllegalStateException(outcome.toString());
    }
    int port = Integer.parseInt(arguments[1]);
    try (Socket peer = new Socket(InetAddress.getLoopbackAddress(), port)) {
      peer.setTcpNoDelay(true);
      MortalBot bot =
          new MortalBot(new PrintStream(peer.getOutputStream(), true, StandardCharsets.UTF_8));
      Step.Listener death = dyingAt(arguments[2], Integer.parseInt(arguments[3]));
      try (Road road = road(database, bot, death)) {
        bot.listen(
            new BufferedReader(
                new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8)),
            road,
            death);
      }
    }
    database.close();
  }

  private static Road road(Database database, Channel channel, Step.Listener death) {
    Snapshots nothing =
        new Snapshots(
            database.publications(),
            register -> {
              throw new IllegalStateException("nothing is published");
            });
    Intake.Stores stores =
        new Intake.Stores(
            database.conversations(),
            database.gaps(),
            database.outbox(),
            database.audit(),
            database.transactions(),
            database.venues(),
            database.questions());
    Delivery delivery =
        new Delivery(stores.outbox(), List.of(channel), Instant::now, new Random(1), death);
    Watch watch =
        new Watch(
            new Watch.Stores(
                database.steps(), database.orders(), database.outbox(), database.transactions()),
            nothing,
            delivery,
            Instant::now);
    return Road.open(new Intake(stores, nothing, delivery, Instant::now, death), delivery, watch);
  }

  private static Step.Listener dyingAt(String step, int time) {
    if (step.equals("never")) {
      return Step.NOBODY;
    }
    Step last = Step.valueOf(step);
    AtomicInteger left = new AtomicInteger(time);
    return reached -> {
      if (reached == last && left.decrementAndGet() == 0) {
        Runtime.getRuntime().halt(KILLED);
      }
    };
  }

  private void listen(BufferedReader in, Road road, Step.Listener death) throws IOException {
    String line = in.readLine();
    while (line != null) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "EVENT" -> Thread.startVirtualThread(() -> receive(road, death, words[1], words[2]));
        case "OK", "YES" -> answered(words[1], true);
        case "NO" -> answered(words[1], false);
        default -> throw new IllegalStateException(line);
      }
      line = in.readLine();
    }
  }

  private void answered(String number, boolean yes) {
    CompletableFuture<Boolean> answer = answers.remove(number);
    if (answer != null) {
      answer.complete(yes);
    }
  }

  private void receive(Road road, Step.Listener death, String event, String conversation) {
    Instant now = Instant.now();
    try {
      var _ =
          road.receive(
              this,
              new Incoming(
                  event,
                  new ConversationId(conversation),
                  Optional.empty(),
                  new Said.Words("hello"),
                  now,
                  now,
                  false,
                  true));
    } catch (StorageFailure notKept) {
      return;
    }
    out.println("ACK " + event);
    death.at(Step.ACKNOWLEDGED);
  }

  @Override
  public String name() {
    return "peer";
  }

  @Override
  public Showing show(Outgoing outgoing) {
    var _ =
        ask(
            outgoing.number(),
            "SHOW %d %s %s"
                .formatted(
                    outgoing.number(), outgoing.answers().orElseThrow(), outgoing.conversation()));
    return new Showing.Shown(Optional.of("ref-" + outgoing.number()));
  }

  @Override
  public Presence has(Outgoing outgoing, Set<String> others) {
    return ask(outgoing.number(), "HAS " + outgoing.number())
        ? new Presence.There(new Showing.Shown(Optional.of("ref-" + outgoing.number())))
        : Presence.ABSENT;
  }

  private boolean ask(long number, String question) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    answers.put(Long.toString(number), answer);
    out.println(question);
    try {
      return answer.get(10, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
