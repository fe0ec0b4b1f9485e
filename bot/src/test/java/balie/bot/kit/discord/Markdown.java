package balie.bot.kit.discord;

import java.util.List;
import java.util.regex.Pattern;

/// What somebody sees of Discord's Markdown.
final class Markdown {
  private static final Pattern ESCAPED = Pattern.compile("\\\\([^A-Za-z0-9\\s])");
  private static final Pattern SMALL = Pattern.compile("(?m)^-# ");
  private static final Pattern CALL = Pattern.compile("(?<!\\\\)<@[!&]?[0-9]+>|@everyone|@here");
  private static final Pattern MASKED = Pattern.compile("(?<!\\\\)\\[[^\\]]*\\]\\([^)]*\\)");

  private Markdown() {}

  static String visible(String markdown) {
    return ESCAPED.matcher(SMALL.matcher(markdown).replaceAll("")).replaceAll("$1");
  }

  /// What would call somebody, if it is allowed.
  static List<String> calls(String markdown) {
    return CALL.matcher(markdown).results().map(found -> found.group()).toList();
  }

  /// Links that hide where they lead.
  static List<String> masked(String markdown) {
    return MASKED.matcher(markdown).results().map(found -> found.group()).toList();
  }
}
