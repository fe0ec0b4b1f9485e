package balie.bot.reply;

import balie.bot.channel.Reply;
import balie.bot.request.Notice;

/// Words what others are to hear.
final class NoticeWords {
  private final Tongue tongue;

  NoticeWords(Tongue tongue) {
    this.tongue = tongue;
  }

  Reply say(Notice.DeadLetter dead) {
    String text =
        tongue
            .say(
                "Message %d could not be delivered on %s and was given up (%s). When the"
                    + " cause is gone: balie outbox --resend %d",
                "Bericht %d kon niet bezorgd worden op %s en is opgegeven (%s). Als de"
                    + " oorzaak weg is: balie outbox --resend %d")
            .formatted(dead.letter(), dead.channel(), dead.reason(), dead.letter());
    return Reply.of(Markup.plain(text), tongue.language(), true);
  }
}
