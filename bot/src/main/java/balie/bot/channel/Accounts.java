package balie.bot.channel;

import balie.storage.access.Account;
import balie.storage.person.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Whose the accounts of a platform are that tells nobody's address: an account is somebody's after
/// a one-time code was brought that was mailed to their address, or shown to them elsewhere.
public interface Accounts {

  /// Whose an account is, empty for a stranger's.
  Optional<PersonId> person(Account account);

  /// Whose a user's account is where nobody else reads along and no place is named; empty for a
  /// stranger, and for one who is somebody else in each place.
  ///
  /// @param counts whether an account still does
  Optional<PersonId> anywhere(String platform, String user, Predicate<Account> counts);

  /// The accounts of somebody, the newest first.
  List<Account> of(String platform, PersonId person);

  /// An account is nobody's from now on; false where it was nobody's.
  boolean unlink(Account account);

  /// The same of a user's accounts in all places.
  boolean unlinkEverywhere(String platform, String user);

  /// What came of asking for a code.
  enum Asked {
    /// It is on its way, if that address is of somebody here: who asks is not told which.
    MAILED,
    /// This desk sends no mail.
    NO_MAIL,
    /// Too many were asked for, or too many wrong ones brought.
    LOCKED
  }

  /// Mails a code that only this account may bring.
  Asked ask(Account account, String address);

  /// What came of bringing a code.
  enum Proven {
    LINKED,
    WRONG,
    LOCKED
  }

  /// Takes a code; the account is then the person's whom it was made out to.
  Proven prove(Account account, String code);
}
