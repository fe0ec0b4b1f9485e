package balie.bot.contract;

import balie.storage.sql.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// A chat platform on loopback with the bot in it, as far as all of them are the same.
public interface Chat extends AutoCloseable {

  /// Somebody whom the desk knows by that name.
  Person person(String name);

  /// A channel with everybody in it.
  String channel(String name);

  /// How much can be written in one message.
  int longest();

  /// Waits until something is so.
  void await(String what, BooleanSupplier so);

  Database database();

  /// The bot goes.
  void leave();

  /// The bot is killed: it notes nothing any more, and the platform remembers no longer what it was
  /// sent twice.
  void kill();

  /// It comes again, at another time.
  ///
  /// @param time makes the bot's clock of the platform's
  void come(UnaryOperator<InstantSource> time);

  /// The next event comes twice.
  void tellTwice();

  /// What the next post of a message meets.
  enum Obstacle {
    DONE_AND_NOT_CONFIRMED,
    DONE_AND_CONFIRMED_LATE,
    BUSY,
    LIMITED,
    FAILING
  }

  /// The next posts meet these, one each.
  void obstruct(Obstacle... obstacles);

  /// The next post is refused for good.
  ///
  /// @return how that is called among the dead letters
  String forbidOne();

  /// Closes all, and fails where anything went against the platform's rules.
  @Override
  void close();

  /// Something said.
  ///
  /// @param root what its thread is known by
  record Said(String channel, String id, String root) {}

  /// Something seen.
  ///
  /// @param root what its thread is known by
  record Seen(
      String id, String root, String text, List<String> buttons, boolean onlyForMe, Object real) {}

  /// Somebody.
  interface Person {
    Said say(String channel, String text);

    /// Says it to the bot.
    Said mention(String channel, String text);

    /// Goes on in a thread.
    void reply(Said to, String text);

    /// The same, to the bot.
    void replyMentioning(Said to, String text);

    /// Says it to the bot while that is away.
    Said mentionUnheard(String channel, String text);

    /// Goes on in a thread while the bot is away.
    void replyUnheard(Said to, String text);

    /// The same, to the bot.
    void replyMentioningUnheard(Said to, String text);

    /// Says it where only the bot reads, while that is away.
    void sayAloneUnheard(String text);

    /// Says it where only the bot reads.
    void sayAlone(String text);

    /// Makes another question to the bot of what was said.
    void edit(Said said, String text);

    void delete(Said said);

    /// Types the command that asks something.
    void command(String channel, String text);

    void click(Seen seen, String label);

    /// What the bot answered in a channel and its threads, after waiting for so much.
    List<Seen> answers(String channel, int atLeast);

    /// What it answered where only the bot reads.
    List<Seen> answersAlone(int atLeast);

    /// What the bot shows in a channel to all.
    List<Seen> shownToAll(String channel);

    /// What the bot told them alone of what they asked in a channel.
    List<Seen> toldAlone(String channel);
  }
}
