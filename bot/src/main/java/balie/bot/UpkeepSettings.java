package balie.bot;

import balie.bot.upkeep.ScheduledBackup;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is done without being asked.
///
/// @param backup empty where nothing is backed up by itself
/// @param keepTexts how long what was said is kept
public record UpkeepSettings(Optional<ScheduledBackup.Plan> backup, Duration keepTexts) {
  private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,4}) *(min|h|days?)");
  private static final String EXPECTED_SPAN = "a span of time, such as 30 min, 24 h or 14 days";

  static UpkeepSettings read(WebSettings.Given given, Path folder) {
    Duration every = span(given, Setting.BACKUP_EVERY);
    int keep = count(given);
    Optional<Path> to = folder(given, folder);
    return new UpkeepSettings(
        to.map(there -> new ScheduledBackup.Plan(there, every, keep)),
        span(given, Setting.KEEP_TEXTS));
  }

  private static Optional<Path> folder(WebSettings.Given given, Path folder) {
    try {
      return given.value(Setting.BACKUP_DIR).map(folder::resolve);
    } catch (InvalidPathException noPath) {
      given.problem(Setting.BACKUP_DIR, "a path");
      return Optional.empty();
    }
  }

  private static Duration span(WebSettings.Given given, Setting setting) {
    Matcher span = SPAN.matcher(given.value(setting).orElse(setting.usually()).strip());
    if (!span.matches()) {
      given.problem(setting, EXPECTED_SPAN);
      return Duration.ofDays(1);
    }
    long amount = Long.parseLong(span.group(1));
    return switch (span.group(2)) {
      case "min" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  private static int count(WebSettings.Given given) {
    String written = given.value(Setting.BACKUP_KEEP).orElse(Setting.BACKUP_KEEP.usually());
    if (written.matches("[1-9][0-9]{0,4}")) {
      return Integer.parseInt(written);
    }
    given.problem(Setting.BACKUP_KEEP, "how many backups to keep, at least 1");
    return 1;
  }
}
