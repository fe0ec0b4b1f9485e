package balie.bot.discord;

import java.time.Duration;

/// A call of Discord's that came to nothing.
final class Trouble extends Exception {
  private static final long serialVersionUID = 1L;

  /// Discord's code where a message has a thread already.
  static final int HAS_A_THREAD = 160_004;

  private final Kind kind;
  private final int code;
  private final Duration patience;

  /// What it means.
  enum Kind {
    /// Discord understood, and won't.
    REFUSED,
    /// It is not known whether it was done.
    UNKNOWN
  }

  private Trouble(Kind kind, String reason, int code) {
    super(reason);
    this.kind = kind;
    this.code = code;
    this.patience = Duration.ofSeconds(2);
  }

  static Trouble refused(int status, int code) {
    return new Trouble(Kind.REFUSED, code > 0 ? "code-" + code : "status-" + status, code);
  }

  static Trouble unknown(String reason) {
    return new Trouble(Kind.UNKNOWN, reason, 0);
  }

  boolean isRefusal() {
    return kind == Kind.REFUSED;
  }

  /// Discord's own number for it, 0 where it gave none.
  int code() {
    return code;
  }

  /// A short name.
  String reason() {
    return String.valueOf(getMessage());
  }

  /// The least time to wait.
  Duration patience() {
    return patience;
  }
}
