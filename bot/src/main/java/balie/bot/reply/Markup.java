package balie.bot.reply;

import java.util.regex.Pattern;

/// Makes outgoing text harmless for a terminal. Markdown stays as it is written.
public final class Markup {
  /// Escape sequences of ECMA-48, 7 and 8 bits: with parameters (CSI), with a string and its
  /// terminator (OSC, DCS, SOS, PM, APC; within one line, so that none can hide the lines below
  /// it), and the short ones. Each part excludes what ends it, so matching takes linear time.
  private static final Pattern ESCAPES =
      Pattern.compile(
          "(?:\\x1B\\[|\\x9B)[0-?]*+[ -/]*+[@-~]"
              + "|(?:\\x1B[\\]PX^_]|[\\x90\\x98\\x9D-\\x9F])[^\\x07\\x1B\\x80-\\x9F\\n\\r]*+"
              + "(?:\\x07|\\x9C|\\x1B\\\\)"
              + "|\\x1B[ -/]*+[0-~]");

  /// Every line break, among them the lone return that lets a line overwrite itself.
  private static final Pattern BREAKS = Pattern.compile("\\R");

  /// Control characters but tab and newline, what turns the direction of writing (marks,
  /// embeddings, overrides, isolates), and halves of surrogate pairs.
  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\t\\n]]"
              + "|[\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"
              + "|\\p{Cs}");

  private Markup() {}

  /// The text without anything that steers a terminal or misleads its reader; newlines and tabs
  /// remain, and every kind of line break becomes a newline.
  public static String plain(String text) {
    String visible = ESCAPES.matcher(text).replaceAll("");
    String lines = BREAKS.matcher(visible).replaceAll("\n");
    return UNSAFE.matcher(lines).replaceAll("");
  }
}
