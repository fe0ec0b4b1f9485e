package balie.bot.channel;

import java.time.LocalDate;
import java.util.Optional;

/// Where an answer comes from, for a channel that shows it apart.
public sealed interface Citation {

  /// A record of the desk.
  ///
  /// @param service its name in the language of the reply
  /// @param statedIn `agreement`, `offering`, `service`, `subscription` or `technical`
  /// @param agreement the agreement through which it is had, empty where there is none
  record OfRecord(String service, String statedIn, Optional<Agreed> agreement)
      implements Citation {}

  /// A version of an agreement.
  ///
  /// @param since the day from which it counts, empty where it always has
  record Agreed(String id, int version, Optional<LocalDate> since) {}

  /// A passage of an article, as Markdown.
  record OfArticle(String id, String title, String heading, String passage) implements Citation {}
}
