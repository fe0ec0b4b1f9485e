package balie.storage.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.MessageNumber;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of drafts does.
public abstract class DraftsContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");
  private static final PersonId AN = new PersonId("an@example.org");
  private static final PersonId BO = new PersonId("bo@example.org");
  private static final Address.Place PLACE =
      new Address.Place("web", new ConversationId("with an"));

  /// An empty store.
  protected abstract Drafts drafts();

  private static Draft draft(long message) {
    return new Draft(
        new MessageNumber(message),
        new Reporter(AN, Language.NL, PLACE),
        TicketKind.INCIDENT,
        Optional.of(new ServiceId("mailbox")),
        "mijn mail ligt plat",
        List.of("hallo", "er is iets\nmet de mail"),
        false,
        Optional.empty(),
        Optional.empty(),
        NOON);
  }

  @Test
  void aDraftIsFoundAsItWasPutLast() {
    drafts().put(draft(3));
    assertEquals(Optional.of(draft(3)), drafts().find(new MessageNumber(3)));
    Draft later = draft(3).apart().hitting(Impact.TEAM).become(new TicketNumber(42));
    drafts().put(later);
    assertEquals(Optional.of(later), drafts().find(new MessageNumber(3)));
    assertEquals(Optional.empty(), drafts().find(new MessageNumber(4)));
  }

  @Test
  void theLastOfAConversationIsTheNewestOfThatPerson() {
    List.of(draft(5), draft(4)).forEach(drafts()::put);
    assertEquals(Optional.of(draft(5)), drafts().last(PLACE, AN));
    assertEquals(Optional.empty(), drafts().last(PLACE, BO));
    assertEquals(
        Optional.empty(), drafts().last(new Address.Place("slack", PLACE.conversation()), AN));
  }

  @Test
  void whatAMessageIsForIsTakenOnceByWhoeverBeganIt() {
    Pending reply = new Pending(AN, new TicketNumber(1), 3, Pending.What.REPLY, NOON);
    Pending note = new Pending(AN, new TicketNumber(2), 4, Pending.What.NOTE, NOON);
    drafts().await(PLACE, reply);
    drafts().await(PLACE, note);
    assertEquals(Optional.empty(), drafts().take(PLACE, BO));
    assertEquals(Optional.of(note), drafts().take(PLACE, AN));
    assertEquals(Optional.empty(), drafts().take(PLACE, AN));
  }
}
