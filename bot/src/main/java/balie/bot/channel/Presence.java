package balie.bot.channel;

import java.time.Duration;

/// Whether the other side has a reply already.
public sealed interface Presence {

  /// It has.
  record There(Showing.Shown shown) implements Presence {}

  /// It has not, or the platform has no way to tell.
  record Absent() implements Presence {}

  /// That can't be told now: the platform is away, or asked for patience. It is asked again before
  /// the reply is shown.
  ///
  /// @param patience the least time to wait
  record Unclear(Duration patience) implements Presence {}

  /// Where nothing can be looked for.
  Presence ABSENT = new Absent();
}
