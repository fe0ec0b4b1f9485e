package balie.bot.kit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Slack's limits: how often, and how much.
final class Limits {
  private static final long MINUTE = 60_000_000_000L;
  private static final long SECOND = 1_000_000_000L;

  /// Slack allows short bursts above one message a second; this many in two seconds.
  private static final int BURST = 3;

  private static final Map<String, Integer> A_MINUTE =
      Map.ofEntries(
          Map.entry("conversations.history", 50),
          Map.entry("conversations.replies", 50),
          Map.entry("conversations.list", 20),
          Map.entry("users.conversations", 50),
          Map.entry("conversations.info", 50),
          Map.entry("conversations.open", 50),
          Map.entry("users.info", 100),
          Map.entry("users.list", 20),
          Map.entry("users.lookupByEmail", 50),
          Map.entry("chat.update", 50),
          Map.entry("chat.delete", 50),
          Map.entry("chat.postEphemeral", 100),
          Map.entry("views.publish", 100),
          Map.entry("views.open", 100));

  private final Problems problems;
  private final Map<String, Deque<Long>> calls = new ConcurrentHashMap<>();

  /// What was asked for patience, and until when.
  private final Map<String, Long> patience = new ConcurrentHashMap<>();

  Limits(Problems problems) {
    this.problems = problems;
  }

  /// A call is answered by 429: until the time is over, another of its kind is a problem.
  void askForPatience(String method, String channel, int seconds) {
    patience.put(kind(method, channel), System.nanoTime() + seconds * SECOND);
  }

  private static String kind(String method, String channel) {
    return method.equals("chat.postMessage") ? method + " to " + channel : method;
  }

  /// A call came in.
  void called(String method, String channel) {
    Long until = patience.remove(kind(method, channel));
    if (until != null && System.nanoTime() < until) {
      problems.add("before Retry-After was over: " + kind(method, channel));
    }
  }

  /// Whether a call comes too soon: it is answered by 429, and is a problem.
  boolean isTooOften(String method, String channel) {
    if (method.equals("chat.postMessage")) {
      return isOver("message to " + channel, BURST, 2 * SECOND);
    }
    Integer most = A_MINUTE.get(method);
    return most != null && isOver(method, most, MINUTE);
  }

  private boolean isOver(String what, int most, long window) {
    Deque<Long> recent = calls.computeIfAbsent(what, w -> new ArrayDeque<>());
    synchronized (recent) {
      long now = System.nanoTime();
      while (!recent.isEmpty() && now - recent.peekFirst() > window) {
        recent.pollFirst();
      }
      if (recent.size() >= most) {
        problems.add("too often: " + what);
        return true;
      }
      recent.addLast(now);
      return false;
    }
  }

  void message(String text, String blocks) {
    expect(!text.isEmpty(), "a message without text, which notifications show");
    expect(text.length() <= 4000, "a text of " + text.length());
    expect(!Mrkdwn.isUnescaped(text), "an unescaped < > & in a text: " + text);
    blocks(Mrkdwn.tree(blocks), 50);
  }

  void view(JsonNode view) {
    boolean modal = view.path("type").asText().equals("modal");
    if (modal) {
      String title = view.path("title").path("text").asText();
      expect(!title.isEmpty() && title.length() <= 24, "a modal's title of " + title.length());
      expect(view.path("private_metadata").asText().length() <= 3000, "private_metadata");
    }
    blocks(view.path("blocks"), 100);
  }

  private void blocks(JsonNode blocks, int most) {
    expect(blocks.size() <= most, blocks.size() + " blocks");
    Set<String> actions = new HashSet<>();
    for (JsonNode block : blocks) {
      String type = block.path("type").asText();
      switch (type) {
        case "section" -> {
          text(block.path("text"), 3000);
          expect(block.path("fields").size() <= 10, "fields");
        }
        case "header" -> text(block.path("text"), 150);
        case "context" -> {
          expect(block.path("elements").size() <= 10, "context elements");
          block.path("elements").forEach(element -> text(element, 3000));
        }
        case "divider" -> {}
        case "actions" -> {
          expect(!block.path("elements").isEmpty(), "no elements");
          expect(block.path("elements").size() <= 25, "elements");
          block.path("elements").forEach(element -> element(element, actions));
        }
        case "input" -> {
          text(block.path("label"), 2000);
          element(block.path("element"), actions);
        }
        default -> problems.add("an unknown block " + type);
      }
    }
    for (String marked :
        blocks.isMissingNode() ? List.<String>of() : Mrkdwn.marked(blocks.toString())) {
      expect(!Mrkdwn.isUnescaped(marked), "an unescaped < > & in a block: " + marked);
    }
  }

  private void element(JsonNode element, Set<String> actions) {
    String id = element.path("action_id").asText();
    expect(!id.isEmpty() && id.length() <= 255, "an action_id of " + id.length());
    expect(actions.add(id), "an action_id twice: " + id);
    switch (element.path("type").asText()) {
      case "button" -> {
        text(element.path("text"), 75);
        expect(element.path("value").asText().length() <= 2000, "a value");
        String style = element.path("style").asText("primary");
        expect(style.equals("primary") || style.equals("danger"), "a style " + style);
      }
      case "static_select" -> {
        text(element.path("placeholder"), 150);
        int options = element.path("options").size();
        expect(options >= 1 && options <= 100, options + " options");
        for (JsonNode option : element.path("options")) {
          text(option.path("text"), 75);
          expect(option.path("value").asText().length() <= 150, "an option's value");
        }
      }
      case "plain_text_input" -> {}
      default -> problems.add("an unknown element " + element.path("type").asText());
    }
  }

  private void text(JsonNode text, int most) {
    int length = text.path("text").asText().length();
    expect(length >= 1 && length <= most, "a text of " + length + ", at most " + most);
  }

  private void expect(boolean so, String problem) {
    if (!so) {
      problems.add(problem);
    }
  }
}
