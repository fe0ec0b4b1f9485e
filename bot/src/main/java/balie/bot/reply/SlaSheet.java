package balie.bot.reply;

import java.util.List;

/// A summary as a page of tables: what Markdown and HTML are written from.
///
/// @param lead a sentence or two below the title
record SlaSheet(String title, String lead, List<Table> tables) {
  SlaSheet {
    tables = List.copyOf(tables);
  }

  /// A table under a heading; left out by who prints it where it has no row.
  ///
  /// @param header of its columns
  record Table(String heading, List<String> header, List<List<String>> rows) {
    Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// As Markdown. What people wrote can't make a table or a link of it.
  String markdown() {
    StringBuilder text = new StringBuilder("## " + marked(title) + "\n\n" + marked(lead) + "\n");
    for (Table each : tables) {
      if (each.rows().isEmpty()) {
        continue;
      }
      text.append("\n### ").append(marked(each.heading())).append("\n\n");
      row(text, each.header());
      text.append("|").repeat(" --- |", each.header().size()).append('\n');
      each.rows().forEach(row -> row(text, row));
    }
    return text.toString();
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append('|');
    cells.forEach(cell -> text.append(' ').append(marked(cell)).append(" |"));
    text.append('\n');
  }

  private static String marked(String words) {
    return Markup.plain(words)
        .replaceAll("\\s+", " ")
        .replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1")
        .strip();
  }

  /// As the body of a page.
  ///
  /// @param picture below the lead, safe as it is; may be empty
  String html(String picture) {
    StringBuilder text = new StringBuilder();
    text.append("<section>\n<h2>").append(escaped(title)).append("</h2>\n<p class=\"lead\">");
    text.append(escaped(lead)).append("</p>\n").append(picture);
    for (Table each : tables) {
      if (each.rows().isEmpty()) {
        continue;
      }
      text.append("<h3>").append(escaped(each.heading())).append("</h3>\n");
      text.append("<div class=\"wide\"><table>\n<thead><tr>");
      each.header()
          .forEach(cell -> text.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
      text.append("</tr></thead>\n<tbody>\n");
      for (List<String> row : each.rows()) {
        text.append("<tr><th scope=\"row\">").append(escaped(row.getFirst())).append("</th>");
        row.subList(1, row.size())
            .forEach(cell -> text.append("<td>").append(escaped(cell)).append("</td>"));
        text.append("</tr>\n");
      }
      text.append("</tbody></table></div>\n");
    }
    return text.append("</section>\n").toString();
  }

  static String escaped(String words) {
    return Markup.plain(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
