package balie.storage.sql;

import balie.storage.access.Account;
import balie.storage.access.AccountLinks;
import balie.storage.access.LinkCode;
import balie.storage.access.SecretHash;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The links between accounts and people in the database.
final class SqlAccountLinks implements AccountLinks {
  private final Connections connections;

  SqlAccountLinks(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Optional<PersonId> person(Account account) {
    return connections.read(
        sql ->
            sql.first(
                """
                SELECT person FROM account_link WHERE platform = ? AND place = ? AND account = ?
                """,
                row -> new PersonId(row.text("person")),
                account.platform(),
                account.place(),
                account.user()));
  }

  @Override
  public List<Account> of(String platform, PersonId person) {
    return connections.read(
        sql ->
            sql.list(
                """
                SELECT platform, place, account FROM account_link
                WHERE platform = ? AND person = ? ORDER BY linked_at DESC
                """,
                SqlAccountLinks::account,
                platform,
                person));
  }

  @Override
  public List<Account> ofUser(String platform, String user) {
    return connections.read(
        sql ->
            sql.list(
                """
                SELECT platform, place, account FROM account_link
                WHERE platform = ? AND account = ? ORDER BY linked_at DESC
                """,
                SqlAccountLinks::account,
                platform,
                user));
  }

  @Override
  public void link(Account account, PersonId person, Instant at) {
    int unused =
        connections.write(
            sql ->
                sql.run(
                    """
                    INSERT INTO account_link (platform, place, account, person, linked_at)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (platform, place, account)
                    DO UPDATE SET person = excluded.person, linked_at = excluded.linked_at
                    """,
                    account.platform(),
                    account.place(),
                    account.user(),
                    person,
                    at));
  }

  @Override
  public boolean unlink(Account account) {
    return connections.write(
        sql ->
            sql.run(
                    """
                    DELETE FROM account_link WHERE platform = ? AND place = ? AND account = ?
                    """,
                    account.platform(),
                    account.place(),
                    account.user())
                == 1);
  }

  @Override
  public void issue(LinkCode code) {
    Optional<Account> account = code.account();
    int unused =
        connections.write(
            sql ->
                sql.run(
                    """
                    INSERT INTO link_code (code, person, platform, place, account, issued_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    code.id(),
                    code.person(),
                    account.map(Account::platform),
                    account.map(Account::place),
                    account.map(Account::user),
                    code.issuedAt()));
  }

  @Override
  public Optional<LinkCode> find(SecretHash id) {
    return connections.read(
        sql ->
            sql.first(
                """
                SELECT person, platform, place, account, issued_at FROM link_code c
                WHERE code = ? AND NOT EXISTS (
                  SELECT 1 FROM link_code later
                  WHERE later.person = c.person
                    AND COALESCE(later.account, '') = COALESCE(c.account, '')
                    AND later.issued_at > c.issued_at)
                """,
                row ->
                    new LinkCode(
                        id,
                        new PersonId(row.text("person")),
                        row.optionalText("account").map(_ -> account(row)),
                        row.instant("issued_at")),
                id));
  }

  @Override
  public int issued(Account account, Instant since) {
    return connections.read(
        sql ->
            sql.list(
                    """
                    SELECT code FROM link_code
                    WHERE platform = ? AND place = ? AND account = ? AND issued_at >= ?
                    """,
                    row -> row.text("code"),
                    account.platform(),
                    account.place(),
                    account.user(),
                    since)
                .size());
  }

  @Override
  public boolean use(SecretHash id) {
    return connections.write(
        sql ->
            sql.run(
                    """
                    DELETE FROM link_code WHERE code = ?
                    """,
                    id)
                == 1);
  }

  @Override
  public int forget(Instant issuedBefore) {
    return connections.write(
        sql ->
            sql.run(
                """
                DELETE FROM link_code WHERE issued_at < ?
                """,
                issuedBefore));
  }

  @Override
  public Optional<Attempts> attempts(Account account) {
    return connections.read(
        sql ->
            sql.first(
                """
                SELECT wrong, at FROM link_attempt
                WHERE platform = ? AND place = ? AND account = ?
                """,
                row -> new Attempts(row.number("wrong"), row.instant("at")),
                account.platform(),
                account.place(),
                account.user()));
  }

  @Override
  public void attempted(Account account, Attempts attempts) {
    int unused =
        connections.write(
            sql -> {
              int rows =
                  sql.run(
                      """
                      DELETE FROM link_attempt WHERE platform = ? AND place = ? AND account = ?
                      """,
                      account.platform(),
                      account.place(),
                      account.user());
              return attempts.wrong() == 0
                  ? rows
                  : sql.run(
                      """
                      INSERT INTO link_attempt (platform, place, account, wrong, at)
                      VALUES (?, ?, ?, ?, ?)
                      """,
                      account.platform(),
                      account.place(),
                      account.user(),
                      attempts.wrong(),
                      attempts.at());
            });
  }

  private static Account account(Row row) {
    return new Account(row.text("platform"), row.text("place"), row.text("account"));
  }
}
