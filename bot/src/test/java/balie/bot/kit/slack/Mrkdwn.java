package balie.bot.kit.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a reader sees of Slack's markup, and what it does besides.
final class Mrkdwn {
  private static final Pattern TOKEN = Pattern.compile("<([^<>\\n]*)>");

  private Mrkdwn() {}

  /// As it is read: links by their label, mentions by their name, entities resolved.
  static String visible(String mrkdwn) {
    return unescape(
        TOKEN
            .matcher(mrkdwn)
            .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(label(found))));
  }

  private static String label(MatchResult found) {
    String inside = found.group(1);
    if (inside.startsWith("@") || inside.startsWith("!") || inside.startsWith("#")) {
      return "@" + inside.replaceAll("^[@!#]", "");
    }
    int bar = inside.indexOf('|');
    return bar < 0 ? inside : inside.substring(bar + 1);
  }

  /// Whom it calls: users, groups, everybody.
  static List<String> pings(String mrkdwn) {
    return TOKEN
        .matcher(mrkdwn)
        .results()
        .map(found -> found.group(1))
        .filter(inside -> inside.startsWith("@") || inside.startsWith("!"))
        .filter(inside -> !inside.startsWith("!date"))
        .toList();
  }

  /// Where it leads.
  static List<String> links(String mrkdwn) {
    return TOKEN
        .matcher(mrkdwn)
        .results()
        .map(found -> found.group(1))
        .filter(inside -> !inside.matches("[@!#].*"))
        .map(inside -> inside.replaceAll("\\|.*", ""))
        .toList();
  }

  /// Whether a lone angle bracket stands in it, which Slack may take for markup.
  static boolean isUnescaped(String mrkdwn) {
    return TOKEN.matcher(mrkdwn).replaceAll("").matches("(?s).*[<>].*")
        || Pattern.compile("&(?!amp;|lt;|gt;)").matcher(mrkdwn).find();
  }

  static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /// What blocks read as, from the top to the bottom.
  static String visibleBlocks(String blocks) {
    List<String> texts = new ArrayList<>();
    for (JsonNode block : tree(blocks)) {
      collect(block, texts);
    }
    return String.join("\n", texts);
  }

  private static void collect(JsonNode block, List<String> texts) {
    switch (block.path("type").asText()) {
      case "section" -> {
        add(block.path("text"), texts);
        block.path("fields").forEach(field -> add(field, texts));
      }
      case "header" -> add(block.path("text"), texts);
      case "context" -> block.path("elements").forEach(element -> add(element, texts));
      default -> {}
    }
  }

  private static void add(JsonNode text, List<String> texts) {
    if (text.hasNonNull("text")) {
      String raw = text.path("text").asText();
      texts.add(text.path("type").asText().equals("mrkdwn") ? visible(raw) : raw);
    }
  }

  /// Every text of blocks that is markup.
  static List<String> marked(String blocks) {
    return tree(blocks).findParents("text").stream()
        .filter(node -> node.path("type").asText().equals("mrkdwn"))
        .map(node -> node.path("text").asText())
        .toList();
  }

  static JsonNode tree(String json) {
    try {
      return json.isEmpty() ? Deliveries.JSON.createArrayNode() : Deliveries.JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
