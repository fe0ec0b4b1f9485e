package balie.bot.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `balie run` in a process of its own, with nothing but settings.
final class BotProcess {
  /// What a generation of the serial collector has in use.
  private static final Pattern USED =
      Pattern.compile("(?:total|committed) [0-9]+K, used ([0-9]+)K");

  private final Process process;

  private BotProcess(Process process) {
    this.process = process;
  }

  /// One that begins soon, for those that do not live long.
  ///
  /// @param folder of its database and its log
  static BotProcess begin(Path folder, Map<String, String> settings) {
    return begin(
        folder, settings, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
  }

  /// One that stays, and is compiled by and by, as where it is installed.
  ///
  /// @param folder of its database and its log
  static BotProcess lasting(Path folder, Map<String, String> settings) {
    return begin(folder, settings, List.of("-Xmx512m"));
  }

  private static BotProcess begin(Path folder, Map<String, String> settings, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "balie.bot.Main", "run"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(key -> !key.equals("PATH"));
    builder.environment().putAll(settings);
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("BALIE_DATABASE", folder.resolve("balie.db").toString());
    builder.environment().put("BALIE_CACHE", folder.resolve("cache").toString());
    builder.environment().put("BALIE_EMBEDDINGS", "none");
    builder.environment().put("PORT", "0");
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("bot.log").toFile()));
    try {
      return new BotProcess(builder.start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// What its heap holds that is still needed, in bytes.
  long liveHeap() throws IOException, InterruptedException {
    String unused = jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    long bytes = 0;
    while (used.find()) {
      bytes += Long.parseLong(used.group(1)) << 10;
    }
    if (bytes == 0) {
      throw new AssertionError("the heap is not told as expected");
    }
    return bytes;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new AssertionError(said);
    }
    return said;
  }

  /// As `kill -9` does: nothing is finished, nothing is closed.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    expectEnd();
  }

  /// As a restart does.
  void end() throws InterruptedException {
    process.destroy();
    expectEnd();
  }

  /// Waits until it has ended.
  void expectEnd() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the bot did not end");
    }
  }
}
