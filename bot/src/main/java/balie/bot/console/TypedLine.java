package balie.bot.console;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Parser;

/// A line as JLine wants it for completion: nothing in it is quoted or escaped. A command is one
/// word, so that a person's whole name can be completed; else a word ends at a space.
///
/// @param start where the word begins that the cursor is in
record TypedLine(String line, int cursor, int start) implements CompletingParsedLine {

  /// Never asks for a second line.
  static final Parser PARSER = (line, cursor, context) -> of(line, cursor);

  private static TypedLine of(String line, int cursor) {
    int start = line.startsWith("/") ? 0 : line.lastIndexOf(' ', Math.max(0, cursor - 1)) + 1;
    return new TypedLine(line, cursor, Math.min(start, cursor));
  }

  @Override
  public String word() {
    int end = line.startsWith("/") ? -1 : line.indexOf(' ', cursor);
    return line.substring(start, end < 0 ? line.length() : end);
  }

  @Override
  public int wordCursor() {
    return cursor - start;
  }

  @Override
  public int wordIndex() {
    return 0;
  }

  @Override
  public List<String> words() {
    return List.of(word());
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor();
  }

  @Override
  public int rawWordLength() {
    return word().length();
  }
}
