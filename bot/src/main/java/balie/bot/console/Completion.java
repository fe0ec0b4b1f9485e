package balie.bot.console;

import balie.bot.person.People;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Completes commands, after `/as` people, and elsewhere the names of services.
final class Completion implements Completer {
  private final Supplier<Register> register;

  Completion(Supplier<Register> register) {
    this.register = register;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line.line().startsWith("/as ")) {
      register.get().people().stream().map(this::person).forEach(candidates::add);
    } else if (line.line().startsWith("/")) {
      Line.COMMANDS.stream().map(Completion::command).forEach(candidates::add);
    } else {
      services().map(Candidate::new).forEach(candidates::add);
    }
  }

  private Candidate person(Person person) {
    String unit = new People(register.get()).unit(person);
    return new Candidate("/as " + person.name(), person.name(), null, unit, null, null, true);
  }

  private static Candidate command(Line.Command command) {
    return new Candidate(command.name(), command.name(), null, command.does(), null, null, true);
  }

  private Stream<String> services() {
    return register.get().services(LocalDate.MAX).stream()
        .flatMap(
            service ->
                Stream.concat(
                    service.name().byLanguage().values().stream(),
                    service.aliases().values().stream().flatMap(List::stream)))
        .distinct();
  }
}
