package balie.bot.flow;

import balie.bot.channel.Channel;
import balie.bot.channel.Outgoing;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A channel that keeps what it shows, and fails so often as it is told.
final class MemoryChannel implements Channel {
  private final List<Outgoing> shown = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void show(Outgoing outgoing) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the other side is away");
    }
    shown.add(outgoing);
  }

  MemoryChannel failing(int times) {
    failures.set(times);
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
