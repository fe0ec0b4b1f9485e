package balie.storage.gap;

import balie.storage.conversation.MessageNumber;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;

/// The store of questions that got no good answer. Their words stay where messages are kept, so
/// whatever is withdrawn, forgotten or erased there is gone here too.
public interface Gaps {

  /// Keeps that a message was not answered; once, however often it is handled.
  void keep(MessageNumber unanswered, Instant at);

  /// Those that nobody did anything about yet: not answered, or marked as wrong or outdated; the
  /// latest first.
  ///
  /// @param most how many at most
  List<Unanswered> open(int most);

  /// Something was done about some of them: they are off the list.
  void settle(List<MessageNumber> questions, PersonId by, Instant at);

  /// They are on the list again.
  void reopen(List<MessageNumber> questions);
}
