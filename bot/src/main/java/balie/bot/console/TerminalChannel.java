package balie.bot.console;

import balie.bot.channel.Channel;
import balie.bot.channel.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The terminal as a channel: it prints, and knows what it has printed.
public final class TerminalChannel implements Channel {
  private final Screen screen;
  private final Set<Long> shown = ConcurrentHashMap.newKeySet();
  private final Semaphore answers = new Semaphore(0);
  private volatile List<String> why = List.of();

  TerminalChannel(Screen screen) {
    this.screen = screen;
  }

  @Override
  public String name() {
    return "terminal";
  }

  @Override
  public void show(Outgoing outgoing) {
    if (shown.contains(outgoing.number())) {
      return;
    }
    screen.show(Look.reply(outgoing.reply(), screen.columns()));
    shown.add(outgoing.number());
    why = outgoing.why();
    answers.release();
  }

  /// The last answer explained, empty where there is none.
  List<String> why() {
    return why;
  }

  /// From now on nothing counts as the last answer.
  void forget() {
    why = List.of();
  }

  /// Makes ready to wait for an answer.
  void expect() {
    answers.drainPermits();
  }

  /// Whether an answer came within a time.
  boolean isAnswered(Duration patience) throws InterruptedException {
    return answers.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
