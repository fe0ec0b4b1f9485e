package balie.bot.channel;

import java.time.Duration;

/// A call of a platform's that came to nothing.
public final class Trouble extends Exception {
  private static final long serialVersionUID = 1L;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Kind kind;
  private final String reason;
  private final int code;
  private final Duration patience;

  /// What it means.
  public enum Kind {
    /// The platform understood, and won't.
    REFUSED,
    /// It asks for patience; nothing was done.
    LATER,
    /// It is not known whether it was done.
    UNKNOWN
  }

  private Trouble(Kind kind, String reason, int code, Duration patience) {
    super(reason);
    this.kind = kind;
    this.reason = reason;
    this.code = code;
    this.patience = patience;
  }

  /// Refused, for a reason that the platform names.
  public static Trouble refused(String reason) {
    return new Trouble(Kind.REFUSED, reason, 0, Duration.ZERO);
  }

  /// Refused, with the platform's number for it, 0 for none.
  public static Trouble refused(int status, int code) {
    return new Trouble(
        Kind.REFUSED, code > 0 ? "code-" + code : "status-" + status, code, Duration.ZERO);
  }

  /// To be tried again after some time.
  public static Trouble later(Duration patience) {
    return new Trouble(Kind.LATER, "ratelimited", 0, patience);
  }

  /// It may have been done or not.
  public static Trouble unknown(String reason) {
    return new Trouble(Kind.UNKNOWN, reason, 0, PATIENCE);
  }

  public Kind kind() {
    return kind;
  }

  /// Whether the platform won't.
  public boolean isRefusal() {
    return kind == Kind.REFUSED;
  }

  /// The platform's own short name, or ours.
  public String reason() {
    return reason;
  }

  /// The platform's own number for it, 0 where it gave none.
  public int code() {
    return code;
  }

  /// The least time to wait.
  public Duration patience() {
    return patience;
  }
}
