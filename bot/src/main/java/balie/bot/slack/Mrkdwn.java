package balie.bot.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Between plain text and Slack's markup. Outgoing text is escaped here and nowhere else, so that
/// every mention in it is inert; incoming text is turned into what its writer saw.
final class Mrkdwn {
  /// What Slack puts into angle brackets: mentions, channels, links.
  private static final Pattern TOKEN = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");

  private Mrkdwn() {}

  /// Plain text as markup that shows just that. Slack makes links of bare `http` addresses by
  /// itself, with all of the address in sight.
  static String escape(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// What was written, as plain text; a mention of the bot is left out.
  static String plain(String mrkdwn, String bot) {
    String seen =
        TOKEN.matcher(mrkdwn).replaceAll(found -> Matcher.quoteReplacement(seen(found, bot)));
    return seen.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
  }

  private static String seen(java.util.regex.MatchResult found, String bot) {
    String id = found.group(2);
    String label = found.group(3);
    return switch (found.group(1)) {
      case "@" -> id.equals(bot) ? "" : "@" + (label == null ? id : label);
      case "#" -> "#" + (label == null ? id : label);
      case "!" -> "@" + (label == null ? id.replaceAll("\\^.*", "") : label);
      default -> label == null || label.isEmpty() ? id : label;
    };
  }

  /// Whether the bot is mentioned.
  static boolean mentions(String mrkdwn, String bot) {
    return mrkdwn.contains("<@" + bot + ">") || mrkdwn.contains("<@" + bot + "|");
  }

  /// Cuts text into pieces of a length at most: between paragraphs, else lines, sentences, words.
  static List<String> pieces(String text, int most) {
    List<String> pieces = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > most) {
      int cut = cut(rest, most);
      pieces.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    if (!rest.isEmpty()) {
      pieces.add(rest);
    }
    return pieces;
  }

  private static int cut(String text, int most) {
    for (String between : List.of("\n\n", "\n", ". ", " ")) {
      int at = text.lastIndexOf(between, most - between.length());
      if (at > most / 3) {
        return at + between.length();
      }
    }
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }
}
