package balie.bot.kit.slack;

import balie.bot.kit.slack.Workspace.Member;
import balie.bot.kit.slack.Workspace.Place;
import balie.bot.kit.slack.Workspace.Post;
import balie.bot.kit.slack.Workspace.Standing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Somebody in the workspace: says, presses, sees.
public final class SlackPerson {
  private static final Set<String> WORKING =
      Set.of(
          "Working on it…",
          "Ik ben ermee bezig…",
          "I can't take that in at the moment. I'll answer as soon as I can.",
          "Dat kan ik nu even niet opnemen. Ik antwoord zodra het kan.");

  private final SlackServer server;
  private final Workspace workspace;
  private final Member member;

  /// Something said.
  ///
  /// @param root of its thread, itself where it begins one
  public record Said(String channel, String ts, String root) {}

  /// A message as somebody sees it.
  ///
  /// @param pings whom it calls
  public record Seen(
      String channel,
      String ts,
      String thread,
      String text,
      List<String> buttons,
      boolean onlyForMe,
      boolean byBot,
      List<String> pings,
      List<String> links) {}

  SlackPerson(SlackServer server, Member member) {
    this.server = server;
    this.workspace = server.workspace();
    this.member = member;
  }

  public String id() {
    return member.id();
  }

  /// The channel in which this person and the bot are alone.
  public String direct() {
    return workspace.direct(id());
  }

  public void become(Standing standing) {
    workspace.become(id(), standing);
    ObjectNode event = WebApi.json().put("type", "user_change");
    event.set("user", WebApi.user(workspace.member(id()).orElseThrow()));
    send(event);
  }

  /// Says something in a channel, or to the bot alone.
  public Said say(String channel, String text) {
    return say(channel, escaped(text), null);
  }

  /// Says something to the bot in a channel.
  public Said mention(String channel, String text) {
    return say(channel, "<@" + Workspace.BOT_USER + "> " + escaped(text), null);
  }

  public Said reply(Said to, String text) {
    return say(to.channel(), escaped(text), to.root());
  }

  /// Says something to the bot in a thread.
  public Said replyMentioning(Said to, String text) {
    return say(to.channel(), "<@" + Workspace.BOT_USER + "> " + escaped(text), to.root());
  }

  /// What Slack makes of what is typed.
  private static String escaped(String typed) {
    return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private Said say(String channel, String text, @Nullable String thread) {
    Post post =
        workspace.post(
            new Post(
                channel, workspace.ts(), id(), false, thread, text, "", "", null, null, false));
    Place place = workspace.place(channel).orElseThrow();
    if (place.withBot()) {
      if (text.contains("<@" + Workspace.BOT_USER + ">")) {
        send(message(post).put("type", "app_mention"));
      }
      send(message(post).put("channel_type", place.kind()));
    }
    return new Said(channel, post.ts(), post.root());
  }

  /// Says something that Slack never tells the bot of, but keeps: as while it is away.
  public Said sayUnheard(String channel, String text, @Nullable Said to) {
    Post post =
        workspace.post(
            new Post(
                channel,
                workspace.ts(),
                id(),
                false,
                to == null ? null : to.root(),
                text,
                "",
                "",
                null,
                null,
                false));
    return new Said(channel, post.ts(), post.root());
  }

  public void edit(Said said, String text) {
    Post before = post(said.channel(), said.ts());
    Post after =
        workspace
            .replace(said.channel(), said.ts(), p -> p.changed(text, "", "", workspace.ts()))
            .orElseThrow();
    ObjectNode event = WebApi.json().put("type", "message").put("subtype", "message_changed");
    event.put("channel", said.channel()).put("ts", workspace.ts()).put("hidden", true);
    event.put("channel_type", workspace.place(said.channel()).orElseThrow().kind());
    ObjectNode message = message(after);
    message.putObject("edited").put("user", id()).put("ts", String.valueOf(after.editedAt()));
    event.set("message", message);
    event.set("previous_message", message(before));
    send(event);
  }

  public void delete(Said said) {
    Post before = post(said.channel(), said.ts());
    var unused = workspace.replace(said.channel(), said.ts(), Post::gone);
    ObjectNode event = WebApi.json().put("type", "message").put("subtype", "message_deleted");
    event.put("channel", said.channel()).put("ts", workspace.ts()).put("hidden", true);
    event.put("deleted_ts", said.ts());
    event.put("channel_type", workspace.place(said.channel()).orElseThrow().kind());
    event.set("previous_message", message(before));
    send(event);
  }

  /// Types a slash command; the future has what came back with the acknowledgement.
  public CompletableFuture<JsonNode> slash(String channel, String command, String text) {
    ObjectNode form = WebApi.json();
    form.put("token", "unused").put("command", command).put("text", text);
    form.put("team_id", Workspace.TEAM).put("team_domain", "kit").put("channel_id", channel);
    form.put("channel_name", "kit").put("user_id", id()).put("user_name", "kit");
    form.put("api_app_id", Workspace.APP).put("is_enterprise_install", "false");
    form.put("response_url", workspace.responseUrl(channel, id()));
    form.put("trigger_id", "trigger" + workspace.number() + " " + id());
    return server.deliveries().send("slash_commands", form);
  }

  /// Presses a button, or picks what a menu has under that name.
  public void click(Seen seen, String label) {
    clickAs(this, seen, label);
  }

  /// Presses a button that somebody saw.
  public void clickAs(SlackPerson viewer, Seen seen, String label) {
    Post post = viewer.post(seen.channel(), seen.ts());
    for (JsonNode block : Mrkdwn.tree(post.blocks())) {
      for (JsonNode element : block.path("elements")) {
        for (JsonNode option : element.path("options")) {
          if (option.path("text").path("text").asText().equals(label)) {
            press(post, block, element, option);
            return;
          }
        }
        if (element.path("type").asText().equals("button")
            && element.path("text").path("text").asText().equals(label)) {
          press(post, block, element, null);
          return;
        }
      }
    }
    throw new AssertionError("no button " + label + " at " + seen);
  }

  private void press(Post post, JsonNode block, JsonNode element, @Nullable JsonNode option) {
    ObjectNode payload = interaction("block_actions");
    ObjectNode container = payload.putObject("container").put("type", "message");
    container.put("message_ts", post.ts()).put("channel_id", post.channel());
    container.put("is_ephemeral", post.only() != null);
    if (post.thread() != null) {
      container.put("thread_ts", post.thread());
    }
    payload.putObject("channel").put("id", post.channel()).put("name", "kit");
    if (post.only() == null) {
      payload.set("message", message(post));
    }
    payload.put("response_url", workspace.responseUrl(post.channel(), id()));
    ObjectNode action = payload.putArray("actions").addObject();
    action.put("action_id", element.path("action_id").asText());
    action.put("block_id", block.path("block_id").asText("b"));
    action.put("type", element.path("type").asText()).put("action_ts", workspace.ts());
    if (option == null) {
      action.put("value", element.path("value").asText());
    } else {
      action.set("selected_option", option);
    }
    var unused = server.deliveries().send("interactive", payload);
  }

  /// Sends an action that nobody was shown, as if it stood beneath a message.
  public void forge(Said said, String action) {
    ObjectNode element = WebApi.json().put("type", "button").put("action_id", "forged");
    press(post(said.channel(), said.ts()), WebApi.json(), element.put("value", action), null);
  }

  /// Uses the message action on somebody's message.
  public void messageAction(Said said, String callback) {
    Post post = post(said.channel(), said.ts());
    ObjectNode payload = interaction("message_action");
    payload.put("callback_id", callback).put("message_ts", post.ts());
    payload.put("action_ts", workspace.ts());
    payload.putObject("channel").put("id", post.channel()).put("name", "kit");
    payload.set("message", message(post));
    payload.put("response_url", workspace.responseUrl(post.channel(), id()));
    var unused = server.deliveries().send("interactive", payload);
  }

  public void react(Said said, String emoji) {
    ObjectNode event = WebApi.json().put("type", "reaction_added").put("user", id());
    event.put("reaction", emoji).put("event_ts", workspace.ts());
    event
        .putObject("item")
        .put("type", "message")
        .put("channel", said.channel())
        .put("ts", said.ts());
    send(event);
  }

  public void openHome() {
    ObjectNode event = WebApi.json().put("type", "app_home_opened").put("user", id());
    event.put("channel", direct()).put("tab", "home").put("event_ts", workspace.ts());
    send(event);
  }

  /// What the home shows, once it shows something.
  public String home() {
    server.await("a home of " + id(), () -> workspace.view(this::isMyHome).isPresent());
    JsonNode view = Mrkdwn.tree(workspace.view(this::isMyHome).orElseThrow().view());
    return Mrkdwn.visibleBlocks(view.path("blocks").toString());
  }

  private boolean isMyHome(Workspace.ViewShown view) {
    return view.kind().equals("home") && view.user().equals(id());
  }

  /// Fills in the form that is open before this person, and sends it.
  ///
  /// @param values by the label of the field
  public CompletableFuture<JsonNode> submit(Map<String, String> values) {
    server.await("a form for " + id(), () -> workspace.view(this::isMyForm).isPresent());
    Workspace.ViewShown shown = workspace.view(this::isMyForm).orElseThrow();
    workspace.closeView(shown.id());
    ObjectNode payload = interaction("view_submission");
    ObjectNode view = (ObjectNode) Mrkdwn.tree(shown.view());
    view.put("id", shown.id());
    ObjectNode state = view.putObject("state").putObject("values");
    for (JsonNode block : view.path("blocks")) {
      String given = values.get(block.path("label").path("text").asText());
      if (given != null) {
        JsonNode element = block.path("element");
        ObjectNode field =
            state
                .putObject(block.path("block_id").asText())
                .putObject(element.path("action_id").asText());
        field.put("type", element.path("type").asText());
        if (element.path("type").asText().equals("static_select")) {
          field.putObject("selected_option").put("value", given);
        } else {
          field.put("value", given);
        }
      }
    }
    payload.set("view", view);
    return server.deliveries().send("interactive", payload);
  }

  private boolean isMyForm(Workspace.ViewShown view) {
    return view.kind().equals("modal") && view.user().endsWith(" " + id());
  }

  /// What this person sees in a channel.
  public List<Seen> sees(String channel) {
    return workspace.posts(channel).stream()
        .filter(p -> p.only() == null || id().equals(p.only()))
        .map(this::seen)
        .toList();
  }

  /// What the bot shows this person until it has an answer.
  public List<Seen> signs(String channel) {
    return sees(channel).stream()
        .filter(seen -> seen.byBot() && WORKING.contains(seen.text()))
        .toList();
  }

  /// What the bot answered this person in a channel, after waiting for so many; a sign that it is
  /// still working is no answer.
  public List<Seen> answers(String channel, int atLeast) {
    server.await(atLeast + " answers in " + channel, () -> answered(channel).size() >= atLeast);
    return answered(channel);
  }

  private List<Seen> answered(String channel) {
    return sees(channel).stream()
        .filter(Seen::byBot)
        .filter(seen -> !WORKING.contains(seen.text()))
        .toList();
  }

  private Seen seen(Post post) {
    String text =
        post.blocks().isEmpty() ? Mrkdwn.visible(post.text()) : Mrkdwn.visibleBlocks(post.blocks());
    List<String> marked = new ArrayList<>(Mrkdwn.marked(post.blocks()));
    if (post.blocks().isEmpty()) {
      marked.add(post.text());
    }
    List<String> buttons = new ArrayList<>();
    for (JsonNode block : Mrkdwn.tree(post.blocks())) {
      for (JsonNode element : block.path("elements")) {
        if (element.path("type").asText().equals("button")) {
          buttons.add(element.path("text").path("text").asText());
        }
        element.path("options").forEach(o -> buttons.add(o.path("text").path("text").asText()));
      }
    }
    return new Seen(
        post.channel(),
        post.ts(),
        post.root(),
        text,
        buttons,
        post.only() != null,
        post.byBot(),
        marked.stream().flatMap(m -> Mrkdwn.pings(m).stream()).toList(),
        marked.stream().flatMap(m -> Mrkdwn.links(m).stream()).toList());
  }

  private Post post(String channel, String ts) {
    return workspace.posts(channel).stream()
        .filter(p -> p.ts().equals(ts))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no message " + ts));
  }

  private ObjectNode interaction(String type) {
    ObjectNode payload = WebApi.json().put("type", type);
    payload.put("trigger_id", "trigger " + id()).put("api_app_id", Workspace.APP);
    payload.putObject("team").put("id", Workspace.TEAM).put("domain", "kit");
    payload.putObject("user").put("id", id()).put("username", "kit").put("team_id", member.team());
    return payload;
  }

  private ObjectNode message(Post post) {
    ObjectNode message = new Reading(workspace).message(post);
    message.put("channel", post.channel()).put("event_ts", post.ts());
    message.put("client_msg_id", "m" + post.ts());
    return message;
  }

  private void send(ObjectNode event) {
    server.deliveries().tell(event);
  }
}
