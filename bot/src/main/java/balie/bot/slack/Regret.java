package balie.bot.slack;

import balie.bot.channel.Excuses;
import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows in Slack that something can't be kept yet.
record Regret(Api api, Phrases phrases) implements Excuses.Posting<Room> {
  private static final Logger LOG = LoggerFactory.getLogger(Regret.class);

  @Override
  public Optional<String> post(String event, Room room) {
    try {
      String words = phrases.say(Phrase.NOT_YET_KEPT, Optional.empty());
      String ts = api.post(room, Faces.plain(words, "not-kept"));
      return Optional.of(new Reference(room.channel(), ts).text());
    } catch (Trouble trouble) {
      LOG.debug("event=excuse-not-shown channel=slack reason={}", trouble.reason());
      return Optional.empty();
    }
  }

  @Override
  public void remove(String reference) {
    try {
      Reference at = Reference.parse(reference).orElseThrow();
      api.delete(at.channel(), at.ts());
    } catch (Trouble trouble) {
      LOG.warn("event=excuse-not-removed channel=slack reason={}", trouble.reason());
    }
  }
}
