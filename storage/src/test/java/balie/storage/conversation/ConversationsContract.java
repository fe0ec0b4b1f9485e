package balie.storage.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.storage.conversation.Conversations.Outgoing;
import balie.storage.conversation.Conversations.Receipt;
import balie.storage.conversation.Conversations.Received;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import java.time.Instant;
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
            "hoe groot is mijn postvak? 📮",
            NOON,
            NOON.minusSeconds(86_400),
            true);

    assertEquals(Receipt.NEW, conversations().receive(message));

    assertEquals(
        List.of(message), conversations().unhandled().stream().map(Received::message).toList());
  }

  @Test
  void anEventIsReceivedOnce() {
    conversations().receive(message("1", "first"));

    assertEquals(Receipt.DUPLICATE, conversations().receive(message("1", "again")));
    assertEquals(List.of("first"), unhandledTexts());
  }

  @Test
  void theSameEventOfAnotherChannelIsAnother() {
    conversations().receive(message("1", "first"));
    Message elsewhere =
        new Message("slack", "1", TERMINAL, Optional.empty(), "elsewhere", NOON, NOON, false);

    assertEquals(Receipt.NEW, conversations().receive(elsewhere));
    assertEquals(List.of("first", "elsewhere"), unhandledTexts());
  }

  @Test
  void aRedeliveryAfterTheAnswerIsStillADuplicate() {
    conversations().receive(message("1", "first"));
    conversations().handle(firstUnhandled(), List.of(), Focus.none(NOON));

    assertEquals(Receipt.DUPLICATE, conversations().receive(message("1", "first")));
    assertEquals(List.of(), unhandledTexts());
  }

  @Test
  void messagesKeepTheirOrder() {
    for (int i = 20; i > 0; i--) {
      conversations().receive(message("event " + i, "text " + i));
    }

    assertEquals("text 20", unhandledTexts().getFirst());
    assertEquals("text 1", unhandledTexts().getLast());
  }

  @Test
  void handlingStoresTheRepliesAndTheFocus() {
    conversations().receive(message("1", "first"));
    Focus focus =
        new Focus(
            Optional.of(new ServiceId("mailbox")),
            Optional.of(new TermId("quota")),
            List.of(
                new Focus.Choice(new ServiceId("mailbox"), new TermId("quota"), "Mailbox: quota"),
                new Focus.Choice(new ServiceId("files"), new TermId("quota"), "Files: quota")),
            NOON);

    List<Outgoing> outgoing =
        conversations().handle(firstUnhandled(), List.of(reply("one"), reply("two")), focus);

    assertEquals(List.of(reply("one"), reply("two")), replies(outgoing));
    assertEquals(outgoing, conversations().undelivered());
    assertEquals(Optional.of(focus), conversations().focus(TERMINAL));
    assertEquals(List.of(), unhandledTexts());
  }

  @Test
  void handlingTwiceChangesNothingTheSecondTime() {
    conversations().receive(message("1", "first"));
    long number = firstUnhandled();
    conversations().handle(number, List.of(reply("one")), Focus.none(NOON));

    List<Outgoing> again =
        conversations().handle(number, List.of(reply("two")), Focus.none(NOON.plusSeconds(60)));

    assertEquals(List.of(), again);
    assertEquals(List.of(reply("one")), replies(conversations().undelivered()));
    assertEquals(Optional.of(Focus.none(NOON)), conversations().focus(TERMINAL));
  }

  @Test
  void aReplyIsFoundUntilItsChannelConfirmedIt() {
    conversations().receive(message("1", "first"));
    List<Outgoing> outgoing =
        conversations()
            .handle(firstUnhandled(), List.of(reply("one"), reply("two")), Focus.none(NOON));

    conversations().delivered(outgoing.getFirst().number(), NOON);

    assertEquals(List.of(reply("two")), replies(conversations().undelivered()));
  }

  @Test
  void aNewFocusReplacesTheOldOne() {
    Focus asked =
        new Focus(
            Optional.empty(),
            Optional.empty(),
            List.of(new Focus.Choice(new ServiceId("vpn"), new TermId("price"), "VPN: price")),
            NOON);
    conversations().receive(message("1", "first"));
    conversations().handle(firstUnhandled(), List.of(), asked);
    conversations().receive(message("2", "second"));
    conversations().handle(firstUnhandled(), List.of(), Focus.none(NOON.plusSeconds(1)));

    assertEquals(Optional.of(Focus.none(NOON.plusSeconds(1))), conversations().focus(TERMINAL));
  }

  @Test
  void aNewConversationIsAboutNothing() {
    assertEquals(Optional.empty(), conversations().focus(new ConversationId("new")));
  }

  protected static Message message(String event, String text) {
    return new Message("terminal", event, TERMINAL, Optional.empty(), text, NOON, NOON, false);
  }

  protected static Reply reply(String body) {
    return new Reply("terminal", TERMINAL, body);
  }

  private long firstUnhandled() {
    return conversations().unhandled().getFirst().number();
  }

  private List<String> unhandledTexts() {
    return conversations().unhandled().stream().map(each -> each.message().text()).toList();
  }

  private static List<Reply> replies(List<Outgoing> outgoing) {
    return outgoing.stream().map(Outgoing::reply).toList();
  }
}
