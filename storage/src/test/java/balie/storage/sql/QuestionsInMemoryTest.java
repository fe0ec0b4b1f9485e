package balie.storage.sql;

import balie.storage.conversation.Conversations;
import balie.storage.conversation.Feedback;
import balie.storage.conversation.Questions;
import balie.storage.conversation.QuestionsContract;
import org.junit.jupiter.api.AfterEach;

class QuestionsInMemoryTest extends QuestionsContract {
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

  @Override
  protected Questions questions() {
    return database.questions();
  }
}
