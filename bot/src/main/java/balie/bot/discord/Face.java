package balie.bot.discord;

import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// A message as it is sent: its Markdown, and the rows of what can be pressed.
record Face(String content, List<DataObject> rows) {
  /// A message that one person alone sees.
  static final int EPHEMERAL = 1 << 6;

  /// A message whose links are not shown as pictures.
  private static final int WITHOUT_PREVIEWS = 1 << 2;

  Face {
    rows = List.copyOf(rows);
  }

  static Face of(String content) {
    return new Face(content, List.of());
  }

  /// As Discord takes it. No mention calls anybody.
  DataObject json() {
    return DataObject.empty()
        .put("content", content)
        .put("components", DataArray.fromCollection(rows))
        .put("flags", WITHOUT_PREVIEWS)
        .put(
            "allowed_mentions",
            DataObject.empty().put("parse", DataArray.empty()).put("replied_user", false));
  }
}
