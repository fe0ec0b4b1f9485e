package balie.storage.availability;

import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of what was measured.
public interface Measurements {
  /// Samples may come late and in any order for so long after the newest of their source; they are
  /// kept one by one meanwhile. An older one fits in only where nothing was known.
  Duration LATE = Duration.ofHours(2);

  /// Makes a source known. Said again it is the same one; said with another cadence or kind, the
  /// former one ends and another goes on from then.
  Source declare(Source.Declared source, Instant at);

  /// A source no longer counts.
  void retire(SourceId source, Instant at);

  /// Those that go on, by service and name.
  List<Source> sources();

  /// The one of that name that goes on.
  Optional<Source> source(ServiceId service, String name);

  /// Keeps samples, all or none, in whatever order they came: the runs are those of the samples in
  /// order of time. What is known already changes nothing; of two at one instant the stronger
  /// counts. A sample from before its source counted makes it count from then on.
  Appended append(List<Sample> samples);

  /// What came of keeping samples.
  ///
  /// @param kept those that were news
  /// @param known those that said nothing new
  /// @param tooLate those that contradict what was counted long ago, and were left out
  record Appended(int kept, int known, int tooLate) {
    public Appended and(Appended other) {
      return new Appended(kept + other.kept, known + other.known, tooLate + other.tooLate);
    }
  }

  /// Keeps runs that were counted elsewhere.
  ///
  /// @param runs of any sources, those of one in order of time, and later than all that it told
  void keep(List<Run> runs);

  /// The newest run of each source that goes on: how things stand.
  List<Run> newest();
}
