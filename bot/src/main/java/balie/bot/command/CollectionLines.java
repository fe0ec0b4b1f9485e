package balie.bot.command;

import balie.knowledge.collection.Entry;
import balie.knowledge.collection.Judged;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the files of `balie search`. Every faulty line is told, as `file:line: reason`.
final class CollectionLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final List<String> problems = new ArrayList<>();

  /// A query.
  record Asked(String id, String text) {}

  /// What a line is read as.
  private interface Form<T> {
    T read(ObjectNode line) throws FaultyCase;
  }

  private CollectionLines(Path file) {
    this.file = file;
  }

  static List<Entry> corpus(Path file) throws Fault {
    Set<String> ids = new HashSet<>();
    List<Entry> entries =
        new CollectionLines(file)
            .read(
                line -> {
                  String id = id(line);
                  if (!ids.add(id)) {
                    throw new FaultyCase("_id: %s is there twice".formatted(id));
                  }
                  String title = text(line, "title").orElse("");
                  return new Entry(id, title, text(line, "text").orElse(""), text(line, "label"));
                });
    if (entries.isEmpty()) {
      throw Fault.ofInput(file + ":1: holds no line, expected at least one");
    }
    return entries;
  }

  static List<Asked> queries(Path file) throws Fault {
    return new CollectionLines(file).read(line -> new Asked(id(line), needed(line)));
  }

  static List<Judged> judged(Path file) throws Fault {
    return new CollectionLines(file)
        .read(
            line -> {
              JsonNode answerable = line.path("answerable");
              if (!answerable.isBoolean()) {
                throw new FaultyCase("answerable: expected true or false, not " + answerable);
              }
              return new Judged(needed(line), answerable.booleanValue(), text(line, "label"));
            });
  }

  private static String id(ObjectNode line) throws FaultyCase {
    JsonNode id = line.path("_id");
    if (!id.isTextual() && !id.isIntegralNumber()) {
      throw new FaultyCase("_id: expected a text, not " + (id.isMissingNode() ? "nothing" : id));
    }
    return id.asText();
  }

  private static String needed(ObjectNode line) throws FaultyCase {
    return text(line, "text").orElseThrow(() -> new FaultyCase("text is missing"));
  }

  private static Optional<String> text(ObjectNode line, String name) throws FaultyCase {
    return line.hasNonNull(name)
        ? Optional.of(Fields.text(line.get(name), name))
        : Optional.empty();
  }

  private <T> List<T> read(Form<T> form) throws Fault {
    List<T> all = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      LineReader lines = new LineReader(in);
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        read(line.get(), form).ifPresent(all::add);
      }
    } catch (IOException unreadable) {
      throw Fault.ofInput(file + ":1: can't be read, expected a file of JSON lines");
    }
    if (!problems.isEmpty()) {
      throw Fault.ofInput(problems);
    }
    return all;
  }

  private <T> Optional<T> read(LineReader.Line line, Form<T> form) {
    try {
      return switch (line) {
        case LineReader.Line.Unusable unusable -> throw new FaultyCase(unusable.reason());
        case LineReader.Line.Text text when text.text().isBlank() -> Optional.empty();
        case LineReader.Line.Text text -> Optional.of(form.read(object(text.text())));
      };
    } catch (FaultyCase fault) {
      problems.add(file + ":" + line.number() + ": " + fault.getMessage());
      return Optional.empty();
    }
  }

  private static ObjectNode object(String text) throws FaultyCase {
    try {
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException broken) {
      throw new FaultyCase("is not JSON: " + broken.getOriginalMessage());
    }
    throw new FaultyCase("expected a JSON object");
  }
}
