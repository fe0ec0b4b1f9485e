package balie.storage.sql;

import balie.storage.conversation.Conversations;
import balie.storage.conversation.ConversationsContract;
import org.junit.jupiter.api.AfterEach;

class ConversationsInMemoryTest extends ConversationsContract {
  private final Database database = Database.inMemory();

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Conversations conversations() {
    return database.conversations();
  }
}
