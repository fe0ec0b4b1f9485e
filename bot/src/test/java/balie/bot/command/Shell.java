package balie.bot.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Runs commands within this process, in a folder and with variables of their own.
final class Shell {
  static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

  /// Kept between the tests, which would train the same model again and again.
  static final Path CACHE = Path.of("target", "model-cache").toAbsolutePath();

  private final Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private InputStream in = InputStream.nullInputStream();

  /// What a command said.
  record Said(int status, String out, String err) {
    List<String> outLines() {
      return out.lines().toList();
    }

    List<String> errLines() {
      return err.lines().toList();
    }
  }

  Shell(Path folder) {
    this.folder = folder;
    with("BALIE_CACHE", CACHE.toString());
  }

  Shell with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  Shell in(String text) {
    return in(text.getBytes(StandardCharsets.UTF_8));
  }

  Shell in(byte[] bytes) {
    in = new ByteArrayInputStream(bytes);
    return this;
  }

  Said run(String... arguments) {
    out.reset();
    err.reset();
    return said(Commands.run(surroundings(), arguments));
  }

  Surroundings surroundings() {
    return new Surroundings(
        in, print(out), print(err), variables, folder, InstantSource.fixed(NOW));
  }

  /// What was said since the last command began.
  Said said(int status) {
    return new Said(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// The example desk, copied to where it can be spoilt.
  Path exampleDesk() throws IOException {
    return copy("/example-desk/desk.yaml", folder.resolve("example"));
  }

  private static Path copy(String resource, Path to) throws IOException {
    try {
      var url = Objects.requireNonNull(Shell.class.getResource(resource));
      Path from = Objects.requireNonNull(Path.of(url.toURI()).getParent());
      try (Stream<Path> all = Files.walk(from)) {
        for (Path each : all.toList()) {
          Files.copy(each, to.resolve(from.relativize(each).toString()));
        }
      }
      return to;
    } catch (URISyntaxException noFile) {
      throw new AssertionError(noFile);
    }
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
