package balie.bot.console;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jline.utils.WCWidth;

/// Text folded between words, the continuation of a list's item under the item.
final class Folded {
  private static final int NARROWEST = 20;
  private static final Pattern ITEM = Pattern.compile(" *(?:[-*] |\\d+\\. )?");

  private Folded() {}

  static String at(int columns, String text) {
    return Arrays.stream(harmless(text).split("\n", -1))
        .map(line -> line(Math.max(columns, NARROWEST), line))
        .collect(Collectors.joining("\n"));
  }

  /// Somebody's words must not move the cursor or rename the window of who reads them.
  private static String harmless(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
  }

  private static String line(int columns, String line) {
    if (width(line) < columns) {
      return line;
    }
    String indent = " ".repeat(indent(line));
    StringBuilder folded = new StringBuilder();
    int at = 0;
    for (String word : line.split("(?<= )(?! )", -1)) {
      int width = width(word.stripTrailing());
      if (at > indent.length() && at + width >= columns) {
        folded.setLength(folded.toString().stripTrailing().length());
        folded.append('\n').append(indent);
        at = indent.length();
      }
      folded.append(word);
      at += width(word);
    }
    return folded.toString();
  }

  /// The columns before an item's text: `- `, `2. ` or spaces.
  private static int indent(String line) {
    Matcher matcher = ITEM.matcher(line);
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  private static int width(String text) {
    return text.codePoints().map(point -> Math.max(0, WCWidth.wcwidth(point))).sum();
  }
}
