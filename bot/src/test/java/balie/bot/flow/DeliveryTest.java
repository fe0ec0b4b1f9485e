package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Outgoing;
import balie.bot.channel.Reply;
import balie.bot.channel.Showing;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Letter;
import balie.storage.conversation.Outbox;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters to anybody: where they go, in which order, what becomes of those that fail.
class DeliveryTest {
  private static final PersonId SAM = new PersonId("sam@example.org");
  private static final Address.Place PLACE =
      new Address.Place("memory", new ConversationId("memory-1"));
  private static final Address.Team DESK = new Address.Team(new TeamId("desk"));

  @TempDir Path folder;

  private final SettableClock clock =
      new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]");
  private final MemoryChannel channel = new MemoryChannel();
  private Life life;

  @BeforeEach
  void begin() {
    life = Life.begin(folder, clock, channel);
  }

  @AfterEach
  void end() {
    life.close();
  }

  private void post(Address to, Optional<String> card, String text) throws InterruptedException {
    Answer answer = new Answer(Reply.of(text, Language.EN, false), List.of());
    long unused =
        life.stores()
            .outbox()
            .post(new Letter(to, Optional.empty(), card, Notation.write(answer)), clock.instant());
    life.retry();
  }

  private List<String> places() {
    return channel.shown().stream().map(each -> each.conversation().id()).toList();
  }

  @Test
  void aPersonIsReachedWhereTheySpokeLast() throws InterruptedException {
    var unused = life.say(SAM.email(), "hello");
    post(new Address.Person(SAM), Optional.empty(), "notice");
    assertEquals("with sam@example.org", places().getLast());
  }

  @Test
  void aPersonWhoNeverSpokeIsReachedDirectly() throws InterruptedException {
    post(new Address.Person(SAM), Optional.empty(), "notice");
    assertEquals(List.of("memory:sam@example.org"), places());
  }

  @Test
  void aTeamIsReachedInItsConversation() throws InterruptedException {
    post(DESK, Optional.empty(), "notice");
    assertEquals(List.of("memory-team:desk"), places());
    post(new Address.Team(new TeamId("unheard-of")), Optional.empty(), "waits");
    assertEquals(1, channel.shown().size());
    assertEquals(1, life.stores().outbox().backlog().waiting());
  }

  @Test
  void aCardTakesThePlaceOfItsEarlierSelf() throws InterruptedException {
    post(DESK, Optional.of("ticket 42"), "new");
    post(DESK, Optional.of("ticket 42"), "taken");
    assertEquals(
        Optional.of("ref " + channel.shown().getFirst().number()), channel.last().replaces());
  }

  @Test
  void ofACardThatWaitsOnlyTheNewestIsShown() throws InterruptedException {
    channel.answering(Showing.later(Duration.ofSeconds(30)));
    post(DESK, Optional.of("ticket 42"), "new");
    post(DESK, Optional.of("ticket 42"), "taken");
    channel.showingAgain();
    clock.pass(Duration.ofSeconds(30));
    life.retry();
    assertEquals(List.of("taken"), channel.texts());
  }

  @Test
  void aPlatformThatAsksForPatienceGetsIt() throws InterruptedException {
    channel.answering(Showing.later(Duration.ofSeconds(30)));
    post(PLACE, Optional.empty(), "one");
    channel.showingAgain();
    clock.pass(Duration.ofSeconds(29));
    life.retry();
    assertEquals(List.of(), channel.texts());
    clock.pass(Duration.ofSeconds(1));
    life.retry();
    assertEquals(List.of("one"), channel.texts());
  }

  @Test
  void whatNeverCanBeShownIsDeadAndTheNextGoesOn() throws InterruptedException {
    channel.answering(new Showing.Never("channel_not_found"));
    post(PLACE, Optional.empty(), "one");
    channel.showingAgain();
    post(PLACE, Optional.empty(), "two");
    assertEquals(List.of("two"), channel.texts());

    Outbox.Dead dead = life.stores().outbox().dead(10).getFirst();
    assertEquals("channel_not_found", dead.reason());
    assertTrue(life.stores().outbox().resend(dead.number(), clock.instant()));
    life.retry();
    assertEquals(List.of("two", "one"), channel.texts());
  }

  @Test
  void whatFailsTwentyTimesIsDead() throws InterruptedException {
    channel.failing(Backoff.MOST_FAILURES);
    post(PLACE, Optional.empty(), "one");
    post(PLACE, Optional.empty(), "two");
    for (int i = 1; i < Backoff.MOST_FAILURES; i++) {
      assertEquals(0, life.stores().outbox().backlog().dead());
      assertEquals(List.of(), channel.texts(), "the second waits for the first");
      clock.pass(Duration.ofMinutes(5));
      life.retry();
    }
    assertEquals(1, life.stores().outbox().backlog().dead());
    assertEquals(List.of("two"), channel.texts());
  }

  @Test
  void onlyWhatMayBeThereIsLookedForAfterARestart() throws InterruptedException {
    channel.answering(Showing.later(Duration.ofSeconds(30)));
    post(PLACE, Optional.empty(), "surely not there");
    channel.answering(Showing.unknown(Duration.ofSeconds(30)));
    post(DESK, Optional.empty(), "perhaps there");
    life.close();
    channel.showingAgain();
    clock.pass(Duration.ofSeconds(30));
    life = Life.begin(folder, clock, channel);
    life.settle();
    assertEquals(
        List.of("perhaps there", "surely not there"), channel.texts().stream().sorted().toList());
    assertEquals(1, channel.looks());
  }

  @Test
  void whatTheOtherSideHasIsNotShownAgainAfterACrash() throws InterruptedException {
    life.close();
    channel.remembering();
    life = Life.begin(folder, clock, channel, Between::neverMarking);
    post(DESK, Optional.of("ticket 42"), "new");
    life.close();
    life = Life.begin(folder, clock, channel);
    life.settle();
    assertEquals(List.of("new"), channel.texts());
    post(DESK, Optional.of("ticket 42"), "taken");
    Outgoing first = channel.shown().getFirst();
    assertEquals(Optional.of("ref " + first.number()), channel.last().replaces());
  }
}
