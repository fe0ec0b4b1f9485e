package balie.bot.console;

import java.util.Optional;
import org.jline.utils.AttributedString;

/// Where lines come from.
interface Keyboard {

  /// The next line, empty at the end.
  ///
  /// @param prompt what is shown before it, where somebody sees it
  Optional<String> line(AttributedString prompt);

  /// Whether somebody sits there who can be asked.
  boolean isLive();
}
