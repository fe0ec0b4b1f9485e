package balie.bot.understand.time;

import java.time.ZonedDateTime;
import java.util.List;

/// Stand-in until the real one is merged.
public final class TimeExpressions {
  private TimeExpressions() {}

  public record Found(int from, int to, When when) {}

  public static List<Found> find(String text, ZonedDateTime now) {
    return List.of();
  }
}
