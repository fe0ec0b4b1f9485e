package balie.bot.flow;

import balie.bot.channel.Channel;
import balie.bot.channel.Incoming;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// The road while it is open: messages come in, replies go out, and what failed is tried again.
/// What is still under way when it closes is found in the database by the next one.
public final class Road implements AutoCloseable {
  private static final long RETRY_SECONDS = 1;

  private final Intake intake;
  private final Delivery delivery;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private Road(Intake intake, Delivery delivery) {
    this.intake = intake;
    this.delivery = delivery;
  }

  /// Opens it: what an earlier life left behind is handled and delivered first.
  public static Road open(Intake intake, Delivery delivery) {
    Road road = new Road(intake, delivery);
    delivery.begin();
    intake.begin();
    ScheduledFuture<?> unused =
        road.timer.scheduleWithFixedDelay(
            road::retry, RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
    return road;
  }

  /// As [Intake#receive].
  public void receive(Channel channel, Incoming incoming) {
    intake.receive(channel, incoming);
  }

  /// Waits until nothing is being handled or delivered; what pauses after a failure may still wait.
  public void settle() throws InterruptedException {
    intake.lanes().settle();
    delivery.lanes().settle();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    intake.lanes().stop();
    delivery.lanes().stop();
  }

  private void retry() {
    intake.lanes().wakeDue();
    delivery.lanes().wakeDue();
  }
}
