package balie.storage.review;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;

/// The store of who was sent the digest of which month, and of which months were judged.
public interface Digests {

  /// Notes that somebody was sent it; false where that is noted already.
  boolean sent(PersonId person, YearMonth month, Instant at);

  /// Who was sent it.
  Set<PersonId> sent(YearMonth month);

  /// Notes that a month's verdicts were looked at; false where that is noted already.
  boolean judged(YearMonth month, Instant at);
}
