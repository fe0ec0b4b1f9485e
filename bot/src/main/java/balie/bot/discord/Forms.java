package balie.bot.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Forms to fill in, as Discord takes them and gives them back.
final class Forms {
  private static final int LABEL_AROUND = 18;
  private static final int TYPED = 4;
  private static final int TITLE = 45;
  private static final int LABEL = 45;
  private static final int LONGEST = 1_500;

  private Forms() {}

  /// A field.
  ///
  /// @param id by which it comes back
  /// @param isLong whether it has several lines
  record Field(String id, String label, boolean isNeeded, boolean isLong) {}

  static DataObject of(String id, String title, List<Field> fields) {
    DataArray components = DataArray.empty();
    for (Field field : fields) {
      components.add(
          DataObject.empty()
              .put("type", LABEL_AROUND)
              .put("label", Faces.shortened(field.label(), LABEL))
              .put(
                  "component",
                  DataObject.empty()
                      .put("type", TYPED)
                      .put("custom_id", field.id())
                      .put("style", field.isLong() ? 2 : 1)
                      .put("required", field.isNeeded())
                      .put("max_length", LONGEST)));
    }
    return DataObject.empty()
        .put("custom_id", id)
        .put("title", Faces.shortened(title, TITLE))
        .put("components", components);
  }

  /// What was filled in, by the fields' ids, in their order; what was left empty is not there.
  static Map<String, String> filledIn(DataObject data) {
    Map<String, String> values = new LinkedHashMap<>();
    List<DataObject> left = new ArrayList<>(all(data));
    while (!left.isEmpty()) {
      DataObject component = left.removeFirst();
      String value = component.getString("value", "").strip();
      if (component.hasKey("custom_id") && !value.isEmpty()) {
        values.put(component.getString("custom_id"), value);
      }
      left.addAll(0, all(component));
      component.optObject("component").ifPresent(left::addFirst);
    }
    return values;
  }

  private static List<DataObject> all(DataObject parent) {
    return parent
        .optArray("components")
        .map(array -> array.stream(DataArray::getObject).toList())
        .orElse(List.of());
  }
}
