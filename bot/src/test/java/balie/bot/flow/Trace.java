package balie.bot.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `strace -f -y` wrote about a bot: which of the messages were acknowledged before the disk
/// had confirmed the database's log.
final class Trace {
  private static final Pattern SYNC = Pattern.compile("(\\d+) +f(?:data)?sync\\(\\d+<([^>]*)>.*");
  private static final Pattern RESUMED =
      Pattern.compile("(\\d+) +<\\.\\.\\. f(?:data)?sync resumed>.*");

  /// Behind the quote of a buffer, or behind the line before it.
  private static final Pattern EVENT = Pattern.compile("[\"n]EVENT ([\\w-]+) ");

  private static final Pattern ACKNOWLEDGED = Pattern.compile("[\"n]ACK ([\\w-]+)\\\\n");

  private final Set<String> waiting = new HashSet<>();
  private final Set<String> confirmed = new HashSet<>();

  /// What waited when a thread began to have the log confirmed.
  private final Map<String, Set<String>> syncing = new HashMap<>();

  private final Set<String> early = new TreeSet<>();
  private int acknowledgements;

  private Trace() {}

  static Trace of(List<String> lines) {
    Trace trace = new Trace();
    lines.forEach(trace::read);
    return trace;
  }

  /// The messages that were acknowledged too early.
  Set<String> early() {
    return early;
  }

  int acknowledgements() {
    return acknowledgements;
  }

  private void read(String line) {
    Matcher sync = SYNC.matcher(line);
    Matcher resumed = RESUMED.matcher(line);
    Matcher event = EVENT.matcher(line);
    Matcher acknowledged = ACKNOWLEDGED.matcher(line);
    boolean isDone = line.endsWith("= 0");
    if (sync.matches()) {
      boolean ofLog = sync.group(2).endsWith("-wal");
      syncing.put(sync.group(1), ofLog ? Set.copyOf(waiting) : Set.of());
      confirm(sync.group(1), isDone);
    } else if (resumed.matches()) {
      confirm(resumed.group(1), isDone);
    } else if (event.find()) {
      waiting.add(event.group(1));
    } else if (acknowledged.find()) {
      acknowledgements++;
      if (!confirmed.contains(acknowledged.group(1))) {
        early.add(acknowledged.group(1));
      }
    }
  }

  private void confirm(String thread, boolean isConfirmed) {
    if (isConfirmed) {
      confirmed.addAll(syncing.getOrDefault(thread, Set.of()));
    }
  }
}
