package balie.bot.command;

import balie.bot.Bot;
import balie.bot.Settings;
import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.DeskReader;
import balie.bot.desk.Reading;
import balie.bot.desk.Writing;
import balie.bot.understand.Fits;
import balie.bot.understand.SentenceModel;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.KeptVectors;
import balie.knowledge.embedding.Model;
import balie.knowledge.index.IndexFolder;
import balie.knowledge.understanding.ModelStore;
import balie.storage.audit.AuditLog;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/// What the commands share: the settings, and what is opened and read by them.
final class Workplace {
  private final Surroundings here;
  private final Settings settings;
  private final BuiltInTerms builtIn = BuiltInTerms.load();

  private Workplace(Surroundings here, Settings settings) {
    this.here = here;
    this.settings = settings;
  }

  /// The one of this process, as it is set up. Its log begins at the level that is set.
  static Workplace of(Surroundings here) throws Fault {
    Settings settings =
        switch (Settings.read(here.variables(), here.folder())) {
          case Settings.Read read -> read.settings();
          case Settings.Wrong wrong -> throw Fault.ofInput(wrong.problems());
        };
    Log.begin(settings.log());
    return new Workplace(here, settings);
  }

  Settings settings() {
    return settings;
  }

  BuiltInTerms builtIn() {
    return builtIn;
  }

  Bot bot() {
    IndexFolder index = IndexFolder.inMemory();
    return bot(() -> index);
  }

  /// The one that answers from the configured database: its article index is kept, so that a start
  /// does not make it anew.
  Bot botOfDatabase() {
    Optional<Path> database = settings.database();
    CompletableFuture<IndexFolder> index =
        CompletableFuture.supplyAsync(
            () -> database.map(this::index).orElseGet(IndexFolder::inMemory));
    return bot(index::join);
  }

  private Bot bot(Supplier<IndexFolder> index) {
    SentenceModel model = new SentenceModel(this::embedder);
    model.begin();
    ModelStore models = ModelStore.in(settings.cache(), this::cacheTrouble);
    return new Bot(builtIn, models, fits(), index, model);
  }

  /// The article index of a database, among what can be thrown away at any time.
  IndexFolder index(Path database) {
    return IndexFolder.at(indexFolder(database), this::cacheTrouble);
  }

  Path indexFolder(Path database) {
    String which =
        UUID.nameUUIDFromBytes(
                database.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8))
            .toString();
    return settings.cache().resolve("articles-" + which);
  }

  /// The thresholds that were fitted to desks, beside the models that were trained.
  Fits fits() {
    return Fits.in(settings.cache());
  }

  /// The sentence model of the desk and of articles, with what it computed before; empty where none
  /// is wanted or its jars are not there.
  Optional<Embedder> embedder() {
    return embedder(settings.embeddings().usual());
  }

  /// The same of collections of examples that carry labels.
  Optional<Embedder> embedderOfLabels() {
    return embedder(settings.embeddings().ofLabels());
  }

  private Optional<Embedder> embedder(Optional<Model> wanted) {
    return wanted
        .flatMap(model -> model.load(settings.cache()))
        .map(model -> KeptVectors.in(settings.cache(), model, this::cacheTrouble));
  }

  /// Tells that something can't be kept or was damaged; it is made anew.
  void cacheTrouble(String trouble) {
    LoggerFactory.getLogger(Workplace.class).warn("event=model-cache {}", trouble);
  }

  /// A desk folder, whatever is wrong with it.
  Reading read(Path folder) throws Fault {
    if (!Files.isDirectory(folder)) {
      throw Fault.ofInput(folder + ":1: is no folder, expected a desk folder");
    }
    LocalDate today = LocalDate.ofInstant(here.clock().instant(), ZoneId.systemDefault());
    return new DeskReader(builtIn).read(folder, today);
  }

  /// A desk folder without a problem; what is doubtful in it is not told.
  Reading.Read desk(Path folder) throws Fault {
    return switch (read(folder)) {
      case Reading.Read read -> read;
      case Reading.Faulty faulty ->
          throw Fault.ofInput(faulty.problems().stream().map(Object::toString).toList());
    };
  }

  /// The configured database's file.
  Path file() throws Fault {
    return settings
        .database()
        .orElseThrow(
            () ->
                Fault.ofInput(
                    "no database is configured, expected BALIE_DATA, the folder to keep it in,"
                        + " in the environment or in .env"));
  }

  /// The configured database, open.
  Database database() throws Fault {
    Path file = file();
    return opened(file, Database.open(file));
  }

  /// The configured database, open beside the bot where that runs.
  Database databaseBeside() throws Fault {
    Path file = file();
    Database.OpenOutcome outcome = Database.open(file);
    return opened(file, outcome instanceof Database.Locked ? Database.openBeside(file) : outcome);
  }

  /// The configured database for reading alone, also where another process has it.
  Database databaseToRead() throws Fault {
    Path file = file();
    Database.OpenOutcome outcome = Database.open(file);
    return opened(file, outcome instanceof Database.Locked ? Database.read(file) : outcome);
  }

  private static Database opened(Path file, Database.OpenOutcome outcome) throws Fault {
    return switch (outcome) {
      case Database.Opened opened -> opened.database();
      case Database.OpenOutcome refused ->
          throw Fault.ofMachine("balie: the database " + why(file, refused));
    };
  }

  /// Notes what was done by whoever has the machine.
  void audited(AuditLog.Deed what, String about) throws Fault {
    try (Database database = databaseBeside()) {
      database.audit().add(deed(here.clock().instant(), what, about));
    }
  }

  static AuditLog.Entry deed(Instant at, AuditLog.Deed what, String about) {
    return new AuditLog.Entry(at, Optional.empty(), what, Optional.of(about));
  }

  /// Whom an address names.
  static PersonId person(String email) throws Fault {
    if (email.isBlank() || !email.contains("@")) {
      throw Fault.ofInput("\"" + email + "\" is no e-mail address");
    }
    return new PersonId(email.strip());
  }

  /// Why a database could not be opened, and the mend.
  static String why(Path file, Database.OpenOutcome refused) {
    String mend =
        switch (refused) {
          case Database.Opened _ -> "is open";
          case Database.Locked(String holder, Path _) ->
              "%s has it open; stop that one first, or name another one with BALIE_DATABASE"
                  .formatted(holder);
          case Database.TooNew(int found, int known) ->
              "a newer Balie made it (its schema is %d, this one knows %d); use that Balie"
                      .formatted(found, known)
                  + ", or restore a backup from before";
          case Database.Broken(String reason) ->
              reason + "; restore a backup, or move it away and publish the desk again";
        };
    return file + ": " + mend;
  }

  /// Tells what came of writing a desk folder.
  static int told(Writing writing, Path folder, Surroundings here) {
    return switch (writing) {
      case Writing.Written(int files) -> {
        here.say(folder + ": wrote " + files + " files; check them with: balie check " + folder);
        yield Status.DONE;
      }
      case Writing.Occupied(Path occupied) -> {
        here.say(occupied + ":1: is not empty, expected an empty folder or a new name");
        yield Status.INPUT;
      }
      case Writing.Unwritable(String reason) -> {
        here.say(folder + ":1: can't be written, expected a folder to write to: " + reason);
        yield Status.INPUT;
      }
    };
  }
}
