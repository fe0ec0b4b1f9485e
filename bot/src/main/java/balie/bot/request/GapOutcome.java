package balie.bot.request;

import balie.storage.conversation.MessageNumber;
import balie.storage.gap.ArticleDraft;
import balie.storage.service.TermId;
import java.util.List;

/// What came of a request about gaps and drafts.
public sealed interface GapOutcome extends Outcome {

  /// The gaps, the one that most people asked first.
  record Gaps(List<Gap> gaps) implements GapOutcome {
    public Gaps {
      gaps = List.copyOf(gaps);
    }
  }

  /// A draft as it is now.
  ///
  /// @param questions that it is to answer
  record Draft(ArticleDraft draft, List<String> questions) implements GapOutcome {
    public Draft {
      questions = List.copyOf(questions);
    }
  }

  record Drafts(List<ArticleDraft> drafts) implements GapOutcome {
    public Drafts {
      drafts = List.copyOf(drafts);
    }
  }

  /// A draft is read from now on by whom it is for.
  record Published(ArticleDraft draft) implements GapOutcome {}

  /// It has no text, so it is not published.
  record NothingWritten(ArticleDraft draft) implements GapOutcome {}

  /// It was changed since it was looked at: this is what it says now.
  record Changed(Draft draft) implements GapOutcome {}

  /// The desk folder holds the article by now: it is changed there.
  record InFolder(ArticleDraft draft) implements GapOutcome {}

  /// A draft is gone, and what was published from it.
  record Dropped() implements GapOutcome {}

  record NoSuchDraft() implements GapOutcome {}

  /// Questions are understood as asking for a term from now on.
  ///
  /// @param questions that became examples
  /// @param typical the words of the most typical one
  record Taught(List<MessageNumber> questions, TermId term, String typical) implements GapOutcome {
    public Taught {
      questions = List.copyOf(questions);
    }
  }

  /// They are not, any more.
  record TakenBack() implements GapOutcome {}

  /// Nothing is done about it.
  record SetAside() implements GapOutcome {}

  /// Somebody did something about it before, or its words were forgotten.
  record NoGap() implements GapOutcome {}

  /// There is no such unit whose people could read it.
  record NoSuchAudience() implements GapOutcome {}

  /// Gaps are the business of the desk's own people.
  record StaffOnly() implements GapOutcome {}
}
