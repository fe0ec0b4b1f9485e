package balie.bot.discord;

import balie.bot.contract.ConversationContract.Talk;
import balie.bot.contract.ConversationContract.Way;
import balie.bot.kit.discord.DiscordPerson;
import balie.bot.kit.discord.DiscordPerson.Said;
import balie.bot.kit.discord.DiscordPerson.Seen;
import balie.bot.kit.discord.DiscordServer;
import java.util.List;
import java.util.Optional;

/// People in a guild: each conversation is a thread that begins with a mention of the bot, in a
/// channel of its own.
final class DiscordWay implements Way {
  private final DiscordServer server;
  private final DiscordBot bot;
  private int talks;

  DiscordWay(DiscordServer server, DiscordBot bot) {
    this.server = server;
    this.bot = bot;
  }

  @Override
  public Talk talk(String email) {
    talks++;
    return new InThread(bot.person(email.replaceAll("@.*", "")), server.channel("talk-" + talks));
  }

  @Override
  public void close() {
    bot.close();
    server.close();
  }

  /// What is private comes to the asker's direct channel, and goes on there.
  private static final class InThread implements Talk {
    private final DiscordPerson person;
    private final String channel;
    private Optional<Said> first = Optional.empty();
    private final int before;
    private int answers;

    InThread(DiscordPerson person, String channel) {
      this.person = person;
      this.channel = channel;
      this.before = person.answers(person.direct(), 0).size();
    }

    @Override
    public String say(String text) {
      if (first.isPresent()) {
        person.reply(first.get(), text);
      } else {
        first = Optional.of(person.mention(channel, text));
      }
      return next();
    }

    @Override
    public String press(int number, String label) {
      person.click(all().getLast(), label);
      return next();
    }

    private List<Seen> all() {
      List<Seen> direct = person.answers(person.direct(), before);
      return java.util.stream.Stream.concat(
              person.answers(channel, 0).stream(), direct.subList(before, direct.size()).stream())
          .sorted(java.util.Comparator.comparing(seen -> Long.parseUnsignedLong(seen.id())))
          .toList();
    }

    private String next() {
      answers++;
      person.await("answer " + answers, () -> all().size() >= answers);
      Seen last = all().getLast();
      return last.text() + "\n" + last.buttons();
    }
  }
}
