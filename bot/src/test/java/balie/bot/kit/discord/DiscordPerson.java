package balie.bot.kit.discord;

import balie.bot.kit.discord.Guild.Member;
import balie.bot.kit.discord.Guild.Post;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Somebody in the guild: says, types, presses, sees.
public final class DiscordPerson {
  private static final Set<String> WORKING = Set.of("Working on it…", "Ik ben ermee bezig…");
  private static final int COMMAND = 2;
  private static final int COMPONENT = 3;
  private static final int COMPLETE = 4;
  private static final int MODAL = 5;

  private final DiscordServer server;
  private final Guild guild;
  private final Member member;
  private final boolean isWebhook;
  private @Nullable JsonNode form;
  private String formAt = "";
  private String locale = "en-US";

  /// Something said.
  public record Said(String channel, String id) {}

  /// A message as somebody sees it.
  ///
  /// @param channel the channel or thread
  /// @param replyTo the message that it replies to, empty for none
  /// @param pings whom it calls
  /// @param masked links that hide where they lead
  public record Seen(
      String channel,
      String id,
      String replyTo,
      String text,
      List<String> buttons,
      boolean onlyForMe,
      boolean byBot,
      List<String> pings,
      List<String> masked) {}

  /// @param isWebhook whether what is said comes by a webhook
  DiscordPerson(DiscordServer server, Member member, boolean isWebhook) {
    this.isWebhook = isWebhook;
    this.server = server;
    this.guild = server.guild();
    this.member = member;
  }

  public String id() {
    return member.id();
  }

  /// The channel in which this person and the bot are alone.
  public String direct() {
    return guild.direct(id());
  }

  /// Whether the bot can't write to this person.
  public void closeDirect(boolean closed) {
    guild.closeDirect(id(), closed);
  }

  /// Uses Discord in this language from now on, such as `nl`.
  public void use(String language) {
    locale = language;
  }

  /// Leaves the guild; the private conversation with the bot stays.
  public void leave() {
    guild.leave(id());
  }

  public Said say(String channel, String text) {
    return say(channel, text, null, true);
  }

  /// Says something to the bot in a channel.
  public Said mention(String channel, String text) {
    return say(channel, "<@" + Guild.BOT + "> " + text);
  }

  /// Says something to the bot's role, which looks the same to people.
  public Said mentionRole(String channel, String text) {
    return say(channel, "<@&" + Guild.BOT_ROLE + "> " + text);
  }

  /// Says something in the thread of a message, or in reply to it where it has none.
  public Said reply(Said to, String text) {
    return guild.place(to.id()).isPresent()
        ? say(to.id(), text)
        : say(to.channel(), text, to.id(), true);
  }

  /// Says something in reply to a message.
  public Said replyTo(String channel, String message, String text) {
    return say(channel, text, message, true);
  }

  /// Says something that the gateway never tells, but history has: as while the bot is away.
  public Said sayUnheard(String channel, String text) {
    return say(channel, text, null, false);
  }

  /// The same in the thread of a message, or in reply to it where it has none.
  public Said replyUnheard(Said to, String text) {
    return guild.place(to.id()).isPresent()
        ? say(to.id(), text, null, false)
        : say(to.channel(), text, to.id(), false);
  }

  private Said say(String channel, String text, @Nullable String replyTo, boolean told) {
    Post post =
        guild.post(
            new Post(
                guild.id(),
                channel,
                id(),
                text,
                "",
                0,
                replyTo,
                null,
                null,
                List.of(),
                isWebhook,
                false,
                false));
    if (told) {
      tell("MESSAGE_CREATE", post);
    }
    return new Said(channel, post.id());
  }

  private void tell(String type, Post post) {
    boolean direct = guild.place(post.channel()).orElseThrow().type() == Guild.DIRECT;
    ObjectNode message = Json.message(guild, post);
    if (!direct) {
      ObjectNode in = Json.member(member);
      in.remove("user");
      message.set("member", in);
    }
    boolean toBot =
        post.content().contains("<@" + Guild.BOT + ">")
            || (post.replyTo() != null
                && guild.find(post.replyTo()).filter(Post::byBot).isPresent());
    server.gateway().tellMessage(type, message, direct, toBot);
  }

  public void edit(Said said, String text) {
    tell("MESSAGE_UPDATE", guild.replace(said.id(), post -> post.changed(text, "")).orElseThrow());
  }

  public void delete(Said said) {
    var unused = guild.replace(said.id(), Post::gone);
    boolean direct = guild.place(said.channel()).orElseThrow().type() == Guild.DIRECT;
    server
        .gateway()
        .tellMessage(
            "MESSAGE_DELETE",
            Json.object().put("id", said.id()).put("channel_id", said.channel()),
            direct,
            true);
  }

  /// Types a command.
  ///
  /// @param option its name, empty for none
  /// @return what came back first
  public JsonNode slash(String channel, String command, String option, String value) {
    ObjectNode data = Json.object().put("id", "1").put("name", command).put("type", 1);
    if (!option.isEmpty()) {
      data.putArray("options").addObject().put("name", option).put("type", 3).put("value", value);
    }
    return did(channel, null, COMMAND, data);
  }

  /// What is offered while somebody types.
  public List<String> completions(String channel, String command, String option, String begun) {
    ObjectNode data = Json.object().put("id", "1").put("name", command).put("type", 1);
    ObjectNode typed = data.putArray("options").addObject().put("name", option).put("type", 3);
    typed.put("value", begun).put("focused", true);
    List<String> names = new ArrayList<>();
    did(channel, null, COMPLETE, data)
        .path("data")
        .path("choices")
        .forEach(choice -> names.add(choice.path("name").asText()));
    return names;
  }

  /// Uses what the menu of a message has.
  public JsonNode menu(Said said, String name) {
    Post post = guild.find(said.id()).orElseThrow();
    ObjectNode data = Json.object().put("id", "1").put("name", name).put("type", 3);
    data.put("target_id", said.id());
    data.putObject("resolved").putObject("messages").set(said.id(), Json.message(guild, post));
    return did(said.channel(), null, COMMAND, data);
  }

  /// Presses a button, or picks what a list has under that name.
  public JsonNode click(Seen seen, String label) {
    Post post = guild.find(seen.id()).orElseThrow();
    for (JsonNode row : Json.read(post.components())) {
      for (JsonNode component : row.path("components")) {
        for (JsonNode option : component.path("options")) {
          if (option.path("label").asText().equals(label)) {
            ObjectNode data = pressed(component);
            data.putArray("values").add(option.path("value").asText());
            return did(post.channel(), post, COMPONENT, data);
          }
        }
        if (component.path("label").asText().equals(label)) {
          return did(post.channel(), post, COMPONENT, pressed(component));
        }
      }
    }
    throw new AssertionError("no button " + label + " at " + seen);
  }

  private static ObjectNode pressed(JsonNode component) {
    ObjectNode data = Json.object().put("custom_id", component.path("custom_id").asText());
    return data.put("component_type", component.path("type").asInt()).put("id", 1);
  }

  /// Fills in the form that came back last, and sends it.
  ///
  /// @param values by the label of the field
  public JsonNode submit(Map<String, String> values) {
    JsonNode open = form;
    if (open == null) {
      throw new AssertionError("no form is open before " + member.name());
    }
    form = null;
    ObjectNode data = Json.object().put("custom_id", open.path("custom_id").asText());
    ArrayNode components = data.putArray("components");
    int id = 1;
    for (JsonNode label : open.path("components")) {
      JsonNode input = label.path("component");
      String value = values.getOrDefault(label.path("label").asText(), "");
      if (value.isEmpty() && input.path("required").asBoolean()) {
        throw new AssertionError("needed: " + label.path("label").asText());
      }
      ObjectNode filled = components.addObject().put("type", 18).put("id", id++);
      ObjectNode field = filled.putObject("component").put("type", 4).put("id", id++);
      field.put("custom_id", input.path("custom_id").asText()).put("value", value);
    }
    return did(formAt, null, MODAL, data);
  }

  private JsonNode did(String channel, @Nullable Post message, int type, ObjectNode data) {
    Interactions.Sent sent =
        server.interactions().open(id(), channel, message == null ? null : message.id());
    ObjectNode payload = Interactions.payload(sent, type, guild, data);
    payload.put("locale", locale);
    if (message != null) {
      payload.set("message", Json.message(guild, message));
    }
    server.gateway().tell("INTERACTION_CREATE", payload);
    try {
      JsonNode answer = sent.answer.get(60, TimeUnit.SECONDS);
      if (answer.path("type").asInt() == 9) {
        form = answer.path("data");
        formAt = channel;
      }
      return answer;
    } catch (InterruptedException | ExecutionException | TimeoutException never) {
      throw new AssertionError("never acknowledged; " + server.problems(), never);
    }
  }

  /// What this person sees in a channel and its threads.
  public List<Seen> sees(String channel) {
    return guild.postsWithThreads(channel).stream()
        .filter(p -> p.only() == null || id().equals(p.only()))
        .map(this::seen)
        .toList();
  }

  /// What the bot answered this person in a channel, after waiting for so many; a sign that it is
  /// still working is no answer.
  public List<Seen> answers(String channel, int atLeast) {
    server.await(
        atLeast + " answers in " + channel + " for " + member.name(),
        () -> answered(channel).size() >= atLeast);
    return answered(channel);
  }

  /// Waits until something is so.
  public void await(String what, java.util.function.BooleanSupplier so) {
    server.await(what + " for " + member.name(), so);
  }

  private List<Seen> answered(String channel) {
    return sees(channel).stream()
        .filter(Seen::byBot)
        .filter(seen -> !WORKING.contains(seen.text()))
        .toList();
  }

  private Seen seen(Post post) {
    List<String> buttons = new ArrayList<>();
    for (JsonNode row : Json.read(post.components())) {
      for (JsonNode component : row.path("components")) {
        component.path("options").forEach(o -> buttons.add(o.path("label").asText()));
        if (component.path("type").asInt() == 2) {
          buttons.add(component.path("label").asText());
        }
      }
    }
    return new Seen(
        post.channel(),
        post.id(),
        post.replyTo() == null ? "" : post.replyTo(),
        Markdown.visible(post.content()),
        buttons,
        post.only() != null,
        post.byBot(),
        post.mentions().isEmpty() ? List.of() : Markdown.calls(post.content()),
        Markdown.masked(post.content()));
  }
}
