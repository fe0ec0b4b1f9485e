package balie.bot.request;

import balie.storage.article.Audience;
import balie.storage.conversation.MessageNumber;
import balie.storage.gap.DraftNumber;
import balie.storage.service.TermId;
import java.util.List;

/// What staff want of questions that got no good answer, and of what is written for them.
public sealed interface GapRequest extends Request {

  /// Those that nobody did anything about are to be listed.
  record ListGaps() implements GapRequest {}

  /// An article is to be written for a gap.
  ///
  /// @param about one of its questions
  record BeginDraft(MessageNumber about) implements GapRequest {}

  /// A gap's questions ask for a term.
  record Teach(MessageNumber about, TermId term) implements GapRequest {}

  /// They don't, after all.
  record TakeBack(List<MessageNumber> questions) implements GapRequest {
    public TakeBack {
      questions = List.copyOf(questions);
    }
  }

  /// Nothing is to be done about a gap.
  record SetAside(MessageNumber about) implements GapRequest {}

  /// Drafts that are not published are to be listed.
  record ListDrafts() implements GapRequest {}

  record ShowDraft(DraftNumber draft) implements GapRequest {}

  /// Something of a draft is to become another.
  record Write(DraftNumber draft, Change change) implements GapRequest {}

  /// A draft is to be read by whom it is for.
  ///
  /// @param seen the version that was looked at
  record Publish(DraftNumber draft, int seen) implements GapRequest {}

  /// A draft is to go, and what was published from it.
  record Drop(DraftNumber draft) implements GapRequest {}

  /// What of a draft changes.
  sealed interface Change {}

  /// Its title.
  record Title(String words) implements Change {}

  /// What it says.
  ///
  /// @param markdown a first line `# …` is its title
  record Body(String markdown) implements Change {}

  /// Who may read it.
  record For(Audience audience) implements Change {}
}
