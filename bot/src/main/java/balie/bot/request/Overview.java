package balie.bot.request;

import balie.storage.agreement.Agreement;
import balie.storage.article.Article;
import balie.storage.person.Subscription;
import balie.storage.service.Offering;
import balie.storage.service.Service;
import java.util.List;
import java.util.Optional;

/// All that concerns somebody on a day: what was agreed, what could be ordered, what can be read.
///
/// @param orderable the services that somebody does not have and could order
/// @param articles those that somebody may read and that are not overdue
public record Overview(List<Mine> mine, List<Service> orderable, List<Article> articles) {
  public Overview {
    mine = List.copyOf(mine);
    orderable = List.copyOf(orderable);
    articles = List.copyOf(articles);
  }

  /// A service that somebody has.
  ///
  /// @param offering the one that was agreed, or that the own subscription names
  /// @param facts every term that is stated for it, the targets last; of hours whether it is open
  ///   now
  public record Mine(
      Service service,
      Optional<Offering> offering,
      Optional<Agreement> agreement,
      Optional<Subscription> subscription,
      List<Fact> facts) {
    public Mine {
      facts = List.copyOf(facts);
    }
  }
}
