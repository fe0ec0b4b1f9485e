package balie.bot.channel;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a text is best cut: between paragraphs, else lines, sentences or words; inside a word only
/// where nothing else is left, and never inside what is one sign to its reader. What Markdown ties
/// together stays together: a link, bold words, a block of code.
final class Cuts {
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?(?:^```[^\\n]*$|\\z)");
  private static final Pattern TIED =
      Pattern.compile(
          "\\[[^\\[\\]\\n]+\\]\\([^()\\s]+\\)|\\*\\*[^*\\n]+\\*\\*|`[^`\\n]+`|https?://\\S+");
  private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n");
  private static final Pattern LINE = Pattern.compile("\\n");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…][\"')\\]»”’]?)\\s+");
  private static final Pattern WORD = Pattern.compile("\\s+");

  private final String text;
  private final boolean[] tied;
  private final boolean[] fenced;

  Cuts(String text) {
    this.text = text;
    this.tied = inside(TIED, text);
    this.fenced = inside(FENCED, text);
  }

  /// The end of the part that stays, at most `most` characters from the start.
  int best(int most) {
    IntPredicate loose = at -> !tied[at] && !fenced[at];
    IntPredicate inCode = at -> !tied[at];
    for (Candidates each :
        List.of(
            new Candidates(PARAGRAPH, loose),
            new Candidates(LINE, loose),
            new Candidates(SENTENCE, loose),
            new Candidates(LINE, inCode),
            new Candidates(WORD, loose),
            new Candidates(WORD, _ -> true))) {
      int at = last(each, most);
      if (at > most / 3) {
        return withoutLeadIn(at);
      }
    }
    return sign(most);
  }

  /// Whether a place lies in a block of code.
  boolean isInCode(int at) {
    return at < text.length() && fenced[at];
  }

  private record Candidates(Pattern between, IntPredicate isFree) {}

  private int last(Candidates candidates, int most) {
    Matcher matcher = candidates.between().matcher(text);
    int best = -1;
    while (matcher.find() && matcher.start() <= most) {
      if (candidates.isFree().test(matcher.start())) {
        best = matcher.start();
      }
    }
    return best;
  }

  /// A heading, or a line that ends in a colon, goes with what it announces.
  private int withoutLeadIn(int at) {
    int line = text.lastIndexOf('\n', at - 1);
    String last = text.substring(line + 1, at).strip();
    boolean announces = last.endsWith(":") || last.startsWith("#") || last.startsWith("```");
    String before = text.substring(0, Math.max(line, 0)).stripTrailing();
    return announces && !before.isEmpty() ? before.length() : at;
  }

  private int sign(int most) {
    BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
    signs.setText(text);
    int at = signs.isBoundary(most) ? most : signs.preceding(most);
    return at > 0 ? at : signs.following(0);
  }

  private static boolean[] inside(Pattern pattern, String text) {
    boolean[] inside = new boolean[text.length() + 1];
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      for (int at = matcher.start() + 1; at < matcher.end(); at++) {
        inside[at] = true;
      }
    }
    return inside;
  }
}
