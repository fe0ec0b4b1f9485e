package balie.bot.flow;

/// The boundaries on a message's way in, through and out: where a process may die, and where the
/// trials let it die.
public enum Step {
  /// It came in; nothing is kept.
  RECEIVED,
  /// It is written to the inbox; the transaction is open.
  INSERTED,
  /// It is committed; nothing is acknowledged.
  KEPT,
  /// The other side was told.
  ACKNOWLEDGED,
  /// What it changes is written; the transaction is open.
  ACTED,
  /// That is committed; nothing is sent.
  HANDLED,
  /// It is noted that a letter may be there from now on; nothing is sent.
  TRIED,
  /// The channel took a letter over; that is not noted.
  SENT,
  /// It is noted.
  MARKED;

  /// Is told of each step.
  public interface Listener {
    void at(Step step);
  }

  /// Hears nothing.
  public static final Listener NOBODY = _ -> {};
}
