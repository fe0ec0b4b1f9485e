package balie.storage.desk;

import balie.storage.article.ArticleId;
import balie.storage.calendar.CalendarId;
import balie.storage.order.Granted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of everything that was published.
public interface Publications {

  /// Publishes a checked desk in one transaction: all of it or nothing. Publishing the same twice
  /// changes nothing.
  PublishOutcome publish(Desk desk, Instant at);

  /// What publishing would refuse: published versions of agreements whose content changed.
  List<Clash> clashes(Desk desk);

  /// What publishing would refuse: calendars whose new version names a beginning before that
  /// instant.
  List<CalendarId> late(Desk desk, Instant at);

  /// All that was published up to now, empty before the first publication.
  Optional<Register> register();

  /// The desk as published last with what counts beside it, empty before the first publication:
  /// what `export` writes. Only added examples are not in it: [Register#examples].
  Optional<Desk> current();

  /// A number that is another one whenever what is answered from changed: by a publication, by a
  /// subscription that began with an order, or by what was written for a gap.
  long edition();

  /// The subscriptions that began with an order and that a desk does not hold: it would be wrong to
  /// say that the desk is all there is.
  List<Granted> beside(Desk desk);

  /// The articles that were written for gaps and that a desk does not hold.
  List<ArticleId> writtenBeside(Desk desk);

  /// The number of the last publication, 0 before the first: tells whether an index is stale.
  int lastPublication();
}
