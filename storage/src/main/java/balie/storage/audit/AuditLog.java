package balie.storage.audit;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who saw or changed what. It is only ever added to.
public interface AuditLog {

  /// What was done.
  enum Deed {
    /// Somebody was told something that is not their own.
    SAW,
    BACKED_UP,
    RESTORED,
    /// A person's records were written out.
    EXPORTED,
    /// A person was erased; what it is about is the pseudonym.
    ERASED,
    /// Old texts were forgotten.
    PURGED,
    /// A dead letter was sent again.
    RESENT
  }

  /// One line of the log.
  ///
  /// @param who empty for whoever has the machine
  /// @param about a person or a record, by its id
  record Entry(Instant at, Optional<PersonId> who, Deed deed, Optional<String> about) {}

  void add(Entry entry);

  /// The newest first.
  List<Entry> last(int most);
}
