package balie.bot.kit.slack;

import balie.bot.kit.slack.Workspace.Place;
import balie.bot.kit.slack.Workspace.Post;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can be read of the workspace by the Web API.
final class Reading {
  private final Workspace workspace;

  Reading(Workspace workspace) {
    this.workspace = workspace;
  }

  /// A channel's own messages, the newest first, without replies.
  ObjectNode history(Map<String, String> given) {
    return page(
        given,
        post -> post.thread() == null || post.thread().equals(post.ts()),
        Comparator.comparing(Post::ts).reversed());
  }

  /// A thread, the oldest first, its root included.
  ObjectNode replies(Map<String, String> given) {
    String root = given.getOrDefault("ts", "");
    return page(given, post -> post.root().equals(root), Comparator.comparing(Post::ts));
  }

  private ObjectNode page(
      Map<String, String> given, java.util.function.Predicate<Post> which, Comparator<Post> order) {
    Optional<Place> place = workspace.place(given.getOrDefault("channel", ""));
    if (place.isEmpty() || !place.get().withBot()) {
      return WebApi.error(place.isEmpty() ? "channel_not_found" : "not_in_channel");
    }
    String oldest = given.getOrDefault("oldest", "0");
    String latest = given.getOrDefault("latest", "9999999999.999999");
    boolean inclusive = given.getOrDefault("inclusive", "0").matches("1|true");
    int limit = Integer.parseInt(given.getOrDefault("limit", "100"));
    int from =
        Integer.parseInt(
            given.getOrDefault("cursor", "0").isEmpty() ? "0" : given.getOrDefault("cursor", "0"));
    List<Post> all =
        workspace.posts(place.get().id()).stream()
            .filter(which)
            .filter(p -> p.only() == null)
            .filter(p -> inclusive ? p.ts().compareTo(oldest) >= 0 : p.ts().compareTo(oldest) > 0)
            .filter(p -> inclusive ? p.ts().compareTo(latest) <= 0 : p.ts().compareTo(latest) < 0)
            .sorted(order)
            .toList();
    ObjectNode answer = WebApi.ok();
    ArrayNode messages = answer.putArray("messages");
    boolean metadata = given.getOrDefault("include_all_metadata", "0").matches("1|true");
    all.stream()
        .skip(from)
        .limit(limit)
        .map(this::message)
        .forEach(message -> messages.add(metadata ? message : message.without("metadata")));
    boolean more = all.size() > from + limit;
    answer.put("has_more", more);
    answer
        .putObject("response_metadata")
        .put("next_cursor", more ? Integer.toString(from + limit) : "");
    return answer;
  }

  /// A message as history has it.
  ObjectNode message(Post post) {
    ObjectNode message = WebApi.json();
    message.put("type", "message").put("ts", post.ts()).put("text", post.text());
    message.put("user", post.user());
    workspace.member(post.user()).ifPresent(m -> message.put("team", m.team()));
    if (post.byBot()) {
      message.put("bot_id", Workspace.BOT).put("app_id", Workspace.APP);
    } else if (workspace
        .member(post.user())
        .filter(m -> m.standing() == Workspace.Standing.BOT)
        .isPresent()) {
      message.put("bot_id", "B" + post.user());
    }
    if (post.thread() != null) {
      message.put("thread_ts", post.thread());
    }
    long replies =
        workspace.posts(post.channel()).stream()
            .filter(p -> p.only() == null)
            .filter(p -> post.ts().equals(p.thread()) && !p.ts().equals(post.ts()))
            .count();
    if (replies > 0) {
      message.put("thread_ts", post.ts()).put("reply_count", replies);
      String latest =
          workspace.posts(post.channel()).stream()
              .filter(p -> post.ts().equals(p.thread()))
              .map(Post::ts)
              .max(Comparator.naturalOrder())
              .orElse("");
      message.put("latest_reply", latest);
      ArrayNode users = message.putArray("reply_users");
      workspace.posts(post.channel()).stream()
          .filter(p -> post.ts().equals(p.thread()) && !p.ts().equals(post.ts()))
          .map(Post::user)
          .distinct()
          .limit(5)
          .forEach(users::add);
    }
    if (!post.metadata().isEmpty()) {
      message.set("metadata", Mrkdwn.tree(post.metadata()));
    }
    if (!post.blocks().isEmpty()) {
      message.set("blocks", Mrkdwn.tree(post.blocks()));
    }
    if (post.editedAt() != null) {
      message.putObject("edited").put("user", post.user()).put("ts", post.editedAt());
    }
    return message;
  }

  ObjectNode info(Map<String, String> given) {
    return workspace
        .place(given.getOrDefault("channel", ""))
        .map(place -> (ObjectNode) WebApi.ok().set("channel", place(place)))
        .orElseGet(() -> WebApi.error("channel_not_found"));
  }

  ObjectNode conversations(Map<String, String> given) {
    List<String> types = List.of(given.getOrDefault("types", "public_channel").split(","));
    ObjectNode answer = WebApi.ok();
    ArrayNode channels = answer.putArray("channels");
    workspace.places().stream()
        .filter(Place::withBot)
        .filter(p -> types.contains(p.kind().equals("im") ? "im" : "public_channel"))
        .forEach(p -> channels.add(place(p)));
    answer.putObject("response_metadata").put("next_cursor", "");
    return answer;
  }

  private static ObjectNode place(Place place) {
    ObjectNode channel = WebApi.json();
    channel.put("id", place.id()).put("name", place.name());
    channel
        .put("is_channel", place.kind().equals("channel"))
        .put("is_im", place.kind().equals("im"));
    channel.put("is_member", place.withBot());
    if (place.with() != null) {
      channel.put("user", place.with());
    }
    return channel;
  }

  ObjectNode user(Map<String, String> given) {
    return workspace
        .member(given.getOrDefault("user", ""))
        .map(member -> (ObjectNode) WebApi.ok().set("user", WebApi.user(member)))
        .orElseGet(() -> WebApi.error("user_not_found"));
  }

  ObjectNode userByEmail(Map<String, String> given) {
    return workspace.members().stream()
        .filter(m -> m.email().equals(given.get("email")))
        .findFirst()
        .map(member -> (ObjectNode) WebApi.ok().set("user", WebApi.user(member)))
        .orElseGet(() -> WebApi.error("users_not_found"));
  }
}
