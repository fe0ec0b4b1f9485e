package balie.bot.channel;

/// Something that can be pressed instead of said.
///
/// @param label in the language of the reply
/// @param action what comes back when it is pressed: printable ASCII, [#LONGEST_ACTION] characters
///   at most. Whoever sees it can send it, and also another: rights are looked at when it comes
public record Button(String label, String action, Style style) {
  /// Every platform takes so much.
  public static final int LONGEST_ACTION = 100;

  /// How much a button stands out.
  public enum Style {
    PRIMARY,
    PLAIN,
    DANGER
  }

  public Button {
    if (!isAction(action)) {
      throw new IllegalArgumentException("an action that not every platform takes");
    }
  }

  /// One that does not stand out.
  public static Button plain(String label, String action) {
    return new Button(label, action, Style.PLAIN);
  }

  /// Whether every platform takes this as an action.
  public static boolean isAction(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_ACTION
        && text.chars().allMatch(c -> c >= ' ' && c < 127);
  }
}
