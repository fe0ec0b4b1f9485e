package balie.bot.flow;

import balie.bot.channel.Accounts;
import balie.storage.Transactions;
import balie.storage.access.Account;
import balie.storage.access.AccountLinks;
import balie.storage.access.AccountLinks.Attempts;
import balie.storage.access.LinkCode;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Accounts that were proven by a code. Whoever brings [#MOST_WRONG] wrong ones is locked out for a
/// while; a code counts as long.
public final class ProvenAccounts implements Accounts {
  /// So many wrong codes lock an account out.
  static final int MOST_WRONG = 5;

  /// So many codes are mailed for an account within [#WHILE].
  static final int MOST_MAILS = 3;

  /// How long an account is locked out, and how long a code counts.
  static final Duration WHILE = Duration.ofMinutes(15);

  /// Whom a code is made out to that nobody gets.
  private static final PersonId NOBODY = new PersonId("nobody@invalid");

  private final AccountLinks links;
  private final Transactions transactions;
  private final Snapshots snapshots;
  private final Optional<Courier> courier;
  private final InstantSource clock;

  /// What takes codes to people.
  public interface Courier {
    /// Sends a code to somebody's own address; it returns at once.
    void send(Person to, OneTimeCode code);
  }

  /// @param courier empty where no mail is sent
  public ProvenAccounts(
      AccountLinks links,
      Transactions transactions,
      Snapshots snapshots,
      Optional<Courier> courier,
      InstantSource clock) {
    this.links = links;
    this.transactions = transactions;
    this.snapshots = snapshots;
    this.courier = courier;
    this.clock = clock;
  }

  @Override
  public Optional<PersonId> person(Account account) {
    return links.person(account);
  }

  @Override
  public Optional<PersonId> anywhere(String platform, String user, Predicate<Account> counts) {
    List<PersonId> people =
        links.ofUser(platform, user).stream()
            .filter(counts)
            .flatMap(account -> links.person(account).stream())
            .distinct()
            .toList();
    return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
  }

  @Override
  public List<Account> of(String platform, PersonId person) {
    return links.of(platform, person);
  }

  @Override
  public boolean unlink(Account account) {
    return links.unlink(account);
  }

  @Override
  public boolean unlinkEverywhere(String platform, String user) {
    return transactions.inOne(
        () -> links.ofUser(platform, user).stream().filter(links::unlink).count() > 0);
  }

  @Override
  public Asked ask(Account account, String address) {
    if (courier.isEmpty()) {
      return Asked.NO_MAIL;
    }
    Instant now = clock.instant();
    if (isLocked(account, now) || links.issued(account, now.minus(WHILE)) >= MOST_MAILS) {
      return Asked.LOCKED;
    }
    String written = address.strip().toLowerCase(Locale.ROOT);
    OneTimeCode code = OneTimeCode.fresh();
    Optional<Person> person =
        written.isEmpty() ? Optional.empty() : register().flatMap(r -> known(r, written));
    if (person.isPresent()) {
      links.issue(new LinkCode(code.hash(), person.get().id(), Optional.of(account), now));
      courier.get().send(person.get(), code);
    } else {
      // One that nobody gets counts as one that was sent, so that asking on and on tells nothing.
      links.issue(new LinkCode(code.hash(), NOBODY, Optional.of(account), now));
    }
    return Asked.MAILED;
  }

  private static Optional<Person> known(Register register, String address) {
    return register.person(new PersonId(address));
  }

  /// A code for somebody who is signed in elsewhere, to bring from whichever account is theirs.
  public OneTimeCode shown(PersonId person) {
    Instant now = clock.instant();
    int unused = links.forget(now.minus(WHILE));
    OneTimeCode code = OneTimeCode.fresh();
    links.issue(new LinkCode(code.hash(), person, Optional.empty(), now));
    return code;
  }

  /// Whoever tries many at once gains nothing: each try is a transaction.
  @Override
  public Proven prove(Account account, String written) {
    // Found before: making it anew takes long, and nobody else writes meanwhile.
    Optional<Register> register = register();
    return transactions.inOne(() -> proven(account, written, register));
  }

  private Proven proven(Account account, String written, Optional<Register> register) {
    Instant now = clock.instant();
    if (isLocked(account, now)) {
      return Proven.LOCKED;
    }
    Optional<LinkCode> code =
        OneTimeCode.of(written)
            .flatMap(brought -> links.find(brought.hash()))
            .filter(found -> found.issuedAt().plus(WHILE).isAfter(now))
            .filter(found -> found.account().isEmpty() || found.account().get().equals(account))
            .filter(found -> register.flatMap(r -> r.person(found.person())).isPresent());
    if (code.isPresent() && links.use(code.get().id())) {
      links.attempted(account, new Attempts(0, now));
      links.link(account, code.get().person(), now);
      return Proven.LINKED;
    }
    int wrong = links.attempts(account).filter(a -> isFresh(a, now)).map(Attempts::wrong).orElse(0);
    links.attempted(account, new Attempts(wrong + 1, now));
    return wrong + 1 >= MOST_WRONG ? Proven.LOCKED : Proven.WRONG;
  }

  private boolean isLocked(Account account, Instant now) {
    return links
        .attempts(account)
        .filter(attempts -> attempts.wrong() >= MOST_WRONG && isFresh(attempts, now))
        .isPresent();
  }

  private static boolean isFresh(Attempts attempts, Instant now) {
    return attempts.at().plus(WHILE).isAfter(now);
  }

  private Optional<Register> register() {
    return snapshots.current().map(Snapshots.Snapshot::register);
  }
}
