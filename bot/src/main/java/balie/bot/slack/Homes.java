package balie.bot.slack;

import balie.bot.channel.Home;
import balie.bot.channel.Phrases.Phrase;
import balie.bot.channel.Trouble;
import balie.storage.person.PersonId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Slack shows outside conversations: everybody's own page, and the form for a ticket.
final class Homes {
  private static final Logger LOG = LoggerFactory.getLogger(Homes.class);
  private static final int MOST_BLOCKS = 100;
  private static final int TITLE = 24;

  private final Api api;
  private final Members members;
  private final Desk desk;

  Homes(Api api, Members members, Desk desk) {
    this.api = api;
    this.members = members;
    this.desk = desk;
  }

  /// Somebody looks at their page: it is made anew.
  void opened(String user, String team) {
    var unused =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    api.home(user, page(members.person(user, team)));
                  } catch (Trouble trouble) {
                    LOG.warn("event=home-not-shown reason={}", trouble.reason());
                  }
                });
  }

  private String page(Optional<PersonId> person) {
    ArrayNode blocks = Faces.JSON.createArrayNode();
    if (person.isEmpty()) {
      Faces.section(blocks, Mrkdwn.escape(desk.phrases().say(Phrase.NOT_KNOWN, Optional.empty())));
    }
    for (Home.Part part : person.map(desk.home()::of).orElse(List.of())) {
      Faces.header(blocks, part.title());
      Faces.sections(part.text(), false).forEach(text -> Faces.section(blocks, text));
    }
    while (blocks.size() > MOST_BLOCKS) {
      blocks.remove(blocks.size() - 1);
    }
    ObjectNode view = Faces.JSON.createObjectNode().put("type", "home");
    view.set("blocks", blocks);
    return view.toString();
  }

  /// Opens the form for a ticket, within the 3 seconds that Slack gives.
  void openForm(String trigger, Room room, Optional<PersonId> asker) throws Trouble {
    ObjectNode view = Faces.JSON.createObjectNode().put("type", "modal");
    view.put("callback_id", "ticket").put("private_metadata", room.id().id());
    text(view, "title", Faces.shortened(say(Phrase.TICKET_TITLE, asker), TITLE));
    text(view, "submit", Faces.shortened(say(Phrase.SEND, asker), TITLE));
    text(view, "close", Faces.shortened(say(Phrase.CANCEL, asker), TITLE));
    ArrayNode blocks = view.putArray("blocks");
    field(blocks, "what", say(Phrase.TICKET_WHAT, asker), false, false);
    field(blocks, "since", say(Phrase.TICKET_SINCE, asker), false, true);
    field(blocks, "details", say(Phrase.TICKET_DETAILS, asker), true, true);
    api.form(trigger, view.toString());
  }

  private String say(Phrase phrase, Optional<PersonId> to) {
    return desk.phrases().say(phrase, to);
  }

  private static void field(
      ArrayNode blocks, String id, String label, boolean multiline, boolean optional) {
    ObjectNode block = blocks.addObject().put("type", "input").put("block_id", id);
    block.put("optional", optional);
    text(block, "label", label);
    ObjectNode element = block.putObject("element").put("type", "plain_text_input");
    element.put("action_id", "typed-" + id).put("multiline", multiline);
  }

  private static void text(ObjectNode node, String key, String text) {
    node.putObject(key).put("type", "plain_text").put("text", text);
  }

  /// What was filled in, a line for each field.
  String filledIn(JsonNode view) {
    List<String> lines = new ArrayList<>();
    for (JsonNode field : view.path("state").path("values")) {
      for (JsonNode input : field) {
        String value = input.path("value").asText("");
        if (!value.isBlank()) {
          lines.add(value.strip());
        }
      }
    }
    return String.join("\n", lines);
  }
}
