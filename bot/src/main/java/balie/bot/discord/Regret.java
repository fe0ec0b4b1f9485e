package balie.bot.discord;

import balie.bot.channel.Excuses;
import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import balie.bot.channel.Reference;
import balie.bot.channel.Trouble;
import java.util.Optional;

/// Shows in Discord that something can't be kept yet.
record Regret(Api api, Posts posts, Phrases phrases) implements Excuses.Posting<Room> {

  @Override
  public Reference post(String event, Room room) throws Trouble {
    String words = Markup.escape(phrases.say(Phrase.NOT_YET_KEPT, Optional.empty()));
    String message = EventKey.parse(event).map(EventKey::message).orElseThrow();
    return posts.post(room, Face.of(words), "w" + message);
  }

  @Override
  public void remove(Reference at) throws Trouble {
    api.delete(at.channel(), at.message());
  }
}
