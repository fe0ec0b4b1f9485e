package balie.storage.sql;

import balie.storage.conversation.Conversations;
import balie.storage.conversation.Feedback;
import balie.storage.desk.Publications;
import balie.storage.gap.AddedExamples;
import balie.storage.gap.ArticleDrafts;
import balie.storage.gap.Gaps;
import balie.storage.gap.GapsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class GapsInFileTest extends GapsContract {
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
