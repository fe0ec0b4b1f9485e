package balie.storage.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.conversation.Outbox.Backlog;
import balie.storage.conversation.Outbox.Waiting;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every outbox does.
public abstract class OutboxContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final PersonId AN = new PersonId("an@example.org");
  private static final Address.Place HERE = place("terminal", "terminal-1");
  private static final Address.Place THERE = place("web", "web-1");
  private static final Address.Team DESK = new Address.Team(new TeamId("desk"));
  private static final Optional<String> NOTHING = Optional.empty();

  protected abstract Outbox outbox();

  protected abstract Conversations conversations();

  @Test
  void lettersOfAConversationGoInOrder() {
    long first = outbox().post(letter(HERE, "one"), NOON);
    outbox().post(letter(HERE, "two"), NOON);
    outbox().post(letter(THERE, "elsewhere"), NOON);

    assertEquals("one", next(HERE).letter().body());
    outbox().delivered(first, NOTHING, NOON);
    assertEquals("two", next(HERE).letter().body());
    assertEquals("elsewhere", next(THERE).letter().body());
    assertEquals(new Backlog(2, 0), outbox().backlog());
  }

  /// A message that came, under an event of that name.
  private MessageNumber said(String event) {
    return conversations()
        .receive(
            new Message(
                "terminal",
                event,
                HERE.conversation(),
                Optional.of(AN),
                new Said.Words("?"),
                NOON,
                NOON,
                false,
                true))
        .number();
  }

  @Test
  void anAnswerKnowsTheMessageThatItAnswers() {
    MessageNumber number = said("event 7");
    outbox().post(Letter.answer(HERE, number, "!"), NOON);

    assertEquals(Optional.of("event 7"), next(HERE).answers());
    assertEquals(Optional.of(number), next(HERE).letter().answers());
  }

  @Test
  void aLetterIsFoundAgainUntilALaterOneOfItsCardTookItsPlace() {
    Letter first = new Letter(HERE, Optional.empty(), Optional.of("answer 1"), "before");
    long before = outbox().post(first, NOON);
    outbox().delivered(before, Optional.of("there 1"), NOON);
    long toTeam = outbox().post(new Letter(DESK, Optional.empty(), Optional.empty(), "!"), NOON);

    assertEquals(Optional.of(new Outbox.Posted(first, Optional.of(HERE))), outbox().posted(before));
    assertEquals(Optional.empty(), outbox().posted(toTeam).orElseThrow().place());
    assertEquals(Optional.empty(), outbox().posted(999));

    Letter anew = new Letter(HERE, Optional.empty(), Optional.of("answer 1"), "after");
    long after = outbox().post(anew, NOON);
    assertEquals(Optional.empty(), outbox().posted(before));
    assertEquals("after", outbox().posted(after).orElseThrow().letter().body());

    outbox().delivered(after, Optional.of("there 1"), NOON);
    conversations().purge(NOON.plusSeconds(1));
    assertEquals(Optional.empty(), outbox().posted(after));
  }

  @Test
  void whatGoesOnFromAnAnswerIsFoundByItsQuestion() {
    MessageNumber question = said("?");
    MessageNumber press = said("the rest, please");
    Letter rest = Letter.rest(HERE, press, question, "the rest");
    outbox().post(Letter.rest(HERE, press, press, "another"), NOON);
    outbox().post(rest, NOON);
    outbox().post(letter(HERE, "nothing of it"), NOON);

    assertEquals(List.of(rest), outbox().rests(question));
    assertEquals(Optional.of(question), rest.question());
    assertFalse(rest.isAnswer());
    assertTrue(Letter.answer(HERE, question, "!").isAnswer());
    assertEquals(Optional.of(question), Letter.answer(HERE, question, "!").question());
    assertEquals(Optional.empty(), letter(HERE, "one").question());
  }

  @Test
  void oneThatFailedWaitsAndHoldsUpTheNext() {
    long first = outbox().post(letter(HERE, "one"), NOON);
    outbox().post(letter(HERE, "two"), NOON);
    outbox().failed(first, 1, NOON.plusSeconds(60));

    Waiting waiting = next(HERE);
    assertEquals(first, waiting.number());
    assertEquals(1, waiting.failures());
    assertEquals(NOON.plusSeconds(60), waiting.nextTry());
    assertTrue(waiting.mayBeThere());
  }

  @Test
  void onlyConversationsWithADueLetterAreDue() {
    long failed = outbox().post(letter(HERE, "one"), NOON);
    outbox().post(letter(THERE, "two"), NOON);
    outbox().failed(failed, 1, NOON.plusSeconds(60));

    assertEquals(List.of(THERE.conversation()), outbox().due(NOON));
    assertEquals(2, outbox().due(NOON.plusSeconds(60)).size());
  }

  @Test
  void aDeadLetterIsSeenAndCanBeResent() {
    long letter = outbox().post(letter(HERE, "one"), NOON);
    outbox().failed(letter, 3, NOON);
    outbox().bury(letter, "channel_not_found", NOON);

    assertEquals(Optional.empty(), outbox().next(HERE.conversation()));
    assertEquals(
        List.of(new Outbox.Dead(letter, letter(HERE, "one"), 3, "channel_not_found", NOON)),
        outbox().dead(10));
    assertEquals(new Backlog(0, 1), outbox().backlog());

    assertTrue(outbox().resend(letter, NOON));
    assertFalse(outbox().resend(letter, NOON), "it is not dead any more");
    assertEquals(0, next(HERE).failures());
    assertEquals(List.of(), outbox().dead(10));
  }

  @Test
  void aLetterToAPersonWaitsForItsPlace() {
    Letter notice =
        new Letter(new Address.Person(AN), Optional.empty(), Optional.empty(), "notice");
    long number = outbox().post(notice, NOON);

    assertEquals(List.of(new Outbox.Unplaced(number, notice)), outbox().unplaced());
    outbox().place(number, List.of());
    assertEquals(1, outbox().unplaced().size(), "nowhere to go, so it goes on waiting");
    outbox().place(number, List.of(HERE));
    assertEquals(List.of(), outbox().unplaced());
    assertEquals(notice, next(HERE).letter());
  }

  @Test
  void aLetterToATeamGoesEverywhereWhereItReads() {
    long number = outbox().post(card(DESK, "ticket 42", "new"), NOON);
    outbox().place(number, List.of(HERE, THERE));
    outbox().place(number, List.of(HERE, THERE));

    assertEquals("new", next(HERE).letter().body());
    assertEquals("new", next(THERE).letter().body());
    assertEquals(new Backlog(2, 0), outbox().backlog());
  }

  @Test
  void aPersonIsReachedWhereTheyLastSpokePrivately() {
    say("web", "web-1", NOON, false);
    say("slack", "slack-1", NOON.plusSeconds(1), false);
    say("slack", "slack-2", NOON.plusSeconds(2), false);
    say("web", "web-2", NOON.plusSeconds(9), true);

    assertEquals(List.of(place("slack", "slack-2"), place("web", "web-1")), outbox().reach(AN));
    assertEquals(List.of(), outbox().reach(new PersonId("bo@example.org")));
  }

  @Test
  void aCardThatWasShownIsReplaced() {
    long first = outbox().post(card(HERE, "ticket 42", "new"), NOON);
    outbox().delivered(first, Optional.of("ref 1"), NOON);
    outbox().post(card(HERE, "ticket 42", "taken"), NOON);
    outbox().post(card(THERE, "ticket 42", "taken"), NOON);

    assertEquals(Optional.of("ref 1"), next(HERE).replaces());
    assertEquals(NOTHING, next(THERE).replaces());
  }

  @Test
  void aCardThatWasNotShownYetIsSuperseded() {
    outbox().post(card(DESK, "ticket 42", "new"), NOON);
    outbox().post(card(DESK, "ticket 43", "another"), NOON);
    outbox().post(card(HERE, "ticket 42", "elsewhere"), NOON);
    outbox().post(card(DESK, "ticket 42", "taken"), NOON);

    assertEquals(
        List.of("another", "taken"),
        outbox().unplaced().stream().map(each -> each.letter().body()).toList());
    assertEquals("elsewhere", next(HERE).letter().body());
  }

  @Test
  void aCardThatMayHaveBeenShownIsNotSuperseded() {
    long first = outbox().post(card(HERE, "ticket 42", "new"), NOON);
    outbox().tried(first);
    outbox().post(card(HERE, "ticket 42", "taken"), NOON);

    assertEquals("new", next(HERE).letter().body());
  }

  @Test
  void aLetterWhoseSuccessorWaitsIsOvertakenAndCanBePassed() {
    long first = outbox().post(card(HERE, "answer 1", "working"), NOON);
    outbox().tried(first);
    assertFalse(next(HERE).overtaken());
    outbox().post(card(THERE, "answer 1", "elsewhere"), NOON);
    assertFalse(next(HERE).overtaken());
    outbox().post(card(HERE, "answer 1", "done"), NOON);
    assertTrue(next(HERE).overtaken());

    outbox().pass(first);
    assertEquals("done", next(HERE).letter().body());
    assertFalse(next(HERE).overtaken());
  }

  @Test
  void aCardStandsWhereALetterOfItWaitsOrWasShown() {
    assertFalse(outbox().stands("answer 1"));
    long first = outbox().post(card(HERE, "answer 1", "working"), NOON);
    assertTrue(outbox().stands("answer 1"));
    outbox().delivered(first, Optional.of("ref 1"), NOON);
    assertTrue(outbox().stands("answer 1"));
    long other = outbox().post(card(HERE, "answer 2", "working"), NOON);
    outbox().pass(other);
    assertFalse(outbox().stands("answer 2"));
  }

  @Test
  void aLetterMayBeThereFromWhenItIsTriedUntilItIsKnownNotToBe() {
    long letter = outbox().post(letter(HERE, "one"), NOON);
    assertFalse(next(HERE).mayBeThere());
    outbox().tried(letter);
    assertTrue(next(HERE).mayBeThere());
    outbox().postpone(letter, NOON.plusSeconds(30), true);
    assertTrue(next(HERE).mayBeThere());
    outbox().postpone(letter, NOON.plusSeconds(60), false);
    assertFalse(next(HERE).mayBeThere());
    assertEquals(NOON.plusSeconds(60), next(HERE).nextTry());
    assertEquals(0, next(HERE).failures());
    outbox().failed(letter, 1, NOON);
    assertTrue(next(HERE).mayBeThere());
  }

  @Test
  void theReferencesOfAConversationAreThoseOfItsLettersThatHaveOne() {
    long first = outbox().post(letter(HERE, "one"), NOON);
    long second = outbox().post(letter(HERE, "two"), NOON);
    long elsewhere = outbox().post(letter(THERE, "three"), NOON);
    outbox().delivered(first, Optional.of("ref 1"), NOON);
    outbox().delivered(second, Optional.empty(), NOON);
    outbox().delivered(elsewhere, Optional.of("ref 3"), NOON);

    assertEquals(Set.of("ref 1"), outbox().references(HERE.conversation()));
  }

  @Test
  void aCardThatTurnsOutToBeShownAfterAllIsReplaced() {
    long first = outbox().post(card(HERE, "ticket 42", "new"), NOON);
    outbox().post(card(HERE, "ticket 42", "taken"), NOON);
    outbox().delivered(first, Optional.of("ref 1"), NOON);

    assertEquals(Optional.of("ref 1"), next(HERE).replaces());
  }

  private Waiting next(Address.Place place) {
    return outbox().next(place.conversation()).orElseThrow();
  }

  private void say(String channel, String conversation, Instant at, boolean shared) {
    conversations()
        .receive(
            new Message(
                channel,
                conversation + at,
                new ConversationId(conversation),
                Optional.of(AN),
                new Said.Words("hello"),
                at,
                at,
                shared,
                true));
  }

  private static Address.Place place(String channel, String conversation) {
    return new Address.Place(channel, new ConversationId(conversation));
  }

  private static Letter letter(Address to, String body) {
    return new Letter(to, Optional.empty(), Optional.empty(), body);
  }

  private static Letter card(Address to, String card, String body) {
    return new Letter(to, Optional.empty(), Optional.of(card), body);
  }
}
