package balie.bot.command;

import balie.bot.Bot;
import balie.bot.flow.Dispatcher;
import balie.storage.desk.Register;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `balie ask`: one question, or a file of them. Nothing is written or sent: a wish is told as its
/// intent.
@Command(name = "ask", description = "Answer one question, or each line of a file.")
final class Ask implements Callable<Integer> {
  private final Surroundings here;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--desk", paramLabel = "DESK", description = "Answer from this desk folder.")
  private Optional<Path> desk = Optional.empty();

  @Option(names = "--as", paramLabel = "EMAIL", description = "Who asks; else an unlinked person.")
  private Optional<String> as = Optional.empty();

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The day that the question is about, as 2026-06-01.")
  private Optional<String> on = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "The moment that it is about, as 2026-06-01T09:00:00+02:00.")
  private Optional<String> at = Optional.empty();

  @Option(
      names = "--in",
      paramLabel = "public|private",
      description = "Whether others read along; the answer says what only the asker may read.")
  private Optional<String> in = Optional.empty();

  @Option(names = "--json", description = "Answer as a JSON object.")
  private boolean json;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "Ask each line of a file, or of standard input for -; both ways JSON lines.")
  private Optional<String> batch = Optional.empty();

  @Parameters(paramLabel = "QUESTION", description = "The question, in English or Dutch.")
  private List<String> question = List.of();

  Ask(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault, IOException {
    if (question.isEmpty() == batch.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "expected either a QUESTION or --batch FILE");
    }
    ObjectNode options = options();
    Question asked = read(options);
    Questioner questioner = questioner();
    if (batch.isPresent()) {
      int threads = Runtime.getRuntime().availableProcessors();
      return new Batch(questioner, options, here).run(batch.get(), open(batch.get()), threads);
    }
    try {
      questioner.check(asked);
    } catch (FaultyCase unknown) {
      throw Fault.ofInput("--" + unknown.getMessage());
    }
    Questioner.Answer answer = questioner.ask(asked, Optional.empty());
    here.tell(json ? questioner.json(answer).toString() : answer.turn().reply().text());
    return Status.DONE;
  }

  /// The options as the keys of a batch line, for which they are also the defaults.
  private ObjectNode options() {
    ObjectNode options = JsonNodeFactory.instance.objectNode();
    as.ifPresent(person -> options.put("as", person));
    on.ifPresent(day -> options.put("on", day));
    at.ifPresent(instant -> options.put("at", instant));
    in.ifPresent(room -> options.put("in", room));
    return options;
  }

  private Question read(ObjectNode options) {
    try {
      return Question.of(new Fields(options.deepCopy().put("ask", String.join(" ", question))));
    } catch (FaultyCase fault) {
      throw new ParameterException(spec.commandLine(), "--" + fault.getMessage(), fault);
    }
  }

  private Questioner questioner() throws Fault {
    Workplace workplace = Workplace.of(here);
    Bot bot = desk.isPresent() ? workplace.bot() : workplace.botOfDatabase();
    Register register = new Desks(here, workplace).register(desk);
    Dispatcher dispatcher = bot.dispatcher(register);
    return new Questioner(dispatcher, register, here.clock());
  }

  private InputStream open(String file) throws Fault, IOException {
    if (file.equals("-")) {
      return here.in();
    }
    Path path = here.folder().resolve(file);
    if (Files.isDirectory(path)) {
      throw Fault.ofInput(file + ":1: is a folder, expected a file of JSON lines");
    }
    try {
      return Files.newInputStream(path);
    } catch (FileSystemException unreadable) {
      throw Fault.ofInput(file + ":1: can't be read, expected a file of JSON lines");
    }
  }
}
