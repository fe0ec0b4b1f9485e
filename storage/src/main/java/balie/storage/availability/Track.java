package balie.storage.availability;

import java.util.List;

/// What a source saw around a period: its runs from the last one that was up before it to the first
/// one that is up after it, so that an outage across the period's edge is seen whole.
public record Track(Source source, List<Run> runs) {
  public Track {
    runs = List.copyOf(runs);
  }
}
