package balie.bot.channel;

/// A token or key: never in a log, nor in an exception's text.
public final class Secret {
  private final String value;

  public Secret(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an empty secret");
    }
    this.value = value;
  }

  /// What it is, for handing it to the one whom it is for.
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
