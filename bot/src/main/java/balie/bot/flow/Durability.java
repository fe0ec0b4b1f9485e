package balie.bot.flow;

import balie.storage.StorageFull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether messages can be kept at the moment. While they can't, none is acknowledged, and whoever
/// watches over the bot is told so.
public final class Durability {
  private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

  private final InstantSource clock;
  private final AtomicReference<State> state = new AtomicReference<>(new Kept());

  /// How it stands.
  public sealed interface State {}

  /// What comes is kept.
  public record Kept() implements State {}

  /// What comes can't be kept.
  ///
  /// @param diskFull whether that is why
  public record NotKept(Instant since, boolean diskFull) implements State {}

  Durability(InstantSource clock) {
    this.clock = clock;
  }

  /// How it stands now.
  public State state() {
    return state.get();
  }

  Optional<NotKept> trouble() {
    return state.get() instanceof NotKept trouble ? Optional.of(trouble) : Optional.empty();
  }

  void kept() {
    if (state.getAndSet(new Kept()) instanceof NotKept before) {
      LOG.warn("event=messages-kept-again since={}", before.since());
    }
  }

  void failed(RuntimeException failure) {
    NotKept trouble = new NotKept(clock.instant(), failure instanceof StorageFull);
    if (state.getAndUpdate(now -> now instanceof NotKept ? now : trouble) instanceof Kept) {
      LOG.error(
          "event=messages-not-kept disk-full={} failure={}",
          trouble.diskFull(),
          Failure.of(failure));
    }
  }
}
