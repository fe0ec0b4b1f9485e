package balie.bot.measure;

import balie.storage.StorageFailure;
import balie.storage.availability.Measurements;
import balie.storage.availability.Sample;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was seen and is not written yet: many samples go into one commit. While they can't be
/// written they wait, the oldest going first where they become too many.
final class SampleBook {
  private static final Logger LOG = LoggerFactory.getLogger(SampleBook.class);
  private static final int MOST = 200_000;

  private final Measurements measurements;
  private final Object lock = new Object();
  private List<Sample> waiting = new ArrayList<>();

  SampleBook(Measurements measurements) {
    this.measurements = measurements;
  }

  void add(Sample sample) {
    synchronized (lock) {
      waiting.add(sample);
    }
  }

  /// Writes what waits.
  ///
  /// @return what was written
  List<Sample> flush() {
    List<Sample> taken;
    synchronized (lock) {
      taken = waiting;
      waiting = new ArrayList<>();
    }
    if (taken.isEmpty()) {
      return taken;
    }
    try {
      Measurements.Appended appended = measurements.append(taken);
      if (appended.tooLate() > 0) {
        LOG.warn("event=samples-too-late samples={}", appended.tooLate());
      }
      return taken;
    } catch (StorageFailure failure) {
      putBack(taken);
      throw failure;
    }
  }

  private void putBack(List<Sample> taken) {
    synchronized (lock) {
      taken.addAll(waiting);
      int over = Math.max(0, taken.size() - MOST);
      if (over > 0) {
        LOG.error("event=samples-lost samples={}", over);
      }
      waiting = new ArrayList<>(taken.subList(over, taken.size()));
    }
  }
}
