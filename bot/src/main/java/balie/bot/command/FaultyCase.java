package balie.bot.command;

/// A case that can't be computed; the message says why, for the one who wrote it. Thrown while a
/// case is read and caught once, in [Calculation]: each of a case's fields may be the faulty one.
final class FaultyCase extends Exception {
  private static final long serialVersionUID = 1;

  FaultyCase(String reason) {
    super(reason);
  }
}
