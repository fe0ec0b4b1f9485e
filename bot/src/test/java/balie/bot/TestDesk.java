package balie.bot;

import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DeskReader;
import balie.bot.desk.GoldenQuestion;
import balie.bot.desk.Reading;
import balie.bot.flow.Dispatcher;
import balie.bot.flow.Turn;
import balie.bot.understand.Fits;
import balie.bot.understand.SentenceModel;
import balie.bot.understand.Utterance;
import balie.knowledge.embedding.KeptVectors;
import balie.knowledge.embedding.Model;
import balie.knowledge.index.IndexFolder;
import balie.knowledge.understanding.ModelStore;
import balie.storage.conversation.Focus;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.sql.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A desk that was published, and what answers over it; each is made once for all tests, since it
/// learns.
public final class TestDesk {
  public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private static final Instant PUBLISHED = Instant.parse("2024-01-01T09:00:00Z");
  private static final BuiltInTerms TERMS = BuiltInTerms.load();

  private final Register register;
  private final Dispatcher dispatcher;
  private final List<GoldenQuestion> questions;

  private static final class Example {
    static final TestDesk DESK = of(resource("/example-desk/desk.yaml"));
  }

  private static final class Demo {
    static final TestDesk DESK = of(resource("/demo-desk/desk.yaml"));
  }

  private static final class Meant {
    static final TestDesk DESK = of(resource("/demo-desk/desk.yaml"), model());
  }

  private static final class Yard {
    static final TestDesk DESK = written(YardDesk.FILES);
  }

  private static final class Small {
    static final TestDesk DESK = written(SmallDesk.FILES);
  }

  private TestDesk(Reading.Read read, SentenceModel model) {
    try (Database database = Database.inMemory()) {
      database.publications().publish(read.desk(), PUBLISHED);
      this.register = database.publications().register().orElseThrow();
    }
    IndexFolder index = IndexFolder.inMemory();
    this.dispatcher =
        new Bot(TERMS, ModelStore.none(), Fits.none(), () -> index, model).dispatcher(register);
    this.questions = read.questions();
  }

  /// The desk of the specification.
  public static TestDesk example() {
    return Example.DESK;
  }

  /// The desk that ships for the demo.
  public static TestDesk demo() {
    return Demo.DESK;
  }

  /// The same with the sentence model that usually runs.
  public static TestDesk demoWithMeanings() {
    return Meant.DESK;
  }

  private static SentenceModel model() {
    return new SentenceModel(
        () ->
            Model.MINILM
                .load()
                .map(model -> KeptVectors.in(Path.of("target", "models"), model, trouble -> {})));
  }

  /// The desk of [YardDesk].
  public static TestDesk yard() {
    return Yard.DESK;
  }

  /// The desk of [SmallDesk].
  public static TestDesk small() {
    return Small.DESK;
  }

  private static TestDesk of(Path folder) {
    return of(folder, SentenceModel.none());
  }

  private static TestDesk of(Path folder, SentenceModel model) {
    return switch (new DeskReader(TERMS).read(folder, LocalDate.of(2026, 6, 1))) {
      case Reading.Read read -> new TestDesk(read, model);
      case Reading.Faulty faulty -> throw new AssertionError(faulty.problems().toString());
    };
  }

  private static Path resource(String file) {
    try {
      Path path = Path.of(Objects.requireNonNull(TestDesk.class.getResource(file), file).toURI());
      return Objects.requireNonNull(path.getParent());
    } catch (URISyntaxException noFile) {
      throw new AssertionError(noFile);
    }
  }

  private static TestDesk written(Map<String, String> files) {
    try {
      Path folder = Files.createTempDirectory("balie-desk");
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, file.getValue());
      }
      return of(folder);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public Register register() {
    return register;
  }

  public Dispatcher dispatcher() {
    return dispatcher;
  }

  public List<GoldenQuestion> questions() {
    return questions;
  }

  /// A question without a conversation.
  ///
  /// @param who the name before the desk's domain, empty for an unlinked person
  /// @param when local date and time
  public Turn ask(String who, String when, String text) {
    return new Talk(who, when).say(text);
  }

  /// A conversation that begins at a local date and time.
  public Talk talk(String who, String when) {
    return new Talk(who, when);
  }

  /// A conversation, with its own clock.
  public final class Talk {
    private final Optional<Person> asker;
    private ZonedDateTime now;
    private Optional<Focus> focus = Optional.empty();

    private Talk(String who, String when) {
      this.asker =
          who.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  register.people().stream()
                      .filter(person -> person.id().email().startsWith(who + "@"))
                      .findFirst()
                      .orElseThrow());
      this.now =
          when.endsWith("Z")
              ? Instant.parse(when).atZone(ZONE)
              : ZonedDateTime.of(java.time.LocalDateTime.parse(when), ZONE);
    }

    public Turn say(String text) {
      Turn turn = dispatcher.handle(new Utterance(text, asker, now, focus));
      focus = Optional.of(turn.focus());
      return turn;
    }

    public Talk after(Duration pause) {
      now = now.plus(pause);
      return this;
    }
  }
}
