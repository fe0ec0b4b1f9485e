package balie.storage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.StorageFailure;
import balie.storage.StorageFull;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Letter;
import balie.storage.conversation.Message;
import balie.storage.conversation.Said;
import balie.storage.desk.Desk;
import balie.storage.desk.DeskEdit;
import balie.storage.desk.ExampleDesk;
import balie.storage.desk.PublishOutcome.Published;
import balie.storage.person.Role;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedWriteTest {
  private static final Instant LATER = Instant.parse("2026-06-01T10:00:00Z");
  private static final int MORE_PAGES = 10_000;

  private Path file;
  private Database database;

  @BeforeEach
  void publish(@TempDir Path folder) {
    file = folder.resolve("balie.db");
    database = OpenDatabase.at(file);
    database.publications().publish(ExampleDesk.desk(), Instant.EPOCH);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void onAFullDiskAPublicationChangesNothing() throws SQLException {
    fillDisk();

    StorageFull full =
        assertThrows(StorageFull.class, () -> database.publications().publish(crowded(), LATER));

    assertTrue(full.getMessage().contains("full"), full.getMessage());
    assertEverythingAsItWas();
  }

  @Test
  void onceThereIsRoomThePublicationSucceeds() throws SQLException {
    fillDisk();
    assertThrows(StorageFull.class, () -> database.publications().publish(crowded(), LATER));

    Sqlite.limitPages(database.connections().writer(), MORE_PAGES);

    assertInstanceOf(Published.class, database.publications().publish(crowded(), LATER));
    assertEquals(Optional.of(crowded()), database.publications().current());
  }

  @Test
  void onAFullDiskAMessageStaysToBeHandled() throws SQLException {
    ConversationId conversation = new ConversationId("terminal-1");
    Conversations inbox = database.conversations();
    inbox.receive(
        new Message(
            "terminal",
            "1",
            conversation,
            Optional.empty(),
            new Said.Words("?"),
            LATER,
            LATER,
            false,
            true));
    fillDisk();
    Conversations.Received received = inbox.next(conversation).orElseThrow();
    Letter long1 =
        Letter.answer(received.message().place(), received.number(), "a".repeat(1_000_000));

    assertThrows(
        StorageFull.class,
        () ->
            database
                .transactions()
                .inOne(
                    () -> {
                      inbox.keep(conversation, Focus.none(LATER));
                      return inbox.handled(received) && database.outbox().post(long1, LATER) > 0;
                    }));

    assertEquals(Optional.of(received), inbox.next(conversation));
    assertEquals(Optional.empty(), database.outbox().next(conversation));
    assertEquals(Optional.empty(), inbox.focus(conversation));
  }

  @Test
  void aFailureInTheMiddleOfAPublicationChangesNothing() {
    database
        .connections()
        .write(
            session ->
                session.run(
                    """
                    CREATE TRIGGER torn BEFORE INSERT ON agreement
                    BEGIN SELECT RAISE(ABORT, 'torn'); END
                    """));
    Desk next =
        new DeskEdit(new DeskEdit(crowded()).services(ExampleDesk.mailbox("1 GB")))
            .agreements(ExampleDesk.agreement(3, ExampleDesk.day("2027-01-01"), Optional.empty()));

    StorageFailure failure =
        assertThrows(StorageFailure.class, () -> database.publications().publish(next, LATER));

    assertTrue(failure.getMessage().contains("Nothing was changed"), failure.getMessage());
    assertEverythingAsItWas();
  }

  private void assertEverythingAsItWas() {
    assertEquals(1, database.publications().lastPublication());
    assertEquals(Optional.of(ExampleDesk.desk()), database.publications().current());
    database.close();
    database = OpenDatabase.at(file);
    assertEquals(1, database.publications().lastPublication());
    assertEquals(Optional.of(ExampleDesk.desk()), database.publications().current());
  }

  private void fillDisk() throws SQLException {
    Sqlite.limitPages(
        database.connections().writer(), Sqlite.pages(database.connections().writer()));
  }

  private static Desk crowded() {
    return new DeskEdit(ExampleDesk.desk())
        .people(
            IntStream.range(0, 2_000)
                .mapToObj(
                    number ->
                        ExampleDesk.person(
                            "person" + number, "Person", ExampleDesk.SALES, Set.of(Role.USER)))
                .toList());
  }
}
