package balie.bot.flow;

import balie.bot.channel.Channel;
import balie.bot.channel.Incoming;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Presence;
import balie.bot.channel.Showing;
import balie.storage.conversation.ConversationId;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// A channel that keeps what it shows, and fails so often as it is told.
final class MemoryChannel implements Channel {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Outgoing> shown = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger looks = new AtomicInteger();
  private volatile Optional<Showing> instead = Optional.empty();
  private volatile boolean remembers;
  private volatile boolean signs;
  private int tries;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Showing show(Outgoing outgoing) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the other side is away");
    }
    Optional<Showing> other = instead;
    if (other.isPresent()) {
      tried();
      return other.get();
    }
    add(outgoing);
    return new Showing.Shown(Optional.of("ref " + outgoing.number()));
  }

  @Override
  public Presence has(Outgoing outgoing, Set<String> others) {
    looks.incrementAndGet();
    return remembers && shown.stream().anyMatch(each -> each.number() == outgoing.number())
        ? new Presence.There(new Showing.Shown(Optional.of("ref " + outgoing.number())))
        : Presence.ABSENT;
  }

  @Override
  public Optional<ConversationId> direct(PersonId person) {
    return Optional.of(new ConversationId("memory:" + person));
  }

  @Override
  public Optional<ConversationId> of(TeamId team) {
    return team.id().endsWith("desk")
        ? Optional.of(new ConversationId("memory-team:" + team))
        : Optional.empty();
  }

  private synchronized void tried() {
    tries++;
    notifyAll();
  }

  /// Waits until something was to be shown while nothing is.
  synchronized void awaitTry() throws InterruptedException {
    await("a try", () -> tries > 0);
  }

  private synchronized void add(Outgoing outgoing) {
    shown.add(outgoing);
    notifyAll();
  }

  @Override
  public boolean hasSigns(Incoming incoming) {
    return signs;
  }

  /// From now on it says so where an answer takes longer.
  MemoryChannel withSigns() {
    signs = true;
    return this;
  }

  /// Waits until so much was shown, and tells the last of it.
  synchronized Outgoing await(int count) throws InterruptedException {
    await(count + " shown", () -> shown.size() >= count);
    return shown.get(count - 1);
  }

  private synchronized void await(String what, BooleanSupplier so) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("never came about: " + what + "; " + texts());
      }
      wait(left);
    }
  }

  /// How often it was asked whether it has something.
  int looks() {
    return looks.get();
  }

  MemoryChannel failing(int times) {
    failures.set(times);
    return this;
  }

  /// What showing comes to from now on, and nothing is shown.
  void answering(Showing showing) {
    instead = Optional.of(showing);
  }

  void showingAgain() {
    instead = Optional.empty();
  }

  /// From now on it can be asked what it has shown.
  MemoryChannel remembering() {
    remembers = true;
    return this;
  }

  List<Outgoing> shown() {
    return shown;
  }

  List<String> texts() {
    return shown.stream().map(outgoing -> outgoing.reply().text()).toList();
  }

  Outgoing last() {
    return shown.getLast();
  }
}
