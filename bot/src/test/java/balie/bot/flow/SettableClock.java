package balie.bot.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;

/// A clock that stands still until it is set.
public final class SettableClock implements InstantSource {
  private volatile Instant now;

  public SettableClock(String zoned) {
    this.now = ZonedDateTime.parse(zoned).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }
}
