package balie.bot.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence of a Markdown text.
///
/// @param line the lines of the text before it
record Sentence(String text, int line) {
  /// A full stop, an empty line, or the line before an entry of a list, a heading or a table's row.
  private static final Pattern END =
      Pattern.compile("[.!?]\\s|\\n\\s*\\n|\\n(?=[ \\t]{0,9}(?:[-*#|]|\\d{1,3}\\.))");

  static List<Sentence> in(String markdown) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher end = END.matcher(markdown);
    int from = 0;
    int line = 0;
    while (from < markdown.length()) {
      int until = end.find() ? end.end() : markdown.length();
      Sentence sentence = new Sentence(markdown.substring(from, until), line);
      sentences.add(sentence);
      line += lines(sentence.text());
      from = until;
    }
    return sentences;
  }

  /// How many lines of the whole text lie before a character of the sentence.
  int linesBefore(int offset) {
    return line + lines(text.substring(0, offset));
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
