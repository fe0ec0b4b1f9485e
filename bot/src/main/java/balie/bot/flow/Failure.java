package balie.bot.flow;

import java.util.Arrays;

/// A failure for the log: what it is and where in our own code, never its message, which may hold a
/// person's words.
record Failure(String what) {
  private static final String OURS = "balie.";

  static Failure of(Throwable thrown) {
    String where =
        Arrays.stream(thrown.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .orElse("elsewhere");
    Throwable cause = thrown.getCause();
    String because = cause == null ? "" : "<-" + cause.getClass().getSimpleName();
    return new Failure(thrown.getClass().getSimpleName() + because + "@" + where);
  }

  @Override
  public String toString() {
    return what;
  }
}
