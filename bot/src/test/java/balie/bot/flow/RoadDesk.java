package balie.bot.flow;

import balie.bot.Bot;
import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DeskReader;
import balie.bot.desk.Reading;
import balie.bot.understand.Utterance;
import balie.knowledge.understanding.ModelStore;
import balie.storage.desk.Desk;
import balie.storage.desk.PublishOutcome;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.Role;
import balie.storage.sql.Database;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assertions;

/// The desk on which conversations are held, and what answers over it: made once, since learning
/// takes seconds, and kept among what a build makes.
public final class RoadDesk {
  private static final BuiltInTerms TERMS = BuiltInTerms.load();
  private static final Desk DESK = read();
  private static final Bot BOT =
      new Bot(TERMS, ModelStore.in(Path.of("target", "models"), trouble -> {}));
  private static final Bot.Learnt LEARNT = learn();
  private static final Dispatcher ANSWERING = BOT.dispatcher(LEARNT);

  private RoadDesk() {}

  public static Desk desk() {
    return DESK;
  }

  /// The desk with other roles for one person.
  public static Desk withRoles(String email, Set<Role> roles) {
    List<Person> people =
        DESK.people().stream()
            .map(
                each ->
                    each.id().email().equals(email)
                        ? new Person(
                            each.id(),
                            each.name(),
                            each.unit(),
                            each.language(),
                            roles,
                            each.subscriptions())
                        : each)
            .toList();
    return new Desk(
        DESK.organisation(),
        DESK.calendars(),
        DESK.units(),
        people,
        DESK.services(),
        DESK.agreements(),
        DESK.articles());
  }

  public static Register register() {
    return LEARNT.register();
  }

  public static Dispatcher dispatcher() {
    return ANSWERING;
  }

  public static Bot bot() {
    return BOT;
  }

  /// A database file, open; the desk is published in it where it is new.
  public static Database database(Path folder) {
    Database.OpenOutcome outcome = Database.open(folder.resolve("balie.db"));
    Database database =
        Assertions.assertInstanceOf(Database.Opened.class, outcome, outcome::toString).database();
    PublishOutcome unused = database.publications().publish(DESK, Instant.EPOCH);
    return database;
  }

  /// What answers over whatever is published, without learning anew.
  public static Snapshots snapshots(Database database) {
    return new Snapshots(database.publications(), register -> BOT.dispatcher(LEARNT, database));
  }

  /// What somebody is answered who asks for their mailbox's quota, over what is published now.
  static String answer(Database database, String email) {
    Register now = database.publications().register().orElseThrow();
    Utterance question =
        new Utterance(
            "what's my mailbox quota?",
            now.person(new PersonId(email)),
            Instant.parse("2026-06-01T08:00:00Z").atZone(now.organisation().zone()),
            Optional.empty());
    return dispatcher().handle(question).reply().text();
  }

  private static Desk read() {
    try {
      var file = Objects.requireNonNull(RoadDesk.class.getResource("/road-desk/desk.yaml"));
      Path folder = Objects.requireNonNull(Path.of(file.toURI()).getParent());
      Reading reading = new DeskReader(TERMS).read(folder, LocalDate.of(2026, 6, 1));
      return Assertions.assertInstanceOf(Reading.Read.class, reading, reading::toString).desk();
    } catch (URISyntaxException noFile) {
      throw new AssertionError(noFile);
    }
  }

  private static Bot.Learnt learn() {
    try (Database database = Database.inMemory()) {
      PublishOutcome unused = database.publications().publish(DESK, Instant.EPOCH);
      return BOT.learn(database.publications().register().orElseThrow());
    }
  }
}
