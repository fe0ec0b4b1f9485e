package balie.storage.sql;

import balie.storage.conversation.Conversations;
import balie.storage.conversation.Feedback;
import balie.storage.conversation.FeedbackContract;
import org.junit.jupiter.api.AfterEach;

class FeedbackInMemoryTest extends FeedbackContract {
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
  protected Feedback feedback() {
    return database.feedback();
  }
}
