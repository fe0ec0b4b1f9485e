package balie.bot.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// SLA summaries as CSV for a spreadsheet: a row for each figure, so that any of them can be found,
/// filtered and pivoted. It holds what the JSON holds. A cell never begins as a formula does.
final class SlaCsv {
  private static final String HEADER =
      "service,first,last,about,which,unit,agreement,version,figure,value\r\n";

  private SlaCsv() {}

  /// @param summaries as JSON
  static String of(List<ObjectNode> summaries) {
    StringBuilder text = new StringBuilder(HEADER);
    for (ObjectNode each : summaries) {
      new Rows(text, each).all();
    }
    return text.toString();
  }

  private record Rows(StringBuilder text, ObjectNode json) {

    void all() {
      figures("service", "", json, json.path("measured"), "");
      for (JsonNode each : json.path("customers")) {
        figures("customer", "", each, each.path("measured"), "");
        figures("customer", "", each, each.path("availability"), "");
        for (JsonNode row : each.path("tickets")) {
          String which =
              String.join(
                  " ",
                  row.path("kind").asText(),
                  row.path("priority").asText(),
                  row.path("clock").asText());
          figures("tickets", which, each, row, "kind priority clock");
        }
        for (JsonNode row : each.path("promises")) {
          figures("promise", row.path("term").asText(), each, row, "term");
        }
      }
      for (String list : List.of("outages", "downtime_by", "maintenance")) {
        int number = 1;
        for (JsonNode each : json.path(list)) {
          figures(list, Integer.toString(number++), json, each, "");
        }
      }
      figures("desk", "", json, json.path("desk"), "");
      figure("desk", "", json, "changes_waiting", json.path("changes_waiting"));
      JsonNode review = json.path("review");
      figures("review", "closed", json, review.path("closed"), "");
      for (String list : List.of("measures", "budget_alerts", "supply_chain", "suppliers")) {
        int number = 1;
        for (JsonNode each : review.path(list)) {
          figures(list, Integer.toString(number++), json, each, "missed under");
        }
      }
      figures("answers", "", json, review.path("answers"), "");
      figures("golden_questions", "", json, review.path("golden_questions"), "");
      for (JsonNode each : json.path("months")) {
        String month = each.path("month").asText();
        figures("month", month, json, each.path("measured"), "");
        for (JsonNode verdict : each.path("verdicts")) {
          figures("month", month, verdict, verdict, "agreement version");
        }
      }
      for (JsonNode each : json.path("days")) {
        figures("day", each.path("day").asText(), json, each, "day");
      }
    }

    private void figures(String about, String which, JsonNode of, JsonNode figures, String but) {
      for (Map.Entry<String, JsonNode> each : figures.properties()) {
        if (each.getValue().isObject()) {
          for (Map.Entry<String, JsonNode> inner : each.getValue().properties()) {
            figure(about, which, of, each.getKey() + "." + inner.getKey(), inner.getValue());
          }
        } else if (!List.of(but.split(" ", -1)).contains(each.getKey())) {
          figure(about, which, of, each.getKey(), each.getValue());
        }
      }
    }

    private void figure(String about, String which, JsonNode of, String name, JsonNode value) {
      if (value.isMissingNode()) {
        return;
      }
      List<String> cells =
          List.of(
              json.path("service").asText(),
              json.path("period").path("first").asText(),
              json.path("period").path("last").asText(),
              about,
              which,
              of.path("unit").asText(""),
              of.path("agreement").asText("").replace("null", ""),
              of.path("version").asText("").replace("null", ""),
              name,
              value.isNull() ? "" : value.asText());
      text.append(String.join(",", cells.stream().map(SlaCsv::cell).toList())).append("\r\n");
    }
  }

  /// A number stays one; a text that a spreadsheet would calculate gets an apostrophe before it.
  static String cell(String value) {
    String plain = Markup.plain(value);
    boolean number = plain.matches("-?\\d{1,15}(\\.\\d+)?");
    boolean formula = !number && plain.matches("(?s)^[\\s]*[=+\\-@\\t\\r|%].*");
    String safe = formula ? "'" + plain : plain;
    return safe.matches("(?s).*[\",;\\r\\n\\t].*") || !safe.equals(safe.strip())
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
