package balie.bot.slack;

import java.time.Duration;

/// A call of Slack's that came to nothing.
final class Trouble extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String reason;
  private final Duration patience;

  /// What it means.
  enum Kind {
    /// Slack understood, and won't.
    REFUSED,
    /// Slack asks for patience; nothing was done.
    LATER,
    /// It is not known whether it was done.
    UNKNOWN
  }

  private Trouble(Kind kind, String reason, Duration patience) {
    super(reason);
    this.kind = kind;
    this.reason = reason;
    this.patience = patience;
  }

  static Trouble refused(String reason) {
    return new Trouble(Kind.REFUSED, reason, Duration.ZERO);
  }

  static Trouble later(Duration patience) {
    return new Trouble(Kind.LATER, "ratelimited", patience);
  }

  static Trouble unknown(String reason) {
    return new Trouble(Kind.UNKNOWN, reason, Duration.ofSeconds(2));
  }

  Kind kind() {
    return kind;
  }

  /// Slack's own short name, or ours.
  String reason() {
    return reason;
  }

  /// The least time to wait.
  Duration patience() {
    return patience;
  }
}
