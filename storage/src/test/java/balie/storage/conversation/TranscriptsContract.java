package balie.storage.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.storage.conversation.Transcripts.Entry;
import balie.storage.conversation.Transcripts.Mark;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every transcript does: the inbox and the outbox of a conversation, read together.
public abstract class TranscriptsContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final PersonId AN = new PersonId("an@example.org");
  private static final PersonId BO = new PersonId("bo@example.org");
  private static final ConversationId HERE = new ConversationId("web:an@example.org:1");
  private static final ConversationId THERE = new ConversationId("web:an@example.org:2");
  private static final int MANY = 100;

  protected abstract Transcripts transcripts();

  protected abstract Outbox outbox();

  protected abstract Conversations conversations();

  @Test
  void whatWasSaidIsReadInOrder() {
    MessageNumber first = said(HERE, AN, "one", 0);
    told(HERE, first, "answer one", 1);
    MessageNumber second = said(HERE, AN, "two", 2);
    told(HERE, second, "answer two", 3);

    assertEquals(List.of("one", "answer one", "two", "answer two"), read(HERE, Mark.START));
  }

  @Test
  void anAnswerOfTheSameInstantStandsBehindWhatItAnswers() {
    MessageNumber first = said(HERE, AN, "one", 0);
    MessageNumber second = said(HERE, AN, "two", 0);
    told(HERE, second, "answer two", 0);
    told(HERE, first, "answer one", 0);
    notice(HERE, "a notice", 0);

    assertEquals(
        List.of("one", "answer one", "two", "answer two", "a notice"), read(HERE, Mark.START));
  }

  @Test
  void aReaderGetsWhatCameAfterTheirMarkAndNothingElse() {
    MessageNumber first = said(HERE, AN, "one", 0);
    told(HERE, first, "answer one", 1);
    Mark mark = Mark.START;
    for (Entry entry : transcripts().since(HERE, Mark.START, MANY)) {
      mark = mark.with(entry);
    }
    assertEquals(List.of(), read(HERE, mark));

    MessageNumber second = said(HERE, AN, "two", 2);
    told(HERE, second, "answer two", 3);
    assertEquals(List.of("two", "answer two"), read(HERE, mark));
  }

  @Test
  void anotherConversationIsNotReadAlong() {
    MessageNumber number = said(THERE, AN, "elsewhere", 0);
    told(THERE, number, "answered there", 1);

    assertEquals(List.of(), read(HERE, Mark.START));
    assertEquals(List.of("elsewhere", "answered there"), read(THERE, Mark.START));
  }

  @Test
  void ofManyLinesTheLastAreRead() {
    for (int i = 0; i < 10; i++) {
      said(HERE, AN, "line " + i, i);
    }
    assertEquals(
        List.of("line 8", "line 9"),
        transcripts().since(HERE, Mark.START, 2).stream().map(TranscriptsContract::text).toList());
  }

  @Test
  void aLetterIsReadBeforeAndAfterItIsDelivered() {
    long number = notice(HERE, "a notice", 0);
    assertEquals(List.of("a notice"), read(HERE, Mark.START));
    outbox().delivered(number, Optional.empty(), NOON.plusSeconds(1));
    assertEquals(List.of("a notice"), read(HERE, Mark.START));
  }

  @Test
  void aLetterThatWasGivenUpOrSupersededIsNotRead() {
    long dead = notice(HERE, "given up", 0);
    outbox().bury(dead, "gone", NOON);
    card(HERE, "as it was", 1);
    card(HERE, "as it is", 2);

    assertEquals(List.of("as it is"), read(HERE, Mark.START));
  }

  @Test
  void aLetterThatFoundItsPlaceLateIsReadAllTheSame() {
    long late =
        outbox()
            .post(
                new Letter(new Address.Person(AN), Optional.empty(), Optional.empty(), "late"),
                NOON);
    long read = notice(HERE, "read before", 1);
    outbox().delivered(read, Optional.empty(), NOON.plusSeconds(1));
    Mark mark = new Mark(0, read);
    outbox().place(late, List.of(place(HERE)));
    outbox().delivered(late, Optional.empty(), NOON.plusSeconds(2));

    assertEquals(List.of("late"), read(HERE, mark));
  }

  @Test
  void theConversationsOfAPersonBeginWithTheLatest() {
    said(HERE, AN, "how it began", 0);
    said(THERE, AN, "later", 5);
    said(HERE, AN, "last of all", 9);

    List<Transcripts.Topic> topics = transcripts().topics(AN, "web", MANY);
    assertEquals(
        List.of("how it began", "later"), topics.stream().map(Transcripts.Topic::begins).toList());
    assertEquals(NOON.plusSeconds(9), topics.getFirst().last());
    assertEquals(1, transcripts().topics(AN, "web", 1).size());
    assertEquals(List.of(), transcripts().topics(BO, "web", MANY));
    assertEquals(List.of(), transcripts().topics(AN, "terminal", MANY));
  }

  private MessageNumber said(ConversationId where, PersonId who, String words, int seconds) {
    Instant at = NOON.plusSeconds(seconds);
    return conversations()
        .receive(
            new Message(
                "web",
                where.id() + words,
                where,
                Optional.of(who),
                new Said.Words(words),
                at,
                at,
                false,
                true))
        .number();
  }

  private void told(ConversationId where, MessageNumber answers, String body, int seconds) {
    long unused =
        outbox().post(Letter.answer(place(where), answers, body), NOON.plusSeconds(seconds));
  }

  private long notice(ConversationId where, String body, int seconds) {
    return outbox()
        .post(
            new Letter(place(where), Optional.empty(), Optional.empty(), body),
            NOON.plusSeconds(seconds));
  }

  private void card(ConversationId where, String body, int seconds) {
    long unused =
        outbox()
            .post(
                new Letter(place(where), Optional.empty(), Optional.of("ticket 1"), body),
                NOON.plusSeconds(seconds));
  }

  private List<String> read(ConversationId where, Mark mark) {
    return transcripts().since(where, mark, MANY).stream().map(TranscriptsContract::text).toList();
  }

  private static Address.Place place(ConversationId where) {
    return new Address.Place("web", where);
  }

  private static String text(Entry entry) {
    return switch (entry) {
      case Transcripts.Heard heard -> ((Said.Words) heard.message().said()).text();
      case Transcripts.Written written -> written.letter().body();
    };
  }
}
