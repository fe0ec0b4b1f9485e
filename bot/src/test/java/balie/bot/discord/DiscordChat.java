package balie.bot.discord;

import balie.bot.contract.Chat;
import balie.bot.kit.discord.DiscordPerson;
import balie.bot.kit.discord.DiscordServer;
import balie.bot.kit.discord.Faults.Fault;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// A Discord server as a chat.
final class DiscordChat implements Chat {
  private static final String POST = "POST messages";

  private final DiscordServer server;
  private final Path folder;
  private final InstantSource clock;
  private final List<DiscordBot> killed = new ArrayList<>();
  private DiscordBot bot;

  DiscordChat(Path folder, InstantSource clock) {
    this.server = DiscordServer.start(clock);
    this.folder = folder;
    this.clock = clock;
    this.bot = DiscordBot.start(server, folder, clock);
  }

  @Override
  public Person person(String name) {
    return new Member(bot.person(name));
  }

  @Override
  public String channel(String name) {
    return server.channel(name);
  }

  @Override
  public int longest() {
    return 3_900;
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
    server.forgetNonces();
  }

  @Override
  public void come(UnaryOperator<InstantSource> time) {
    bot = DiscordBot.start(server, folder, time.apply(clock));
  }

  @Override
  public void tellTwice() {
    server.faults().duplicate(2);
  }

  @Override
  public void obstruct(Obstacle... obstacles) {
    server
        .faults()
        .next(POST, Arrays.stream(obstacles).map(DiscordChat::fault).toArray(Fault[]::new));
  }

  private static Fault fault(Obstacle obstacle) {
    return switch (obstacle) {
      case DONE_AND_CONFIRMED_LATE -> new Fault.Hanging(5_000, true);
      case DONE_AND_NOT_CONFIRMED -> new Fault.Status(500, true);
      case BUSY -> new Fault.Status(503, false);
      case LIMITED -> new Fault.RateLimited(1);
      case FAILING -> new Fault.Status(500, false);
    };
  }

  @Override
  public String forbidOne() {
    server.faults().next(POST, new Fault.Refused(403, 50_013));
    return "discord-code-50013";
  }

  @Override
  public void close() {
    bot.close();
    killed.forEach(DiscordBot::close);
    server.close();
  }

  private record Member(DiscordPerson real) implements Person {
    private static final String BOT = "<@100000000000000002> ";

    private static Said said(DiscordPerson.Said said) {
      return new Said(said.channel(), said.id(), said.id());
    }

    private static DiscordPerson.Said real(Said said) {
      return new DiscordPerson.Said(said.channel(), said.id());
    }

    private static Seen seen(DiscordPerson.Seen seen) {
      return new Seen(
          seen.id(), seen.channel(), seen.text(), seen.buttons(), seen.onlyForMe(), seen);
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
    }

    @Override
    public void replyMentioning(Said to, String text) {
      real.reply(real(to), BOT + text);
    }

    @Override
    public Said mentionUnheard(String channel, String text) {
      return said(real.sayUnheard(channel, BOT + text));
    }

    @Override
    public void replyUnheard(Said to, String text) {
      real.replyUnheard(real(to), text);
    }

    @Override
    public void replyMentioningUnheard(Said to, String text) {
      real.replyUnheard(real(to), BOT + text);
    }

    @Override
    public void sayAloneUnheard(String text) {
      real.sayUnheard(real.direct(), text);
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
      var unused = real.slash(channel, "balie", "question", text);
    }

    @Override
    public void click(Seen seen, String label) {
      var unused = real.click((DiscordPerson.Seen) seen.real(), label);
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
      return answers(real.direct(), 0);
    }
  }
}
