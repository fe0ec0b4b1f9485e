package balie.bot.discord;

import balie.bot.kit.MovingClock;
import balie.bot.kit.discord.DiscordPerson;
import balie.bot.kit.discord.DiscordPerson.Said;
import balie.bot.kit.discord.DiscordPerson.Seen;
import balie.bot.kit.discord.DiscordServer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The scenes on the kit.
class KitSceneTest extends SceneContract {
  @Override
  Scene open(Path folder) {
    InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
    DiscordServer server = DiscordServer.start(clock);
    String channel = server.channel("general");
    DiscordBot bot = DiscordBot.start(server, folder, clock);
    return new OnKit(server, bot, channel);
  }

  private record OnKit(DiscordServer server, DiscordBot bot, String channel) implements Scene {
    @Override
    public String say(String who, String text) {
      return bot.person(who).say(channel, text).id();
    }

    @Override
    public void sayIn(String thread, String who, String text) {
      bot.person(who).say(thread, text);
    }

    @Override
    public String threadOf(String message) {
      return message;
    }

    @Override
    public void edit(String who, String message, String text) {
      bot.person(who).edit(new Said(channel, message), text);
    }

    @Override
    public void slash(String who, String command, String option, String value) {
      bot.person(who).slash(channel, command, option, value);
    }

    @Override
    public void press(String who, Answer answer, String label) {
      DiscordPerson person = bot.person(who);
      Seen seen =
          person.sees(channel).stream().filter(s -> s.id().equals(answer.id())).findFirst().get();
      person.click(seen, label);
    }

    @Override
    public List<Answer> answers(int atLeast) {
      return bot.person("sam").answers(channel, atLeast).stream()
          .map(
              seen -> {
                Map<String, String> buttons = new LinkedHashMap<>();
                seen.buttons().forEach(label -> buttons.put(label, label));
                return new Answer(seen.id(), seen.channel(), seen.text(), buttons);
              })
          .toList();
    }

    @Override
    public String mention() {
      return "<@100000000000000002>";
    }

    @Override
    public List<String> commands() {
      return server.commands().stream().map(c -> c.path("name").asText()).toList();
    }

    @Override
    public void close() {
      bot.close();
      server.close();
    }
  }
}
