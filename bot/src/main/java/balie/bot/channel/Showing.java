package balie.bot.channel;

import java.time.Duration;
import java.util.Optional;

/// What came of showing a reply.
public sealed interface Showing {

  /// The other side took it over.
  ///
  /// @param reference the platform's own, by which it can be replaced; empty where nothing can be
  record Shown(Optional<String> reference) implements Showing {}

  /// Not now: the platform is away, or asked for patience. It counts as no failure of the reply.
  ///
  /// @param patience the least time to wait
  /// @param mayBeThere whether it is not known that nothing was shown
  record NotNow(Duration patience, boolean mayBeThere) implements Showing {}

  /// Never: there is no such conversation any more, or the bot may not speak there.
  ///
  /// @param reason a short name, such as `channel_not_found`
  record Never(String reason) implements Showing {}

  /// Nothing was shown; after some time it may be.
  static Showing later(Duration patience) {
    return new NotNow(patience, false);
  }

  /// It may have been shown or not.
  static Showing unknown(Duration patience) {
    return new NotNow(patience, true);
  }

  /// Shown, on a platform where nothing can be replaced.
  static Showing shown() {
    return new Shown(Optional.empty());
  }
}
