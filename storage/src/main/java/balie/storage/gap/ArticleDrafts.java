package balie.storage.gap;

import balie.storage.article.Article;
import balie.storage.article.ArticleId;
import balie.storage.conversation.MessageNumber;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of drafts, and of the articles that were published from them. Such an article counts
/// beside those of the desk folder until the folder holds one of the same id.
public interface ArticleDrafts {

  /// What came of publishing.
  enum Publishing {
    DONE,
    /// It was changed since it was looked at, or is no longer there.
    STALE,
    /// Nobody wrote its text yet.
    EMPTY,
    /// The desk folder holds it by now: it is changed there.
    IN_FOLDER
  }

  /// The id under which a draft is published.
  static ArticleId id(DraftNumber number) {
    return new ArticleId("gap-" + number);
  }

  /// Begins a draft; where there is one for that question, it is that one.
  ///
  /// @param article its id is given by the store
  ArticleDraft begin(
      MessageNumber about, List<MessageNumber> questions, Article article, PersonId by, Instant at);

  /// A draft, empty for one that is not there or was dropped.
  Optional<ArticleDraft> find(DraftNumber number);

  /// Those that are not published as they are, the latest first.
  List<ArticleDraft> open();

  /// Changes what a draft says.
  void write(DraftNumber number, Article article, PersonId by, Instant at);

  /// Publishes a draft as it was seen.
  Publishing publish(DraftNumber number, int seen, PersonId by, Instant at);

  /// Drops a draft, and takes back what was published from it; false where it is not there.
  boolean drop(DraftNumber number, PersonId by, Instant at);
}
