package balie.bot.discord;

import balie.bot.channel.Recent;
import balie.bot.channel.Trouble;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Who wrote a message, and what its thread is called.
final class Authors {
  private static final int MOST = 20_000;

  private final Api api;
  private final Recent<String> users = new Recent<>(MOST);
  private final Recent<String> titles = new Recent<>(MOST);

  Authors(Api api) {
    this.api = api;
  }

  void note(String message, String user, String words) {
    users.put(message, user);
    titles.put(message, Faces.shortened(words.replaceAll("\\s+", " ").strip(), 90));
  }

  /// Who did something, asked for where nobody remembers; empty where the message is gone.
  Optional<String> of(EventKey event) throws Trouble {
    Optional<String> known = event.who().or(() -> users.get(event.message()));
    return known.isPresent()
        ? known
        : api.message(event.channel(), event.message())
            .flatMap(message -> message.optObject("author"))
            .map((DataObject author) -> author.getString("id"));
  }

  /// What a thread at a message is to be called.
  String title(String message, String otherwise) {
    return titles.get(message).filter(title -> !title.isEmpty()).orElse(otherwise);
  }
}
