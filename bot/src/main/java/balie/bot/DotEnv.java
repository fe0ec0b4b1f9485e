package balie.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A `.env` file: lines of `KEY=VALUE`, where a value may stand in single or double quotes and is
/// then taken as it is, but for `\"` and `\\` between double ones. A line that begins with `#` is a
/// comment, and so is what follows a `#` after a space. Nothing is expanded.
///
/// A problem names the line and never what stands in it, which may be a secret.
final class DotEnv {
  private static final Pattern ENTRY = Pattern.compile("(?:export\\s+)?([A-Za-z_]\\w*)=(.*)");
  private static final Pattern QUOTED =
      Pattern.compile("(?:'([^']*)'|\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\")\\s*(?:\\s#.*)?");

  private final Path file;
  private final List<String> problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /// @param line from 1
  record Entry(String value, int line) {}

  private DotEnv(Path file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  /// The entries of a file, none where it does not exist.
  ///
  /// @param problems takes what is wrong with it
  static Map<String, Entry> read(Path file, List<String> problems) {
    DotEnv read = new DotEnv(file, problems);
    if (Files.exists(file)) {
      read.read();
    }
    return read.entries;
  }

  private void read() {
    try {
      if (isOpenToOthers()) {
        problem(1, "others may read it, expected its owner alone: chmod 600 " + file.getFileName());
        return;
      }
      String text = Files.readString(file);
      List<String> lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        line(lines.get(i).strip(), i + 1);
      }
    } catch (IOException unreadable) {
      problem(1, "can't be read, expected a readable file in UTF-8");
    }
  }

  private void line(String line, int number) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      problem(number, "is no setting, expected KEY=VALUE");
      return;
    }
    Optional<String> value = value(entry.group(2));
    if (value.isEmpty()) {
      problem(number, entry.group(1) + " has a stray quote, expected the whole value in quotes");
      return;
    }
    Entry before = entries.putIfAbsent(entry.group(1), new Entry(value.get(), number));
    if (before != null) {
      problem(number, entry.group(1) + " stands in line " + before.line() + " already");
    }
  }

  /// Empty where a quote does not end, or something follows its end.
  private static Optional<String> value(String written) {
    String value = written.strip();
    if (!value.startsWith("'") && !value.startsWith("\"")) {
      return Optional.of(written.replaceFirst("\\s#.*", "").strip());
    }
    Matcher quoted = QUOTED.matcher(value);
    if (!quoted.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(quoted.group(1))
        .or(() -> Optional.of(quoted.group(2).replaceAll("\\\\(.)", "$1")));
  }

  private void problem(int line, String reason) {
    problems.add(file.getFileName() + ":" + line + ": " + reason);
  }

  private boolean isOpenToOthers() throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    Set<PosixFilePermission> others = EnumSet.allOf(PosixFilePermission.class);
    others.removeIf(right -> right.name().startsWith("OWNER"));
    others.retainAll(Files.getPosixFilePermissions(file));
    return !others.isEmpty();
  }
}
