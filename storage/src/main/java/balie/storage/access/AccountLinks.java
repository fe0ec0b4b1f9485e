package balie.storage.access;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whose the accounts on chat platforms are, and what proves it, durable. How long a code counts
/// and how often somebody may be wrong is the bot's to say.
public interface AccountLinks {

  /// Whose an account is, empty where nobody proved it.
  Optional<PersonId> person(Account account);

  /// The accounts of somebody on a platform, the newest link first.
  List<Account> of(String platform, PersonId person);

  /// The accounts that one user of a platform has linked, whatever the place, the newest first.
  List<Account> ofUser(String platform, String user);

  /// An account is somebody's from now on, whosever it was before.
  void link(Account account, PersonId person, Instant at);

  /// It is nobody's any more; false where it was nobody's.
  boolean unlink(Account account);

  /// Keeps a new code. Earlier ones of the same person and account are void from now on.
  void issue(LinkCode code);

  /// The one under a code's hash, as long as it was not used.
  Optional<LinkCode> find(SecretHash id);

  /// How many codes were made out to an account since an instant and not used yet.
  int issued(Account account, Instant since);

  /// Uses one up: true once and never again.
  boolean use(SecretHash id);

  /// Deletes the codes that were issued before an instant, and tells how many.
  int forget(Instant issuedBefore);

  /// How often an account brought a wrong code, empty where it did not.
  Optional<Attempts> attempts(Account account);

  /// It has done so this often by now, last at this moment; none any more where that is 0.
  void attempted(Account account, Attempts attempts);

  /// How often an account was wrong.
  ///
  /// @param at when it was wrong last
  record Attempts(int wrong, Instant at) {}
}
