package balie.bot.slack;

import balie.bot.contract.Chat;
import balie.bot.kit.slack.Faults.Fault;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackServer;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// A Slack workspace as a chat, by either way in.
final class SlackChat implements Chat {
  private static final String POST = "chat.postMessage";

  private final SlackServer server;
  private final Path folder;
  private final InstantSource clock;
  private final boolean byHttp;
  private final List<SlackBot> killed = new ArrayList<>();
  private SlackBot bot;

  SlackChat(Path folder, InstantSource clock, boolean byHttp) {
    this.server = SlackServer.start(clock);
    this.folder = folder;
    this.clock = clock;
    this.byHttp = byHttp;
    this.bot = begin(clock);
  }

  private SlackBot begin(InstantSource now) {
    return byHttp ? SlackBot.byHttp(server, folder, now) : SlackBot.bySocket(server, folder, now);
  }

  @Override
  public Person person(String name) {
    return new Member(server, server.person(name + "@example.org"));
  }

  @Override
  public String channel(String name) {
    return server.channel(name);
  }

  @Override
  public int longest() {
    return 39_000;
  }

  @Override
  public void await(String what, BooleanSupplier so) {
    server.await(what, so);
  }

  @Override
  public Database database() {
    return bot.database();
  }

  @Override
  public void leave() {
    bot.close();
  }

  @Override
  public void kill() {
    bot.kill();
    killed.add(bot);
  }

  @Override
  public void come(UnaryOperator<InstantSource> time) {
    bot = begin(time.apply(clock));
  }

  @Override
  public void tellTwice() {
    server.faults().duplicate(2);
  }

  @Override
  public void obstruct(Obstacle... obstacles) {
    server
        .faults()
        .next(POST, Arrays.stream(obstacles).map(SlackChat::fault).toArray(Fault[]::new));
  }

  private static Fault fault(Obstacle obstacle) {
    return switch (obstacle) {
      case DONE_AND_CONFIRMED_LATE -> new Fault.Hanging(5_000, true);
      case DONE_AND_NOT_CONFIRMED -> new Fault.Status(500, true);
      case BUSY -> new Fault.Status(503, false);
      case LIMITED -> new Fault.RateLimited(1);
      case FAILING -> new Fault.Refused("internal_error");
    };
  }

  @Override
  public String forbidOne() {
    server.faults().next(POST, new Fault.Refused("restricted_action"));
    return "restricted_action";
  }

  @Override
  public void close() {
    bot.close();
    killed.forEach(SlackBot::close);
    server.close();
  }

  private record Member(SlackServer server, SlackPerson real) implements Person {
    private static final String BOT = "<@UBALIE> ";

    private static Said said(SlackPerson.Said said) {
      return new Said(said.channel(), said.ts(), said.root());
    }

    private static SlackPerson.Said real(Said said) {
      return new SlackPerson.Said(said.channel(), said.id(), said.root());
    }

    private static Seen seen(SlackPerson.Seen seen) {
      return new Seen(
          seen.ts(), seen.thread(), seen.text(), seen.buttons(), seen.onlyForMe(), seen);
    }

    @Override
    public Said say(String channel, String text) {
      return said(real.say(channel, text));
    }

    @Override
    public Said mention(String channel, String text) {
      return said(real.mention(channel, text));
    }

    @Override
    public void reply(Said to, String text) {
      real.reply(real(to), text);
      // By HTTP two events may overtake each other on their way.
      server.await("it was heard", server::deliveriesQuiet);
    }

    @Override
    public void replyMentioning(Said to, String text) {
      real.replyMentioning(real(to), text);
    }

    @Override
    public Said mentionUnheard(String channel, String text) {
      return said(real.sayUnheard(channel, BOT + text, null));
    }

    @Override
    public void replyUnheard(Said to, String text) {
      real.sayUnheard(to.channel(), text, real(to));
    }

    @Override
    public void replyMentioningUnheard(Said to, String text) {
      replyUnheard(to, BOT + text);
    }

    @Override
    public void sayAloneUnheard(String text) {
      real.sayUnheard(real.direct(), text, null);
    }

    @Override
    public void sayAlone(String text) {
      real.say(real.direct(), text);
    }

    @Override
    public void edit(Said said, String text) {
      real.edit(real(said), BOT + text);
    }

    @Override
    public void delete(Said said) {
      real.delete(real(said));
    }

    @Override
    public void command(String channel, String text) {
      var unused = real.slash(channel, "/balie", text);
    }

    @Override
    public void click(Seen seen, String label) {
      real.click((SlackPerson.Seen) seen.real(), label);
    }

    @Override
    public List<Seen> answers(String channel, int atLeast) {
      return real.answers(channel, atLeast).stream().map(Member::seen).toList();
    }

    @Override
    public List<Seen> answersAlone(int atLeast) {
      return answers(real.direct(), atLeast);
    }

    @Override
    public List<Seen> shownToAll(String channel) {
      return real.sees(channel).stream()
          .filter(seen -> seen.byBot() && !seen.onlyForMe())
          .map(Member::seen)
          .toList();
    }

    @Override
    public List<Seen> toldAlone(String channel) {
      return answers(channel, 0).stream().filter(Seen::onlyForMe).toList();
    }
  }
}
