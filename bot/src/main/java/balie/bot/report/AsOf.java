package balie.bot.report;

import balie.storage.availability.Track;
import balie.storage.review.Closing;
import java.time.Instant;
import java.util.List;

/// Up to when what was done and said counts, and what was measured by then.
record AsOf(Instant at, List<Track> tracks) {
  AsOf {
    tracks = List.copyOf(tracks);
  }

  static AsOf closed(Closing closing) {
    return new AsOf(closing.at(), closing.tracks());
  }
}
