package balie.storage.sql;

import balie.storage.conversation.Conversations;
import balie.storage.conversation.Feedback;
import balie.storage.desk.Publications;
import balie.storage.gap.AddedExamples;
import balie.storage.gap.ArticleDrafts;
import balie.storage.gap.Gaps;
import balie.storage.gap.GapsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class GapsInMemoryTest extends GapsContract {
  private Database database;

  @BeforeEach
  void open() {
    database = Database.inMemory();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Gaps gaps() {
    return database.gaps();
  }

  @Override
  protected ArticleDrafts drafts() {
    return database.articleDrafts();
  }

  @Override
  protected AddedExamples examples() {
    return database.addedExamples();
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
  protected Publications publications() {
    return database.publications();
  }
}
