package balie.bot.kit.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/// Discord's limits; what is beyond them is a problem, as it would be refused.
final class Limits {
  private final Guild guild;

  Limits(Guild guild) {
    this.guild = guild;
  }

  void message(String what, JsonNode body) {
    String content = body.path("content").asText();
    JsonNode components = body.path("components");
    expect(content.length() <= 2_000, what + " of " + content.length() + " characters");
    expect(!content.isEmpty() || !components.isEmpty(), what + " without content");
    expect(body.has("allowed_mentions"), what + " that may call everybody");
    if (body.hasNonNull("nonce")) {
      expect(body.path("nonce").asText().length() <= 25, what + " with a long nonce");
      expect(body.path("enforce_nonce").asBoolean(), what + " with a nonce that does nothing");
    }
    components(what, components);
  }

  private void components(String what, JsonNode rows) {
    expect(rows.size() <= 5, what + " with " + rows.size() + " rows");
    Set<String> ids = new HashSet<>();
    int all = rows.size();
    for (JsonNode row : rows) {
      expect(row.path("type").asInt() == 1, what + " with a row of another type");
      JsonNode in = row.path("components");
      all += in.size();
      expect(!in.isEmpty() && in.size() <= 5, what + " with a row of " + in.size());
      for (JsonNode component : in) {
        String id = component.path("custom_id").asText();
        expect(!id.isEmpty() && id.length() <= 100, what + " with the custom_id " + id);
        expect(ids.add(id), what + " with the same custom_id twice: " + id);
        switch (component.path("type").asInt()) {
          case 2 -> length(what + " with a button", component.path("label"), 80);
          case 3 -> {
            expect(in.size() == 1, what + " with a list beside something");
            options(what, component);
          }
          default -> guild.problem(what + " with a component of another type");
        }
      }
    }
    expect(all <= 40, what + " with " + all + " components");
  }

  private void options(String what, JsonNode list) {
    JsonNode options = list.path("options");
    expect(
        !options.isEmpty() && options.size() <= 25, what + " with " + options.size() + " options");
    expect(list.path("placeholder").asText().length() <= 150, what + " with a long placeholder");
    Set<String> values = new HashSet<>();
    for (JsonNode option : options) {
      length(what + " with an option", option.path("label"), 100);
      length(what + " with a value", option.path("value"), 100);
      expect(values.add(option.path("value").asText()), what + " with the same value twice");
    }
  }

  void modal(JsonNode data) {
    length("a form's title", data.path("title"), 45);
    length("a form's custom_id", data.path("custom_id"), 100);
    JsonNode components = data.path("components");
    expect(!components.isEmpty() && components.size() <= 5, "a form of " + components.size());
    for (JsonNode label : components) {
      expect(label.path("type").asInt() == 18, "a form's part that is no label");
      length("a form's label", label.path("label"), 45);
      JsonNode input = label.path("component");
      expect(input.path("type").asInt() == 4, "a form's field that is none");
      length("a field's custom_id", input.path("custom_id"), 100);
      expect(input.path("max_length").asInt(4_000) <= 4_000, "a field's max_length");
    }
  }

  void choices(JsonNode data) {
    expect(data.path("choices").size() <= 25, "more than 25 choices");
    data.path("choices").forEach(choice -> length("a choice", choice.path("name"), 100));
  }

  void commands(JsonNode commands) {
    expect(commands.isArray() && commands.size() <= 105, "commands");
    for (JsonNode command : commands) {
      boolean typed = command.path("type").asInt(1) == 1;
      named(command, typed);
      if (typed) {
        length("a description", command.path("description"), 100);
        for (JsonNode option : command.path("options")) {
          named(option, true);
          length("an option's description", option.path("description"), 100);
        }
      }
    }
  }

  private void named(JsonNode named, boolean typed) {
    String form = typed ? "[-_'\\p{L}\\p{N}]{1,32}" : ".{1,32}";
    String name = named.path("name").asText();
    expect(
        name.matches(form) && (!typed || name.equals(name.toLowerCase(java.util.Locale.ROOT))),
        "the name " + name);
    for (JsonNode local : named.path("name_localizations")) {
      expect(local.asText().matches(form), "the name " + local.asText());
    }
    for (JsonNode local : named.path("description_localizations")) {
      length("a description", local, 100);
    }
  }

  private void length(String what, JsonNode text, int most) {
    int length = text.asText().length();
    expect(length >= 1 && length <= most, what + " of " + length + " characters");
  }

  private void expect(boolean so, String otherwise) {
    if (!so) {
      guild.problem(otherwise);
    }
  }
}
