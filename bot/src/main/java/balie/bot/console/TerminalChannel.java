package balie.bot.console;

import balie.bot.channel.Button;
import balie.bot.channel.Channel;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Showing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
  private volatile List<Button> buttons = List.of();

  TerminalChannel(Screen screen) {
    this.screen = screen;
  }

  @Override
  public String name() {
    return "terminal";
  }

  @Override
  public Showing show(Outgoing outgoing) {
    if (shown.contains(outgoing.number())) {
      return Showing.shown();
    }
    screen.show(Look.reply(outgoing.reply(), screen.columns()));
    shown.add(outgoing.number());
    why = outgoing.why();
    buttons = outgoing.reply().buttons();
    answers.release();
    return Showing.shown();
  }

  /// The last answer explained, empty where there is none.
  List<String> why() {
    return why;
  }

  /// A button under the last answer, counted from 1.
  Optional<Button> button(int number) {
    List<Button> shownLast = buttons;
    return number >= 1 && number <= shownLast.size()
        ? Optional.of(shownLast.get(number - 1))
        : Optional.empty();
  }

  /// From now on nothing counts as the last answer.
  void forget() {
    buttons = List.of();
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
