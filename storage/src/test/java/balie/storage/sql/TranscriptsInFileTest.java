package balie.storage.sql;

import balie.storage.conversation.Conversations;
import balie.storage.conversation.Outbox;
import balie.storage.conversation.Transcripts;
import balie.storage.conversation.TranscriptsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class TranscriptsInFileTest extends TranscriptsContract {
  private Database database;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = OpenDatabase.at(folder.resolve("balie.db"));
  }

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
