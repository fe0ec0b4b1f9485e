package balie.bot.flow;

import balie.storage.desk.Publications;
import balie.storage.desk.Register;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The desk as published last, with the dispatcher built over it. After a new publication the next
/// message gets a fresh one; messages that are being handled keep theirs.
public final class Snapshots {
  private final Publications publications;
  private final Function<Register, Dispatcher> builder;
  private final ReentrantLock building = new ReentrantLock();
  private volatile @Nullable Snapshot last;

  /// One publication.
  ///
  /// @param number of the edition
  public record Snapshot(long number, Register register, Dispatcher dispatcher) {}

  /// @param builder builds what answers questions over a register
  public Snapshots(Publications publications, Function<Register, Dispatcher> builder) {
    this.publications = publications;
    this.builder = builder;
  }

  /// The newest, empty before the first publication.
  public Optional<Snapshot> current() {
    long number = publications.edition();
    Snapshot known = last;
    return known != null && known.number() == number ? Optional.of(known) : rebuilt(number);
  }

  /// The newest that was built, without a look whether there is a newer one.
  public Optional<Snapshot> known() {
    return Optional.ofNullable(last);
  }

  private Optional<Snapshot> rebuilt(long number) {
    building.lock();
    try {
      Snapshot known = last;
      if (known != null && known.number() >= number) {
        return Optional.of(known);
      }
      Optional<Snapshot> fresh =
          publications
              .register()
              .map(register -> new Snapshot(number, register, builder.apply(register)));
      fresh.ifPresent(snapshot -> last = snapshot);
      return fresh;
    } finally {
      building.unlock();
    }
  }
}
