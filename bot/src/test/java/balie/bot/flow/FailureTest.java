package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.answer.Answers;
import balie.bot.answer.ArticleBase;
import balie.bot.channel.Outgoing;
import balie.bot.reply.Replies;
import balie.bot.understand.Interpreter;
import balie.bot.understand.Names;
import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import balie.knowledge.understanding.Example;
import balie.knowledge.understanding.ModelStore;
import balie.knowledge.understanding.Understanding;
import balie.storage.desk.Register;
import balie.storage.service.TermCatalogue;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What throws while a message is handled does not leave its asker without an answer.
class FailureTest {
  @TempDir Path folder;

  private final MemoryChannel channel = new MemoryChannel();

  @Test
  void aDispatcherThatThrowsStillAnswersInTheAskersLanguage() throws InterruptedException {
    Database database = RoadDesk.database(folder);
    Snapshots snapshots = new Snapshots(database.publications(), FailureTest::throwing);
    try (Life life = Life.begin(database, snapshots, channel)) {
      Outgoing dutch = life.say("an@example.org", "hoe groot mag mijn mailbox zijn?");
      assertTrue(dutch.reply().text().startsWith("Sorry, er ging hier iets mis"));
      assertEquals(List.of("open-ticket"), dutch.reply().offers());
      assertEquals(
          List.of("Het antwoorden mislukte van binnen. Het logboek heeft het bij bericht 1."),
          dutch.why());
      Outgoing english = life.say("sam@example.org", "what's my mailbox quota?");
      assertTrue(english.reply().text().startsWith("Sorry, something went wrong here"));
      assertEquals(List.of(), life.stores().conversations().waiting());
    }
  }

  @Test
  void aDispatcherThatCannotBeBuiltStillAnswers() throws InterruptedException {
    Database database = RoadDesk.database(folder);
    Snapshots snapshots =
        new Snapshots(
            database.publications(),
            register -> {
              throw new IllegalStateException("no model");
            });
    try (Life life = Life.begin(database, snapshots, channel)) {
      Outgoing answer = life.say("an@example.org", "hoe groot mag mijn mailbox zijn?");
      assertTrue(answer.reply().text().startsWith("Sorry, "));
    }
  }

  @Test
  void beforeAnythingIsPublishedThatIsWhatIsSaid() throws InterruptedException {
    Database.OpenOutcome outcome = Database.open(folder.resolve("empty.db"));
    Database database = ((Database.Opened) outcome).database();
    try (Life life = Life.begin(database, RoadDesk.snapshots(database), channel)) {
      Outgoing answer = life.say("an@example.org", "hello");
      assertTrue(answer.reply().text().startsWith("Nothing has been published here yet"));
    }
  }

  /// What it has learnt is a meaning that nobody knows.
  static Dispatcher throwing(Register register) {
    TermCatalogue terms = new TermCatalogue(List.of(), register.organisation().terms());
    Understanding understanding =
        Understanding.of(
            List.of(
                new Example("unheard-of", Language.EN, "what is my quota"),
                new Example("unheard-of too", Language.NL, "hoe groot mag mijn mailbox zijn")),
            Set.of(),
            Set.of(),
            List.of(),
            ModelStore.none());
    Names names = new Names(register, LocalDate.MAX, understanding.vocabulary());
    return new Dispatcher(
        new Interpreter(register, terms, understanding, names),
        new Answers(register, terms, new ArticleBase(List.of(), Translations.shipped())),
        new Replies(register, terms),
        Optional.empty());
  }
}
