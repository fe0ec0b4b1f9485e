package balie.bot.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of a desk, also one that lies within a zip or jar. What can't be read is reported.
final class DeskFolder {
  private static final long LARGEST = 64L * 1024 * 1024;

  private final Path root;
  private final Findings findings;

  DeskFolder(Path root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  boolean has(String file) {
    return Files.exists(root.resolve(file));
  }

  /// The text of a file without a byte order mark, and with line feeds alone; empty where it can't
  /// be read.
  Optional<String> text(String file) {
    Path path = root.resolve(file);
    Place start = new Place(file, 1);
    try {
      if (Files.isDirectory(path)) {
        findings.problem(start, "is a folder, expected a file");
      } else if (!Files.exists(path)) {
        findings.problem(start, "is missing, expected a file of that name");
      } else if (Files.size(path) > LARGEST) {
        findings.problem(start, "is larger than 64 MB, expected less");
      } else {
        return decoded(file, Files.readAllBytes(path));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      findings.problem(start, "can't be read, expected a readable file: " + reason(unreadable));
    }
    return Optional.empty();
  }

  /// The files of a folder whose name has an ending, by name. A folder that does not exist has
  /// none; another file there is doubtful, since nobody reads it.
  List<String> files(String folder, String ending) {
    Path path = root.resolve(folder);
    if (!Files.exists(path)) {
      return List.of();
    }
    if (!Files.isDirectory(path)) {
      findings.problem(new Place(folder, 1), "is a file, expected a folder");
      return List.of();
    }
    try (Stream<Path> children = Files.list(path)) {
      List<String> names =
          children.map(this::relative).filter(name -> !isHidden(name)).sorted().toList();
      names.stream().filter(name -> !name.endsWith(ending)).forEach(n -> ignored(n, ending));
      return names.stream().filter(name -> name.endsWith(ending)).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return unreadable(folder, unreadable);
    }
  }

  /// The files of a folder and of all folders in it whose name has an ending, in order.
  List<String> allFiles(String folder, String ending) {
    Path path = root.resolve(folder);
    if (!Files.exists(path)) {
      return List.of();
    }
    if (!Files.isDirectory(path)) {
      findings.problem(new Place(folder, 1), "is a file, expected a folder");
      return List.of();
    }
    List<String> found = new ArrayList<>();
    try {
      Files.walkFileTree(path, collecting(found, ending));
    } catch (IOException | UncheckedIOException unreadable) {
      return unreadable(folder, unreadable);
    }
    return found.stream().sorted().toList();
  }

  private SimpleFileVisitor<Path> collecting(List<String> found, String ending) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = relative(folder);
        if (name.endsWith(ending)) {
          found.add(name);
        }
        return isHidden(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = relative(file);
        if (name.endsWith(ending) && !isHidden(name)) {
          found.add(name);
        }
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private Optional<String> decoded(String file, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString().replace("\r\n", "\n").replace('\r', '\n');
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      findings.problem(new Place(file, line), "is not text in UTF-8, expected UTF-8");
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private void ignored(String file, String ending) {
    if (!file.endsWith("README.md")) {
      findings.warning(
          new Place(file, 1), "is not read, expected a file that ends in " + ending + " here");
    }
  }

  private List<String> unreadable(String folder, Exception reason) {
    findings.problem(
        new Place(folder, 1), "can't be read, expected a readable folder: " + reason(reason));
    return List.of();
  }

  private String relative(Path path) {
    String separator = path.getFileSystem().getSeparator();
    String name = root.relativize(path).toString().replace(separator, "/");
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean isHidden(String file) {
    return file.substring(file.lastIndexOf('/') + 1).startsWith(".");
  }

  private static String reason(Exception reason) {
    return reason.getClass().getSimpleName();
  }
}
