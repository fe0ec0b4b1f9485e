package balie.bot.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a page looks.
public enum Theme {
  /// As the device has it.
  AUTO(Label.THEME_AUTO),
  LIGHT(Label.THEME_LIGHT),
  DARK(Label.THEME_DARK);

  private final Label label;

  Theme(Label label) {
    this.label = label;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  Label label() {
    return label;
  }

  /// The one that a press on the switch leads to.
  Theme next() {
    return switch (this) {
      case AUTO -> LIGHT;
      case LIGHT -> DARK;
      case DARK -> AUTO;
    };
  }

  static Optional<Theme> ofId(String id) {
    return Arrays.stream(values()).filter(theme -> theme.id().equals(id)).findFirst();
  }
}
