package balie.bot.web.chat;

import balie.bot.channel.Channel;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Presence;
import balie.bot.channel.Showing;
import balie.storage.conversation.ConversationId;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The web as a channel. The pages read the outbox themselves, so a letter is shown as soon as it
/// lies there; all that is left to do is to tell the pages that are open.
public final class WebChannel implements Channel, AutoCloseable {
  static final String NAME = "web";

  private final Map<ConversationId, Set<Listener>> listeners = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /// An open page. It is told once for whatever came meanwhile.
  final class Listener implements AutoCloseable {
    private final ConversationId conversation;
    private final Semaphore news = new Semaphore(0);

    private Listener(ConversationId conversation) {
      this.conversation = conversation;
    }

    /// Waits until something was said, or the time is over.
    ///
    /// @return whether something was said
    boolean await(Duration patience) throws InterruptedException {
      boolean told = news.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
      news.drainPermits();
      return told;
    }

    /// Whether there is no use in listening on.
    boolean isOver() {
      return closed;
    }

    @Override
    public void close() {
      listeners.computeIfPresent(
          conversation,
          (_, open) -> {
            open.remove(this);
            return open.isEmpty() ? null : open;
          });
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Showing show(Outgoing outgoing) {
    wake(outgoing.conversation());
    return shown(outgoing);
  }

  /// It lies in the outbox, which is all that a page needs.
  @Override
  public Presence has(Outgoing outgoing, Set<String> others) {
    wake(outgoing.conversation());
    return new Presence.There(shown(outgoing));
  }

  @Override
  public Optional<ConversationId> direct(PersonId person) {
    return Optional.of(Talk.of(person, Talk.FIRST).conversation());
  }

  @Override
  public Optional<ConversationId> of(TeamId team) {
    return Optional.of(Talk.of(team).conversation());
  }

  /// From now on an open page is told what is said.
  Listener listen(ConversationId conversation) {
    Listener listener = new Listener(conversation);
    listeners.compute(
        conversation,
        (_, open) -> {
          Set<Listener> all = open == null ? ConcurrentHashMap.newKeySet() : open;
          all.add(listener);
          return all;
        });
    return listener;
  }

  /// Tells the open pages of a conversation.
  void wake(ConversationId conversation) {
    listeners.getOrDefault(conversation, Set.of()).forEach(listener -> listener.news.release());
  }

  /// Has every open page look whether its session lasts.
  public void lookAgain() {
    listeners.keySet().forEach(this::wake);
  }

  /// How many pages are open.
  public int openPages() {
    return listeners.values().stream().mapToInt(Set::size).sum();
  }

  /// Lets go of all open pages.
  @Override
  public void close() {
    closed = true;
    listeners.keySet().forEach(this::wake);
  }

  private static Showing.Shown shown(Outgoing outgoing) {
    return new Showing.Shown(Optional.of(Long.toString(outgoing.number())));
  }
}
