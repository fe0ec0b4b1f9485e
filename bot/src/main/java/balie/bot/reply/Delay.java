package balie.bot.reply;

import balie.bot.channel.Reply;

/// A word on an answer that comes late.
public final class Delay {
  private Delay() {}

  /// The same answer, with an apology for the delay before it.
  public static Reply told(Reply reply) {
    String word =
        new Tongue(reply.language())
            .say(
                "Sorry that this comes late: I was away for a while.",
                "Sorry dat dit laat komt: ik was een tijdje weg.");
    return new Reply(
        word + "\n" + reply.text(),
        reply.source(),
        reply.language(),
        reply.isPrivate(),
        reply.choices(),
        reply.offers(),
        reply.buttons(),
        reply.citations());
  }
}
