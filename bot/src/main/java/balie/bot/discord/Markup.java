package balie.bot.discord;

import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Between plain text and Discord's Markdown. Outgoing text is escaped here and nowhere else, so
/// that every mention in it is inert; incoming text is turned into what its writer saw.
final class Markup {
  /// Addresses, which Discord makes links of by itself with all of them in sight, or what would be
  /// taken for markup.
  private static final Pattern ESCAPED =
      Pattern.compile(
          "(https?://[^\\s<>\\[\\]()*`|\\\\]+)|([\\\\*_~`|<>\\[\\]])|(?m:^([ \\t]*)(-?#))");

  /// What Discord puts into angle brackets.
  private static final Pattern TOKEN =
      Pattern.compile("<(@[!&]?|#)([0-9]{1,20})>|<a?(:[A-Za-z0-9_]{1,32}:)[0-9]{1,20}>");

  private static final String FENCE = "```";
  private static final Pattern BOLD = Pattern.compile("\\\\\\*\\\\\\*([^*\\n]+)\\\\\\*\\\\\\*");
  private static final Pattern HEADING = Pattern.compile("(?m)^\\\\#{1,6} +([^\\n]+)$");
  private static final Pattern LINK =
      Pattern.compile("\\\\\\[([^\\[\\]\\n]+)\\\\\\]\\((https?://[^()\\s]+)\\)");

  private Markup() {}

  /// Plain text as Markdown that shows just that.
  static String escape(String plain) {
    return ESCAPED.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(escaped(found)));
  }

  private static String escaped(MatchResult found) {
    if (found.group(1) != null) {
      return found.group(1);
    }
    if (found.group(2) != null) {
      return "\\" + found.group(2);
    }
    return found.group(3) + "\\" + found.group(4);
  }

  /// The Markdown of articles, escaped, with what Discord has of it: bold, headings as bold, and
  /// links that show where they lead.
  static String article(String plain) {
    String[] parts = plain.split(FENCE, -1);
    StringBuilder all = new StringBuilder();
    for (int at = 0; at < parts.length; at++) {
      boolean isCode = at % 2 == 1 && at < parts.length - 1;
      all.append(at == 0 ? "" : isFence(at, parts.length) ? FENCE : escape(FENCE));
      all.append(isCode ? parts[at] : prose(parts[at]));
    }
    return all.toString();
  }

  /// Whether what stands before a part begins or ends a block of code: the last of an odd number
  /// does neither.
  private static boolean isFence(int part, int parts) {
    return parts % 2 == 1 || part < parts - 1;
  }

  private static String prose(String plain) {
    String escaped = escape(plain);
    String bold = BOLD.matcher(escaped).replaceAll("**$1**");
    String headed = HEADING.matcher(bold).replaceAll("**$1**");
    return LINK.matcher(headed).replaceAll("$1 ($2)");
  }

  /// What was written, as plain text; a mention of the bot is left out.
  ///
  /// @param names of the people who are mentioned, by their ids
  /// @param isBot whether a mention is one of the bot: its own, or that of its role
  static String plain(String markdown, Map<String, String> names, Predicate<String> isBot) {
    UnaryOperator<String> name = id -> "@" + names.getOrDefault(id, id);
    return TOKEN
        .matcher(markdown)
        .replaceAll(
            found -> {
              String seen =
                  found.group(3) != null
                      ? found.group(3)
                      : isBot.test(found.group(1) + found.group(2))
                          ? ""
                          : found.group(1).equals("#")
                              ? "#" + found.group(2)
                              : name.apply(found.group(2));
              return Matcher.quoteReplacement(seen);
            })
        .strip();
  }

  /// Whether the bot is mentioned.
  static boolean mentions(String markdown, Predicate<String> isBot) {
    return TOKEN
        .matcher(markdown)
        .results()
        .anyMatch(found -> found.group(1) != null && isBot.test(found.group(1) + found.group(2)));
  }
}
