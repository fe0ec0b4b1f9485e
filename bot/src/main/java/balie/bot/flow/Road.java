package balie.bot.flow;

import balie.bot.channel.Channel;
import balie.bot.channel.Incoming;
import balie.bot.channel.Inlet;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.MessageNumber;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The road while it is open: messages come in, replies go out, and what failed is tried again.
/// What is still under way when it closes is found in the database by the next one.
public final class Road implements Inlet, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Road.class);
  private static final long RETRY_SECONDS = 1;

  private final Intake intake;
  private final Delivery delivery;
  private final Watch watch;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private Road(Intake intake, Delivery delivery, Watch watch) {
    this.intake = intake;
    this.delivery = delivery;
    this.watch = watch;
  }

  /// Opens it: what an earlier life left behind is handled and delivered first.
  public static Road open(Intake intake, Delivery delivery, Watch watch) {
    Road road = new Road(intake, delivery, watch);
    delivery.deliverDue();
    intake.begin();
    ScheduledFuture<?> unused =
        road.timer.scheduleWithFixedDelay(
            road::retry, RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
    return road;
  }

  @Override
  public MessageNumber receive(Channel channel, Incoming incoming) {
    return intake.receive(channel, incoming);
  }

  @Override
  public Conversations.Change edit(Channel channel, String event, String words) {
    return intake.edit(channel, event, words);
  }

  @Override
  public Conversations.Change withdraw(Channel channel, String event) {
    return intake.withdraw(channel, event);
  }

  /// Whether what comes can be kept at the moment.
  public Durability.State durability() {
    return intake.durability().state();
  }

  /// Waits until nothing is being handled or delivered; what pauses after a failure may still wait.
  public void settle() throws InterruptedException {
    intake.lanes().settle();
    delivery.settle();
  }

  @Override
  public void close() {
    timer.shutdown();
    watch.stop();
    intake.stop();
    delivery.stop();
  }

  /// Looks at what is due now, and waits for what comes of it: for whoever sets the time.
  public void look() throws InterruptedException {
    retry();
    settle();
  }

  /// What the timer does. What fails here is tried again a second later.
  void retry() {
    try {
      intake.tryToKeep();
      intake.lanes().wakeDue();
      delivery.deliverDue();
      watch.look();
    } catch (RuntimeException failure) {
      LOG.warn("event=looking-failed failure={}", Failure.of(failure));
    }
  }
}
