package balie.storage.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store of sessions, links and clients does.
public abstract class AccessContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final PersonId AN = new PersonId("an@example.org");
  private static final PersonId BO = new PersonId("bo@example.org");

  protected abstract Sessions sessions();

  protected abstract SignInLinks links();

  protected abstract Clients clients();

  protected abstract AccountLinks accountLinks();

  @Test
  void aSecretIsKnownAgainByItsHashAlone() {
    Secret secret = Secret.fresh();

    assertEquals(secret.hash(), Secret.of(secret.reveal()).orElseThrow().hash());
    assertNotEquals(secret.hash(), Secret.fresh().hash());
    assertFalse(secret.toString().contains(secret.reveal()));
    assertFalse(secret.hash().hex().contains(secret.reveal()));
    assertNotEquals(secret.derived("form"), secret.derived("other"));
  }

  @Test
  void whatHasNotASecretsFormIsNone() {
    assertEquals(Optional.empty(), Secret.of(""));
    assertEquals(Optional.empty(), Secret.of("' OR 1=1 --"));
    assertEquals(Optional.empty(), Secret.of("x".repeat(44)));
    assertEquals(Optional.empty(), Secret.of("é".repeat(43)));
  }

  @Test
  void aSessionIsFoundUntilItIsEnded() {
    Session session = started(AN, NOON);
    assertEquals(Optional.of(session), sessions().find(session.id()));

    sessions().end(session.id());
    assertEquals(Optional.empty(), sessions().find(session.id()));
    sessions().end(session.id());
  }

  @Test
  void aSessionRemembersWhenItWasLastUsed() {
    Session session = started(AN, NOON);
    sessions().seen(session.id(), NOON.plusSeconds(60));
    sessions().seen(session.id(), NOON.plusSeconds(30));

    assertEquals(NOON.plusSeconds(60), sessions().find(session.id()).orElseThrow().seenAt());
  }

  @Test
  void allSessionsOfAPersonEndTogetherAndNobodyElses() {
    Session first = started(AN, NOON);
    Session second = started(AN, NOON);
    Session other = started(BO, NOON);

    assertEquals(2, sessions().endAll(AN));
    assertEquals(Optional.empty(), sessions().find(first.id()));
    assertEquals(Optional.empty(), sessions().find(second.id()));
    assertEquals(Optional.of(other), sessions().find(other.id()));
  }

  @Test
  void aSessionMayBeNobodys() {
    Session session = new Session(Secret.fresh().hash(), Optional.empty(), NOON, NOON);
    sessions().start(session);

    assertEquals(Optional.of(session), sessions().find(session.id()));
  }

  @Test
  void oldSessionsAreForgotten() {
    Session idle = started(AN, NOON);
    Session used = started(AN, NOON);
    sessions().seen(used.id(), NOON.plusSeconds(100));

    assertEquals(1, sessions().forget(NOON.minusSeconds(1), NOON.plusSeconds(1)));
    assertEquals(Optional.empty(), sessions().find(idle.id()));
    assertEquals(1, sessions().forget(NOON.plusSeconds(1), NOON));
    assertEquals(Optional.empty(), sessions().find(used.id()));
  }

  @Test
  void aLinkIsUsedOnce() {
    SignInLink link = issued(AN, NOON);
    assertEquals(Optional.of(link), links().find(link.id()));

    assertTrue(links().use(link.id()));
    assertFalse(links().use(link.id()));
    assertEquals(Optional.empty(), links().find(link.id()));
  }

  @Test
  void aNewLinkVoidsTheEarlierOnesOfThePerson() {
    SignInLink first = issued(AN, NOON);
    SignInLink other = issued(BO, NOON);
    SignInLink second = issued(AN, NOON.plusSeconds(1));

    assertFalse(links().use(first.id()));
    assertTrue(links().use(second.id()));
    assertTrue(links().use(other.id()));
  }

  @Test
  void oldLinksAreForgotten() {
    issued(AN, NOON);
    SignInLink newer = issued(BO, NOON.plusSeconds(10));

    assertEquals(1, links().forget(NOON.plusSeconds(10)));
    assertEquals(Optional.of(newer), links().find(newer.id()));
  }

  @Test
  void aClientIsKnownByItsTokenUntilItIsRevoked() {
    Client portal = client("portal", new Grant.AskAs(Set.of(AN, BO)));
    assertEquals(Clients.Adding.ADDED, clients().add(portal));
    assertEquals(Optional.of(portal), clients().find(portal.token()));

    assertTrue(clients().revoke(portal.name()));
    assertFalse(clients().revoke(portal.name()));
    assertEquals(Optional.empty(), clients().find(portal.token()));
  }

  @Test
  void aNameIsTakenOnce() {
    Client portal = client("portal", new Grant.AskAsAnyone());
    clients().add(portal);

    assertEquals(
        Clients.Adding.NAME_TAKEN, clients().add(client("portal", new Grant.AskAs(Set.of(AN)))));
    assertEquals(List.of(portal), clients().all());
  }

  @Test
  void clientsAreListedByNameWithWhenTheyWereUsed() {
    Client portal = client("portal", new Grant.AskAsAnyone());
    Client graphs = client("graphs", new Grant.ReadMetrics());
    clients().add(portal);
    clients().add(graphs);
    clients().used(portal.name(), NOON);

    assertEquals(
        List.of(
            graphs,
            new Client(portal.name(), portal.token(), portal.grant(), NOON, Optional.of(NOON))),
        clients().all());
  }

  @Test
  void aGrantCoversWhatItSaysAndNoMore() {
    assertTrue(new Grant.AskAs(Set.of(AN)).mayAskAs(AN));
    assertFalse(new Grant.AskAs(Set.of(AN)).mayAskAs(BO));
    assertTrue(new Grant.AskAsAnyone().mayAskAs(BO));
    assertFalse(new Grant.ReadMetrics().mayAskAs(AN));
    assertFalse(new Grant.ReadMetrics().mayAsk());
    assertFalse(new Grant.Tell(Set.of()).mayAsk());
    assertFalse(new Grant.Tell(Set.of()).mayAskAs(AN));
  }

  @Test
  void anAccountIsSomebodysUntilItIsLinkedToAnotherOrUnlinked() {
    Account account = new Account("discord", "guild", "user");
    assertEquals(Optional.empty(), accountLinks().person(account));
    accountLinks().link(account, AN, NOON);
    accountLinks().link(new Account("discord", "other", "user"), AN, NOON.plusSeconds(1));
    assertEquals(Optional.of(AN), accountLinks().person(account));
    assertEquals(2, accountLinks().of("discord", AN).size());
    assertEquals("other", accountLinks().of("discord", AN).getFirst().place());
    assertEquals(List.of(), accountLinks().of("slack", AN));

    accountLinks().link(account, BO, NOON.plusSeconds(2));
    assertEquals(Optional.of(BO), accountLinks().person(account));
    assertEquals(account, accountLinks().ofUser("discord", "user").getFirst());
    assertTrue(accountLinks().unlink(account));
    assertFalse(accountLinks().unlink(account));
    assertEquals(Optional.empty(), accountLinks().person(account));
  }

  @Test
  void aCodeIsUsedOnceAndANewOneVoidsTheEarlier() {
    Account account = new Account("discord", "guild", "user");
    LinkCode shown = code(AN, Optional.empty(), NOON);
    LinkCode mailed = code(AN, Optional.of(account), NOON);
    assertEquals(Optional.of(shown), accountLinks().find(shown.id()));
    assertEquals(Optional.of(mailed), accountLinks().find(mailed.id()));
    assertEquals(1, accountLinks().issued(account, NOON));
    assertEquals(0, accountLinks().issued(account, NOON.plusSeconds(1)));

    LinkCode newer = code(AN, Optional.empty(), NOON.plusSeconds(5));
    assertEquals(Optional.empty(), accountLinks().find(shown.id()));
    assertEquals(Optional.of(mailed), accountLinks().find(mailed.id()));
    assertTrue(accountLinks().use(newer.id()));
    assertFalse(accountLinks().use(newer.id()));
    assertEquals(Optional.empty(), accountLinks().find(newer.id()));
    assertEquals(2, accountLinks().forget(NOON.plusSeconds(1)));
  }

  @Test
  void wrongCodesAreCountedForEachAccount() {
    Account account = new Account("discord", "guild", "user");
    AccountLinks.Attempts twice = new AccountLinks.Attempts(2, NOON);
    assertEquals(Optional.empty(), accountLinks().attempts(account));
    accountLinks().attempted(account, twice);
    assertEquals(Optional.of(twice), accountLinks().attempts(account));
    assertEquals(
        Optional.empty(), accountLinks().attempts(new Account("discord", "guild", "other")));
    accountLinks().attempted(account, new AccountLinks.Attempts(0, NOON));
    assertEquals(Optional.empty(), accountLinks().attempts(account));
  }

  private LinkCode code(PersonId person, Optional<Account> account, Instant at) {
    LinkCode code = new LinkCode(Secret.fresh().hash(), person, account, at);
    accountLinks().issue(code);
    return code;
  }

  private Session started(PersonId person, Instant at) {
    Session session = new Session(Secret.fresh().hash(), Optional.of(person), at, at);
    sessions().start(session);
    return session;
  }

  private SignInLink issued(PersonId person, Instant at) {
    SignInLink link = new SignInLink(Secret.fresh().hash(), person, Secret.fresh().hash(), at);
    links().issue(link);
    return link;
  }

  private static Client client(String name, Grant grant) {
    return new Client(new ClientName(name), Secret.fresh().hash(), grant, NOON, Optional.empty());
  }
}
