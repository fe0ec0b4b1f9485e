package balie.storage.gap;

import balie.storage.article.Article;
import balie.storage.conversation.MessageNumber;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An article that is written for a gap.
///
/// @param about the question that it was begun for
/// @param questions those that it is to answer
/// @param article as it is now; its body is empty until somebody writes one
/// @param version grows with every change
/// @param published the version that is published, empty where none is
/// @param by who changed it last
public record ArticleDraft(
    DraftNumber number,
    MessageNumber about,
    List<MessageNumber> questions,
    Article article,
    int version,
    Optional<Integer> published,
    PersonId by,
    Instant at) {
  public ArticleDraft {
    questions = List.copyOf(questions);
  }

  /// Whether what is published is what it says now.
  public boolean isPublished() {
    return published.filter(each -> each == version).isPresent();
  }
}
