package balie.storage.sql;

import balie.storage.conversation.Conversations;
import balie.storage.conversation.Outbox;
import balie.storage.conversation.Transcripts;
import balie.storage.conversation.TranscriptsContract;
import org.junit.jupiter.api.AfterEach;

class TranscriptsInMemoryTest extends TranscriptsContract {
  private final Database database = Database.inMemory();

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Conversations conversations() {
    return database.conversations();
  }

  @Override
  protected Outbox outbox() {
    return database.outbox();
  }

  @Override
  protected Transcripts transcripts() {
    return database.transcripts();
  }
}
