package balie.storage.sql;

import balie.storage.conversation.Conversations;
import balie.storage.conversation.Feedback;
import balie.storage.conversation.Questions;
import balie.storage.conversation.QuestionsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class QuestionsInFileTest extends QuestionsContract {
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
  protected Feedback feedback() {
    return database.feedback();
  }

  @Override
  protected Questions questions() {
    return database.questions();
  }
}
