package balie.storage.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Conversations.Change;
import balie.storage.conversation.Conversations.Receipt;
import balie.storage.conversation.Conversations.Received;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of conversations does.
public abstract class ConversationsContract {
  protected static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  protected static final ConversationId TERMINAL = new ConversationId("terminal-1");

  /// An empty store.
  protected abstract Conversations conversations();

  @Test
  void aMessageIsReadBackAsItCame() {
    Message message =
        new Message(
            "slack",
            "Ev1",
            TERMINAL,
            Optional.of(new PersonId("an@example.org")),
            new Said.Words("hoe groot is mijn postvak? 📮"),
            NOON,
            NOON.minusSeconds(86_400),
            true,
            false);

    Receipt receipt = conversations().receive(message);

    assertTrue(receipt.isNew());
    Received received = new Received(receipt.number(), message);
    assertEquals(Optional.of(received), conversations().next(TERMINAL));
    assertEquals(Optional.of(message), conversations().message(receipt.number()));
  }

  @Test
  void aPressIsNotTheSameAsItsWords() {
    Message press =
        new Message(
            "terminal",
            "1",
            TERMINAL,
            Optional.empty(),
            new Said.Press("take 42 7"),
            NOON,
            NOON,
            false,
            true);
    conversations().receive(press);

    assertEquals(new Said.Press("take 42 7"), firstUnhandled().message().said());
  }

  @Test
  void anEventIsReceivedOnce() {
    Receipt first = conversations().receive(message("1", "first"));

    assertEquals(
        new Receipt(first.number(), false), conversations().receive(message("1", "again")));
    assertEquals(List.of("first"), unhandledTexts());
  }

  @Test
  void theSameEventOfAnotherChannelIsAnother() {
    conversations().receive(message("1", "first"));
    Message elsewhere =
        new Message(
            "slack",
            "1",
            TERMINAL,
            Optional.empty(),
            new Said.Words("elsewhere"),
            NOON,
            NOON,
            false,
            true);

    assertTrue(conversations().receive(elsewhere).isNew());
    assertEquals(List.of("first", "elsewhere"), unhandledTexts());
  }

  @Test
  void aRedeliveryAfterTheAnswerIsStillADuplicate() {
    conversations().receive(message("1", "first"));
    assertTrue(conversations().handled(firstUnhandled()));

    assertFalse(conversations().receive(message("1", "first")).isNew());
    assertEquals(List.of(), unhandledTexts());
  }

  @Test
  void messagesKeepTheirOrder() {
    for (int i = 20; i > 0; i--) {
      conversations().receive(message("event " + i, "text " + i));
    }

    List<String> texts = unhandledTexts();
    assertEquals("text 20", texts.getFirst());
    assertEquals("text 1", texts.getLast());
  }

  @Test
  void aConversationWaitsUntilAllOfItIsHandled() {
    conversations().receive(message("1", "first"));
    conversations().receive(message("2", "second"));

    assertTrue(conversations().handled(firstUnhandled()));
    assertEquals(List.of(TERMINAL), conversations().waiting());
    assertEquals(Optional.empty(), conversations().next(new ConversationId("another")));

    assertTrue(conversations().handled(firstUnhandled()));
    assertEquals(List.of(), conversations().waiting());
  }

  @Test
  void aMessageIsHandledOnce() {
    conversations().receive(message("1", "first"));
    Received first = firstUnhandled();

    assertTrue(conversations().waits(first.number()));
    assertTrue(conversations().handled(first));
    assertFalse(conversations().handled(first));
    assertFalse(conversations().waits(first.number()));
  }

  @Test
  void whatIsEditedBeforeItWasHandledCountsAsItReadsNow() {
    conversations().receive(message("1", "frist"));
    Received before = firstUnhandled();

    assertEquals(Change.DONE, conversations().edit("terminal", "1", "first"));

    assertFalse(conversations().handled(before), "it was read before it was edited");
    assertEquals(List.of("first"), unhandledTexts());
    assertEquals(Change.TOO_LATE, conversations().edit("terminal", "1", "third"));
    assertEquals(Change.UNKNOWN, conversations().edit("terminal", "2", "second"));
  }

  @Test
  void whatIsWithdrawnIsForgottenAndNeverHandled() {
    Receipt receipt = conversations().receive(message("1", "never mind"));
    Received before = firstUnhandled();

    assertEquals(Change.DONE, conversations().withdraw("terminal", "1"));

    assertFalse(conversations().handled(before));
    assertEquals(List.of(), conversations().waiting());
    assertEquals("", conversations().message(receipt.number()).orElseThrow().said().text());
    assertEquals(Change.UNKNOWN, conversations().withdraw("terminal", "2"));
  }

  @Test
  void whatIsWithdrawnAfterItWasHandledIsForgottenToo() {
    Receipt receipt = conversations().receive(message("1", "said too much"));
    assertTrue(conversations().handled(firstUnhandled()));

    assertEquals(Change.TOO_LATE, conversations().withdraw("terminal", "1"));

    assertEquals("", conversations().message(receipt.number()).orElseThrow().said().text());
  }

  @Test
  void aFocusIsKept() {
    Focus focus =
        new Focus(
                Optional.of(new ServiceId("mailbox")),
                Optional.of(new TermId("quota")),
                List.of(
                    new Focus.Choice(
                        new ServiceId("mailbox"), new TermId("quota"), "Mailbox: quota"),
                    new Focus.Choice(new ServiceId("files"), new TermId("quota"), "Files: quota")),
                NOON)
            .in(Language.NL)
            .within(
                new Scope(
                    Optional.of(new PersonId("chen@example.org")),
                    Optional.of(new UnitId("sales")),
                    Optional.of(LocalDate.of(2025, 6, 1)),
                    Optional.of(TicketKind.INCIDENT),
                    Optional.of(Priority.HIGH)));

    conversations().keep(TERMINAL, focus);

    assertEquals(Optional.of(focus), conversations().focus(TERMINAL));
  }

  @Test
  void aNewFocusReplacesTheOldOne() {
    Focus asked =
        new Focus(
            Optional.empty(),
            Optional.empty(),
            List.of(new Focus.Choice(new ServiceId("vpn"), new TermId("price"), "VPN: price")),
            NOON);
    conversations().keep(TERMINAL, asked);
    conversations().keep(TERMINAL, Focus.none(NOON.plusSeconds(1)));

    assertEquals(Optional.of(Focus.none(NOON.plusSeconds(1))), conversations().focus(TERMINAL));
  }

  @Test
  void aNewConversationIsAboutNothing() {
    assertEquals(Optional.empty(), conversations().focus(new ConversationId("new")));
  }

  protected static Message message(String event, String text) {
    return new Message(
        "terminal",
        event,
        TERMINAL,
        Optional.empty(),
        new Said.Words(text),
        NOON,
        NOON,
        false,
        true);
  }

  private Received firstUnhandled() {
    return conversations().next(TERMINAL).orElseThrow();
  }

  /// The texts that wait, which are handled meanwhile.
  private List<String> unhandledTexts() {
    List<String> texts = new ArrayList<>();
    Optional<Received> next = conversations().next(TERMINAL);
    while (next.isPresent()) {
      texts.add(next.get().message().said().text());
      assertTrue(conversations().handled(next.get()));
      next = conversations().next(TERMINAL);
    }
    return texts;
  }
}
