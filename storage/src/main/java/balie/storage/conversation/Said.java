package balie.storage.conversation;

/// What somebody did to be heard: said something, or pressed a button.
public sealed interface Said {

  /// Said in words of their own.
  record Words(String text) implements Said {}

  /// A button was pressed.
  ///
  /// @param action what the button carries; anybody can send any text here, so it proves nothing
  record Press(String action) implements Said {}

  /// The words or the action, as they are kept.
  default String text() {
    return switch (this) {
      case Words words -> words.text();
      case Press press -> press.action();
    };
  }
}
