package balie.bot.upkeep;

import java.time.Instant;

/// Something that has to be done now and then.
public interface Chore {

  /// For the log.
  String name();

  /// Does it if it is due. What it throws is logged, and it is tried again a minute later.
  void doIfDue(Instant now);
}
