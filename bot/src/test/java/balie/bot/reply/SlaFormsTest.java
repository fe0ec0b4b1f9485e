package balie.bot.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What people wrote never becomes more than words in a table, a page or a spreadsheet.
class SlaFormsTest {
  private static final List<String> HOSTILE =
      List.of(
          "=HYPERLINK(\"http://evil.example\")",
          "+1+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(A1)",
          "\t=1+1",
          "  =1+1",
          "%0A=1");

  @Test
  void aCellIsNeverAFormula() {
    for (String each : HOSTILE) {
      String cell = SlaCsv.cell(each);
      String inside = cell.startsWith("\"") ? cell.substring(1) : cell;
      assertTrue(inside.startsWith("'"), () -> each + " became " + cell);
    }
  }

  @Test
  void numbersStayNumbersAndQuotesAreDoubled() {
    assertEquals("-12.5", SlaCsv.cell("-12.5"));
    assertEquals("0", SlaCsv.cell("0"));
    assertEquals("\"a \"\"b\"\", c\"", SlaCsv.cell("a \"b\", c"));
    assertEquals("\"a\nb\"", SlaCsv.cell("a\r\nb"));
  }

  @Test
  void wordsMakeNoTableNoLinkAndNoElement() {
    String words = "| a | b |\n# c <script>alert(1)</script> [x](http://evil.example) `d`";
    SlaSheet sheet =
        new SlaSheet(
            words,
            words,
            List.of(new SlaSheet.Table(words, List.of("h"), List.of(List.of(words, "\"'&")))));
    String markdown = sheet.markdown();
    assertFalse(markdown.contains("\n# c"), markdown);
    assertFalse(markdown.contains("[x]("), markdown);
    assertFalse(markdown.contains("<script>"), markdown);
    assertEquals(1, markdown.lines().filter(line -> line.startsWith("| ---")).count());
    String html = sheet.html("");
    assertFalse(html.contains("<script>"), html);
    assertTrue(html.contains("<td>&quot;&#39;&amp;</td>"), html);
  }
}
