package balie.bot;

import balie.bot.network.AddressRange;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How this Balie is set up, from the environment and the `.env` file; the environment wins. A
/// setting that is empty counts as not given.
///
/// @param data the folder of what is stored, empty where nothing is configured
/// @param database the file of the database, empty where nothing is configured
/// @param desk the desk folder, empty where none is named
/// @param cache the folder of what can be made anew at any time
/// @param embeddings the sentence models that are wanted
/// @param log from which level on something is logged
/// @param upkeep what is done without being asked
/// @param web how the web is set up
/// @param slack how Slack is set up
/// @param discord how Discord is set up
/// @param probes what of private addresses may be probed
public record Settings(
    Optional<Path> data,
    Optional<Path> database,
    Optional<Path> desk,
    Path cache,
    SentenceModels embeddings,
    Level log,
    UpkeepSettings upkeep,
    WebSettings web,
    SlackSettings slack,
    DiscordSettings discord,
    List<AddressRange> probes) {

  /// A level of the log, the gravest first.
  public enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }

  /// What came of reading the settings.
  public sealed interface Reading {}

  /// All of them are usable.
  ///
  /// @param unknown names that begin with `BALIE_` and are no settings, with where they stand
  public record Read(Settings settings, List<String> unknown) implements Reading {
    public Read {
      unknown = List.copyOf(unknown);
    }
  }

  /// At least one is wrong.
  ///
  /// @param problems every one, with where it stands
  public record Wrong(List<String> problems) implements Reading {
    public Wrong {
      problems = List.copyOf(problems);
    }
  }

  /// Reads the settings.
  ///
  /// @param variables those of the environment
  /// @param folder the working folder, in which `.env` stands and which relative paths begin at
  public static Reading read(Map<String, String> variables, Path folder) {
    return new OneReading(variables, folder).read();
  }

  /// The reading of all settings: what was found so far.
  private static final class OneReading implements WebSettings.Given {
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> variables;
    private final Path folder;
    private final Map<String, DotEnv.Entry> entries;

    OneReading(Map<String, String> variables, Path folder) {
      this.variables = variables;
      this.folder = folder;
      this.entries = DotEnv.read(folder.resolve(".env"), problems);
    }

    Reading read() {
      Optional<Path> data = path(Setting.DATA);
      data.ifPresent(path -> expectFolder(Setting.DATA, path, false));
      Optional<Path> database =
          path(Setting.DATABASE).or(() -> data.map(path -> path.resolve("balie.db")));
      database.filter(Files::isDirectory).ifPresent(d -> problem(Setting.DATABASE, "a file"));
      Optional<Path> desk = path(Setting.DESK);
      desk.ifPresent(path -> expectFolder(Setting.DESK, path, true));
      Path cache = path(Setting.CACHE).orElseGet(this::userCache);
      expectFolder(Setting.CACHE, cache, false);
      SentenceModels embeddings = embeddings();
      Level log = level();
      WebSettings web = WebSettings.read(this);
      UpkeepSettings upkeep = UpkeepSettings.read(this, folder);
      SlackSettings slack = SlackSettings.read(this);
      DiscordSettings discord = DiscordSettings.read(this);
      List<AddressRange> probes = probes();
      return problems.isEmpty()
          ? new Read(
              new Settings(
                  data,
                  database,
                  desk,
                  cache,
                  embeddings,
                  log,
                  upkeep,
                  web,
                  slack,
                  discord,
                  probes),
              unknown())
          : new Wrong(problems);
    }

    @Override
    public Optional<String> value(Setting setting) {
      return given(setting);
    }

    private Optional<String> given(Setting setting) {
      return Optional.ofNullable(variables.get(setting.key()))
          .filter(value -> !value.isBlank())
          .or(() -> Optional.ofNullable(entries.get(setting.key())).map(DotEnv.Entry::value))
          .filter(value -> !value.isBlank());
    }

    private Optional<Path> path(Setting setting) {
      try {
        return given(setting).map(this::path);
      } catch (InvalidPathException noPath) {
        problem(setting, "a path");
        return Optional.empty();
      }
    }

    private Path path(String written) {
      return written.startsWith("~/")
          ? home().resolve(written.substring(2))
          : folder.resolve(written);
    }

    private Path userCache() {
      String caches = variables.getOrDefault("XDG_CACHE_HOME", "");
      Path folder = caches.startsWith("/") ? Path.of(caches) : home().resolve(".cache");
      return folder.resolve("balie");
    }

    private Path home() {
      return Path.of(System.getProperty("user.home", "."));
    }

    private void expectFolder(Setting setting, Path path, boolean mustExist) {
      if (mustExist ? !Files.isDirectory(path) : Files.exists(path) && !Files.isDirectory(path)) {
        problem(setting, mustExist ? "a folder that exists" : "a folder");
      }
    }

    private SentenceModels embeddings() {
      String usual = Setting.EMBEDDINGS.usually();
      String written = given(Setting.EMBEDDINGS).orElse(usual).toLowerCase(Locale.ROOT);
      Optional<SentenceModels> known = SentenceModels.of(written);
      if (known.isEmpty()) {
        problem(Setting.EMBEDDINGS, "auto, minilm, bge or none");
      }
      return known.or(() -> SentenceModels.of(usual)).orElseThrow();
    }

    private Level level() {
      String written = given(Setting.LOG).orElse(Setting.LOG.usually());
      for (Level level : Level.values()) {
        if (level.name().equals(written.toUpperCase(Locale.ROOT))) {
          return level;
        }
      }
      problem(Setting.LOG, "error, warn, info, debug or trace");
      return Level.WARN;
    }

    private List<AddressRange> probes() {
      List<AddressRange> ranges = new ArrayList<>();
      for (String each : given(Setting.PROBE_ALLOW).orElse("").split("[,\\s]+", -1)) {
        Optional<AddressRange> range = AddressRange.parse(each);
        range.ifPresent(ranges::add);
        if (range.isEmpty() && !each.isEmpty()) {
          problem(Setting.PROBE_ALLOW, "addresses or ranges, such as 10.0.0.0/8, fd00::/8");
        }
      }
      return ranges;
    }

    @Override
    public void hidden(Setting setting, String expected) {
      problems.add(
          "%s: %s is something else than expected: %s"
              .formatted(place(setting.key()), setting.key(), expected));
    }

    @Override
    public void problem(Setting setting, String expected) {
      problems.add(
          "%s: %s is '%s', expected %s"
              .formatted(place(setting.key()), setting.key(), given(setting).orElse(""), expected));
    }

    private String place(String key) {
      Optional<DotEnv.Entry> entry =
          Optional.ofNullable(entries.get(key))
              .filter(inFile -> variables.getOrDefault(key, "").isBlank());
      return entry.map(inFile -> ".env:" + inFile.line()).orElse("environment");
    }

    private List<String> unknown() {
      List<String> known = Arrays.stream(Setting.values()).map(Setting::key).toList();
      Map<String, String> found = new TreeMap<>();
      variables.keySet().forEach(key -> found.put(key, place(key)));
      entries.keySet().forEach(key -> found.put(key, place(key)));
      return found.entrySet().stream()
          .filter(each -> each.getKey().startsWith("BALIE_") && !known.contains(each.getKey()))
          .map(each -> each.getValue() + ": " + each.getKey() + " is no setting of Balie")
          .toList();
    }
  }
}
