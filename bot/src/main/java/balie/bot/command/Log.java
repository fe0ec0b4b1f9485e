package balie.bot.command;

import balie.bot.Settings;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The log, which goes to standard error.
final class Log {
  private static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  /// Lucene advises to add an incubating module of Java, at which Java itself warns.
  private static final Logger ADVICE = Logger.getLogger("org.apache.lucene.internal.vectorization");

  private Log() {}

  /// Sets from which level on something is logged, before anything is.
  static void begin(Settings.Level level) {
    System.setProperty(LEVEL, level.name().toLowerCase(Locale.ROOT));
    // The SDKs of Slack and Discord log bodies, at times as warnings: people's words belong in no
    // log.
    System.setProperty("org.slf4j.simpleLogger.log.com.slack", "off");
    System.setProperty("org.slf4j.simpleLogger.log.net.dv8tion", "off");
    // The socket's and the web server's own logs have addresses and headers that let somebody in.
    System.setProperty("org.slf4j.simpleLogger.log.org.java_websocket", "off");
    System.setProperty("org.slf4j.simpleLogger.log.org.eclipse.jetty", "warn");
    ADVICE.setLevel(Level.SEVERE);
  }

  /// Whether a failure is to be shown with its stack trace.
  static boolean isThorough() {
    String level = System.getProperty(LEVEL, "");
    return level.equals("debug") || level.equals("trace");
  }
}
