package balie.bot.probe;

import java.time.Duration;

/// What a probe found.
public sealed interface Finding {

  /// All is as it should be.
  ///
  /// @param took until that was known
  record Good(Duration took) implements Finding {}

  /// Something is not.
  record Bad(Fault fault) implements Finding {}

  /// It was not asked: the address is one that may not be.
  record Refused() implements Finding {}

  /// What is not as it should be.
  enum Fault {
    /// Its name leads nowhere.
    NAME,
    /// Nothing takes the connection, or it broke.
    CONNECTION,
    /// No whole answer in time.
    TIMEOUT,
    /// Another status of HTTP.
    STATUS,
    /// Without the text that must be there, or without the answer.
    CONTENT,
    /// Right, but later than it may be.
    SLOW,
    /// A certificate that is not trusted, or ends too soon.
    CERTIFICATE
  }
}
