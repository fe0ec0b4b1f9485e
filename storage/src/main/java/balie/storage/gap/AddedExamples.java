package balie.storage.gap;

import balie.storage.conversation.MessageNumber;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;

/// The store of examples that count beside those of the desk folder, until the folder says the
/// same.
public interface AddedExamples {

  /// Adds some. A question is an example of one term: of the last one that it was added to.
  void add(List<AddedExample> examples, PersonId by, Instant at);

  /// Takes those of some questions back; returns how many counted.
  int takeBack(List<MessageNumber> questions);

  /// Those that count, in the order of the questions.
  List<AddedExample> all();
}
