package balie.bot.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that begins at a moment and goes on from there: for what must wait for real servers.
public final class MovingClock {
  private MovingClock() {}

  /// Begins now, with that as its moment.
  public static InstantSource from(String moment) {
    Duration ahead = Duration.between(Instant.now(), Instant.parse(moment));
    return InstantSource.offset(InstantSource.system(), ahead);
  }
}
