package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A copy of the example desk that a test may spoil.
final class DeskCopy {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private final Path folder;

  private DeskCopy(Path folder) {
    this.folder = folder;
  }

  /// The terms of the test resources.
  static BuiltInTerms terms() {
    try (InputStream in =
        Objects.requireNonNull(DeskCopy.class.getResourceAsStream("terms.yaml"))) {
      return BuiltInTerms.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  static Path example() {
    try {
      URL url = Objects.requireNonNull(DeskCopy.class.getResource("/example-desk/desk.yaml"));
      return Objects.requireNonNull(Path.of(url.toURI()).getParent());
    } catch (URISyntaxException noFile) {
      throw new AssertionError(noFile);
    }
  }

  static DeskCopy in(Path temporary) throws IOException {
    return of(example(), temporary);
  }

  static DeskCopy of(Path source, Path temporary) throws IOException {
    Path folder = temporary.resolve("desk");
    try (Stream<Path> all = Files.walk(source)) {
      for (Path each : all.toList()) {
        Files.copy(each, folder.resolve(source.relativize(each).toString()));
      }
    }
    return new DeskCopy(folder);
  }

  Path folder() {
    return folder;
  }

  /// Replaces the first occurrence of a text that must be there.
  DeskCopy change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), () -> file + " has no " + from);
    int at = text.indexOf(from);
    Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
    return this;
  }

  DeskCopy write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    Files.writeString(path, text);
    return this;
  }

  DeskCopy append(String file, String text) throws IOException {
    return write(file, Files.readString(folder.resolve(file)) + text);
  }

  Reading read() {
    return new DeskReader(terms()).read(folder, TODAY);
  }

  /// The problems as they are printed.
  List<String> problems() {
    return switch (read()) {
      case Reading.Read read -> List.of();
      case Reading.Faulty faulty -> faulty.problems().stream().map(Finding::toString).toList();
    };
  }

  /// The warnings as they are printed.
  List<String> warnings() {
    return read().warnings().stream().map(Finding::toString).toList();
  }
}
