package balie.bot.slack;

import balie.bot.contract.ConversationContract.Talk;
import balie.bot.contract.ConversationContract.Way;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackPerson.Said;
import balie.bot.kit.slack.SlackPerson.Seen;
import balie.bot.kit.slack.SlackServer;
import java.util.List;
import java.util.Optional;

/// People in a workspace: each conversation is a thread that begins with a mention of the bot, in a
/// channel of its own.
final class SlackWay implements Way {
  private final SlackServer server;
  private final SlackBot bot;
  private int talks;

  SlackWay(SlackServer server, SlackBot bot) {
    this.server = server;
    this.bot = bot;
  }

  @Override
  public Talk talk(String email) {
    talks++;
    return new InThread(server.person(email), server.channel("talk-" + talks));
  }

  @Override
  public void close() {
    bot.close();
    server.close();
  }

  private static final class InThread implements Talk {
    private final SlackPerson person;
    private final String channel;
    private Optional<Said> first = Optional.empty();
    private int answers;

    InThread(SlackPerson person, String channel) {
      this.person = person;
      this.channel = channel;
    }

    @Override
    public String say(String text) {
      first =
          first
              .map(said -> person.reply(said, text))
              .or(() -> Optional.of(person.mention(channel, text)));
      return next();
    }

    @Override
    public String press(int number, String label) {
      person.click(person.answers(channel, answers).getLast(), label);
      return next();
    }

    private String next() {
      answers++;
      List<Seen> all = person.answers(channel, answers);
      return all.getLast().text() + "\n" + all.getLast().buttons();
    }
  }
}
