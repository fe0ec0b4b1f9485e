package balie.bot.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// A message as it is sent: its Markdown, and the rows of what can be pressed.
record Face(String content, List<DataObject> rows) {
  private static final int ROW = 1;
  private static final int BUTTON = 2;
  private static final int IN_A_ROW = 5;
  private static final int MOST_ROWS = 5;
  private static final int FIRST_ID = 100;

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

  /// The same with one more button, in the last row where there is room.
  Face with(DataObject button) {
    List<DataObject> all = new ArrayList<>(rows);
    boolean fits =
        !all.isEmpty()
            && all.getLast().getArray("components").length() < IN_A_ROW
            && all.getLast().getArray("components").getObject(0).getInt("type") == BUTTON;
    if (fits) {
      all.getLast().getArray("components").add(button);
    } else if (all.size() < MOST_ROWS) {
      all.add(
          DataObject.empty()
              .put("type", ROW)
              .put("id", FIRST_ID + all.size())
              .put("components", DataArray.empty().add(button)));
    }
    return new Face(content, all);
  }

  /// A button that this channel itself knows.
  static DataObject button(String label, String id) {
    return DataObject.empty()
        .put("type", BUTTON)
        .put("style", 2)
        .put("custom_id", id)
        .put("id", FIRST_ID + 50 + Math.floorMod(id.hashCode(), 50))
        .put("label", label);
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
