package balie.bot.measure;

import balie.storage.availability.Sample;
import balie.storage.availability.Seen;
import balie.storage.availability.SourceId;
import balie.storage.service.Probe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who has to call in, and when each is late. Nobody is late for time in which this process did not
/// listen. Safe for use by several threads.
final class Heartbeats {
  private final Map<SourceId, Beat> beats = new HashMap<>();

  /// @param since when it was heard last, or when it was begun to be listened for
  private record Beat(Watched watched, Instant since) {
    Instant deadline() {
      return since.plus(watched.probe().every()).plus(watched.probe().timeout());
    }
  }

  /// From now on these; those that were listened for before go on.
  synchronized void set(List<Watched> all, Instant now) {
    List<Watched> listened =
        all.stream().filter(each -> each.probe().target() instanceof Probe.Heartbeat).toList();
    Set<SourceId> kept =
        listened.stream().map(each -> each.source().id()).collect(Collectors.toSet());
    beats.keySet().retainAll(kept);
    listened.forEach(each -> beats.putIfAbsent(each.source().id(), new Beat(each, now)));
  }

  synchronized void heard(Watched watched, Instant at) {
    beats.put(watched.source().id(), new Beat(watched, at));
  }

  /// Listens anew: what came before says nothing about now.
  synchronized void restart(Instant now) {
    beats.replaceAll((_, beat) -> new Beat(beat.watched(), now));
  }

  /// The failures of those that are late: one at the moment when it was, and one an interval for as
  /// long as it stays silent.
  synchronized List<Sample> late(Instant now) {
    List<Sample> late = new ArrayList<>();
    beats.replaceAll(
        (source, beat) -> {
          Beat next = beat;
          while (!next.deadline().isAfter(now)) {
            late.add(new Sample(source, next.deadline(), Seen.DOWN));
            Duration every = next.watched().probe().every();
            next = new Beat(next.watched(), next.since().plus(every));
          }
          return next;
        });
    return late;
  }
}
