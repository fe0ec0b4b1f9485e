package balie.storage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Focus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {
  private static final ConversationId ONE = new ConversationId("terminal-1");
  private static final ConversationId TWO = new ConversationId("terminal-2");
  private static final Focus FOCUS = Focus.none(Instant.EPOCH);

  private Database database;
  private Conversations store;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = OpenDatabase.at(folder.resolve("balie.db"));
    store = database.conversations();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private <T> T inOne(Supplier<T> work) {
    return database.transactions().inOne(work);
  }

  private Void fail() {
    throw new IllegalArgumentException("halfway");
  }

  @Test
  void whatIsWrittenIsSeenWithinAndKeptTogether() {
    Optional<Focus> seen =
        inOne(
            () -> {
              store.keep(ONE, FOCUS);
              return store.focus(ONE);
            });

    assertEquals(Optional.of(FOCUS), seen);
    assertEquals(Optional.of(FOCUS), store.focus(ONE));
  }

  @Test
  void nothingIsKeptOfWhatThrows() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            inOne(
                () -> {
                  store.keep(ONE, FOCUS);
                  store.keep(TWO, FOCUS);
                  return fail();
                }));

    assertEquals(Optional.empty(), store.focus(ONE));
    assertEquals(Optional.empty(), store.focus(TWO));
  }

  @Test
  void oneWithinAnotherIsPartOfIt() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            inOne(
                () -> {
                  inOne(
                      () -> {
                        store.keep(ONE, FOCUS);
                        return ONE;
                      });
                  return fail();
                }));

    assertEquals(Optional.empty(), store.focus(ONE));
  }

  @Test
  void aPartThatFailedAndWasHiddenKeepsTheWholeFromCommitting() {
    assertThrows(
        IllegalStateException.class,
        () ->
            inOne(
                () -> {
                  store.keep(ONE, FOCUS);
                  assertThrows(IllegalArgumentException.class, () -> inOne(this::fail));
                  return ONE;
                }));

    assertEquals(Optional.empty(), store.focus(ONE));
    store.keep(TWO, FOCUS);
    assertEquals(Optional.of(FOCUS), store.focus(TWO));
  }

  @Test
  void othersSeeNothingBeforeItCommits() {
    AtomicReference<Optional<Focus>> seen = new AtomicReference<>(Optional.of(FOCUS));
    inOne(
        () -> {
          store.keep(ONE, FOCUS);
          CompletableFuture.runAsync(() -> seen.set(store.focus(ONE))).join();
          return ONE;
        });

    assertEquals(Optional.empty(), seen.get());
    assertEquals(Optional.of(FOCUS), store.focus(ONE));
  }
}
