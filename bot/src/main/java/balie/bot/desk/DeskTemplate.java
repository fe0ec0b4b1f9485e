package balie.bot.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The small desk to start from, as `balie init` writes it: resources that explain themselves.
public final class DeskTemplate {
  static final List<String> FILES =
      List.of(
          "desk.yaml",
          "calendars.yaml",
          "people.yaml",
          "services/mailbox.yaml",
          "agreements/workshop-mailbox.yaml",
          "knowledge/mail-on-your-phone.md",
          "questions.jsonl");
  private static final String RESOURCES = "/balie/new-desk/";

  private DeskTemplate() {}

  /// Writes it into a folder that does not exist yet or is empty.
  public static Writing write(Path folder) {
    Map<String, String> files = new LinkedHashMap<>();
    FILES.forEach(file -> files.put(file, resource(file)));
    return NewFolder.fill(folder, files);
  }

  private static String resource(String file) {
    try (InputStream in = DeskTemplate.class.getResourceAsStream(RESOURCES + file)) {
      if (in == null) {
        throw new IllegalStateException("this build has no " + RESOURCES + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
