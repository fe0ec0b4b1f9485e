package balie.bot.kit.discord;

import balie.bot.kit.discord.Guild.Member;
import balie.bot.kit.discord.Guild.Place;
import balie.bot.kit.discord.Guild.Post;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.regex.Pattern;

/// How Discord writes what there is, by its documentation.
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern MENTION = Pattern.compile("<@!?([0-9]+)>");
  private static final String NO_PERMISSIONS_LEFT_OUT = "1125899906842623";

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json.isEmpty() ? "[]" : json);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("no JSON");
    }
  }

  static ObjectNode user(Member member) {
    ObjectNode user = object().put("id", member.id()).put("username", member.name());
    user.put("discriminator", "0").putNull("avatar").put("global_name", member.name());
    return user.put("bot", member.bot()).put("flags", 0);
  }

  static ObjectNode member(Member member) {
    ObjectNode json = object();
    json.set("user", user(member));
    json.putNull("nick").putArray("roles");
    json.put("joined_at", Instant.EPOCH.toString()).put("deaf", false).put("mute", false);
    return json.put("flags", 0).put("permissions", NO_PERMISSIONS_LEFT_OUT);
  }

  static ObjectNode channel(Place place) {
    ObjectNode json = object().put("id", place.id()).put("type", place.type());
    if (place.type() == Guild.DIRECT) {
      return json;
    }
    json.put("guild_id", Guild.ID).put("name", place.name()).put("position", 0);
    json.putArray("permission_overwrites");
    if (place.parent() != null) {
      json.put("parent_id", place.parent()).put("owner_id", Guild.BOT);
      json.put("message_count", 0).put("member_count", 1).put("total_message_sent", 0);
      ObjectNode metadata = json.putObject("thread_metadata");
      metadata.put("archived", false).put("auto_archive_duration", 1440).put("locked", false);
      metadata.put("archive_timestamp", "2026-01-01T00:00:00+00:00");
    }
    return json;
  }

  static ObjectNode role(String id, String name, boolean ofBot) {
    ObjectNode role = object().put("id", id).put("name", name).put("color", 0).put("hoist", false);
    role.putObject("colors").put("primary_color", 0);
    role.put("position", 0).put("permissions", NO_PERMISSIONS_LEFT_OUT).put("managed", ofBot);
    if (ofBot) {
      role.putObject("tags").put("bot_id", Guild.BOT);
    }
    return role.put("mentionable", false).put("flags", 0);
  }

  static ObjectNode guild(Guild guild) {
    ObjectNode json = object().put("id", Guild.ID).put("name", "Example Works");
    json.putNull("icon").putNull("splash").put("owner_id", Guild.APPLICATION);
    json.putNull("afk_channel_id").put("afk_timeout", 300).put("verification_level", 0);
    json.put("default_message_notifications", 0).put("explicit_content_filter", 0);
    var roles = json.putArray("roles");
    roles.add(role(Guild.ID, "@everyone", false)).add(role(Guild.BOT_ROLE, "Balie", true));
    json.putArray("emojis");
    json.putArray("features");
    json.put("mfa_level", 0).putNull("application_id").putNull("system_channel_id");
    json.put("system_channel_flags", 0).putNull("rules_channel_id").putNull("vanity_url_code");
    json.putNull("description").putNull("banner").put("premium_tier", 0);
    json.put("preferred_locale", "en-US").putNull("public_updates_channel_id");
    json.put("nsfw_level", 0).put("premium_progress_bar_enabled", false);
    json.putNull("safety_alerts_channel_id").putArray("stickers");
    json.put("joined_at", "2026-01-01T00:00:00+00:00").put("large", false);
    json.put("unavailable", false).put("member_count", 1);
    json.putArray("voice_states");
    json.putArray("members").add(member(guild.memberById(Guild.BOT).orElseThrow()));
    var channels = json.putArray("channels");
    var threads = json.putArray("threads");
    for (Place place : guild.places()) {
      if (place.type() == Guild.TEXT) {
        channels.add(channel(place));
      } else if (place.type() == Guild.THREAD) {
        ObjectNode thread = channel(place);
        guild.last(place.id()).ifPresent(last -> thread.put("last_message_id", last));
        threads.add(thread);
      }
    }
    for (String empty : new String[] {"presences", "stage_instances", "guild_scheduled_events"}) {
      json.putArray(empty);
    }
    json.putArray("soundboard_sounds");
    return json;
  }

  /// A message as the REST API has it; the gateway adds the guild.
  static ObjectNode message(Guild guild, Post post) {
    ObjectNode json = bare(guild, post);
    if (post.replyTo() != null) {
      ObjectNode reference = json.putObject("message_reference").put("type", 0);
      reference.put("message_id", post.replyTo()).put("channel_id", post.channel());
      guild.find(post.replyTo()).ifPresent(to -> json.set("referenced_message", bare(guild, to)));
    }
    return json;
  }

  private static ObjectNode bare(Guild guild, Post post) {
    ObjectNode json = object().put("id", post.id()).put("channel_id", post.channel());
    json.set("author", user(guild.memberById(post.user()).orElseThrow()));
    json.put("content", post.content()).put("timestamp", "2026-01-01T00:00:00+00:00");
    if (post.edited()) {
      json.put("edited_timestamp", "2026-01-01T00:00:01+00:00");
    } else {
      json.putNull("edited_timestamp");
    }
    json.put("tts", false).put("mention_everyone", false).put("pinned", false);
    var mentions = json.putArray("mentions");
    MENTION
        .matcher(post.content())
        .results()
        .forEach(m -> guild.memberById(m.group(1)).ifPresent(one -> mentions.add(user(one))));
    json.putArray("mention_roles");
    json.putArray("attachments");
    json.putArray("embeds");
    json.set("components", read(post.components()));
    json.put("type", post.replyTo() == null ? 0 : 19).put("flags", post.flags());
    if (post.webhook()) {
      json.put("webhook_id", post.user());
    }
    if (post.replyTo() != null) {
      json.putObject("message_reference")
          .put("message_id", post.replyTo())
          .put("channel_id", post.channel());
    }
    return json;
  }
}
