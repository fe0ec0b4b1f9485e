package balie.bot.discord;

import balie.bot.channel.Excuses;
import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows in Discord that something can't be kept yet.
record Regret(Api api, Posts posts, Phrases phrases) implements Excuses.Posting<Room> {
  private static final Logger LOG = LoggerFactory.getLogger(Regret.class);

  @Override
  public Optional<String> post(String event, Room room) {
    String words = Markup.escape(phrases.say(Phrase.NOT_YET_KEPT, Optional.empty()));
    try {
      String message = EventKey.parse(event).map(EventKey::message).orElseThrow();
      return Optional.of(posts.post(room, Face.of(words), "w" + message).text());
    } catch (Trouble trouble) {
      LOG.debug("event=excuse-not-shown channel=discord reason={}", trouble.reason());
      return Optional.empty();
    }
  }

  @Override
  public void remove(String reference) {
    try {
      Reference at = Reference.parse(reference).orElseThrow();
      api.delete(at.channel(), at.message());
    } catch (Trouble trouble) {
      LOG.warn("event=excuse-not-removed channel=discord reason={}", trouble.reason());
    }
  }
}
