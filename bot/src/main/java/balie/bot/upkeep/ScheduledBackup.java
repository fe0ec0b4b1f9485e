package balie.bot.upkeep;

import balie.storage.Backups;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A backup every so often, of which the newest are kept. The moment stands in a backup's name, so
/// a copied folder and another clock of files change nothing.
public final class ScheduledBackup implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackup.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern NAME = Pattern.compile("balie-(\\d{8}T\\d{6}Z)\\.db");

  private final Backups backups;
  private final Plan plan;

  /// How it is done.
  ///
  /// @param keep how many of them stay, at least one
  public record Plan(Path folder, Duration every, int keep) {}

  public ScheduledBackup(Backups backups, Plan plan) {
    this.backups = backups;
    this.plan = plan;
  }

  @Override
  public String name() {
    return "backup";
  }

  /// The oldest go only once the newest is there.
  @Override
  public void doIfDue(Instant now) {
    Optional<Instant> last = all().stream().map(ScheduledBackup::moment).reduce((a, b) -> b);
    if (last.filter(before -> before.plus(plan.every()).isAfter(now)).isPresent()) {
      return;
    }
    Path file = plan.folder().resolve("balie-" + STAMP.format(now) + ".db");
    switch (backups.make(file)) {
      case Backups.Made(Path _, long bytes) -> {
        LOG.info("event=backed-up bytes={}", bytes);
        forgetOldest();
      }
      case Backups.NotMade(String reason) ->
          LOG.error("event=not-backed-up reason=\"{}\"", reason.replaceAll("[\\r\\n\"]", " "));
    }
  }

  private void forgetOldest() {
    List<Path> all = all();
    try {
      for (Path old : all.subList(0, Math.max(0, all.size() - plan.keep()))) {
        Files.delete(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The backups of this folder, the oldest first. Other files are left alone.
  private List<Path> all() {
    if (!Files.isDirectory(plan.folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(plan.folder())) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant moment(Path file) {
    var name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalArgumentException("no backup's name");
    }
    return STAMP.parse(name.group(1), Instant::from);
  }
}
