package balie.bot.slack;

import balie.bot.channel.Excuses;
import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import balie.bot.channel.Reference;
import balie.bot.channel.Trouble;
import java.util.Optional;

/// Shows in Slack that something can't be kept yet.
record Regret(Api api, Phrases phrases) implements Excuses.Posting<Room> {

  @Override
  public Reference post(String event, Room room) throws Trouble {
    String words = phrases.say(Phrase.NOT_YET_KEPT, Optional.empty());
    return new Reference(room.channel(), api.post(room, Faces.plain(words, "not-kept")));
  }

  @Override
  public void remove(Reference at) throws Trouble {
    api.delete(at.channel(), at.message());
  }
}
