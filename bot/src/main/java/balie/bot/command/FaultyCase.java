package balie.bot.command;

import static java.util.Objects.requireNonNull;

/// A line of input that can't be worked on; the message says why, for the one who wrote it. Thrown
/// while the line is read, since each of its fields may be the faulty one, and caught once for a
/// command: in [Calculation] for a case, in [Ask] and [Batch] for a question.
final class FaultyCase extends Exception {
  private static final long serialVersionUID = 1;

  FaultyCase(String reason) {
    super(reason);
  }

  @Override
  public String getMessage() {
    return requireNonNull(super.getMessage());
  }
}
