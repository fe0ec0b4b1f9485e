package balie.storage.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps a second process from the database: a lock on the file beside it, which also names its
/// holder. The system frees it when the process dies; the file itself stays.
final class ProcessLock implements AutoCloseable {
  /// The lock files of this process. One of these must not even be opened again: POSIX frees a
  /// process's locks on a file as soon as it closes that file anywhere.
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private ProcessLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// What came of asking for it.
  sealed interface Attempt {}

  record Taken(ProcessLock lock) implements Attempt {}

  /// @param holder such as `process 4711`
  record Held(String holder) implements Attempt {}

  static Attempt take(Path database) throws IOException {
    Path beside = database.resolveSibling(database.getFileName() + ".lock");
    PrivateFile.create(beside);
    Path file = beside.toRealPath();
    if (!OWN.add(file)) {
      return new Held(thisProcess());
    }
    boolean isTaken = false;
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        return new Held(Files.readString(file).strip());
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(thisProcess().getBytes(StandardCharsets.UTF_8)), 0);
      isTaken = true;
      return new Taken(new ProcessLock(file, channel));
    } finally {
      if (!isTaken) {
        channel.close();
        OWN.remove(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    OWN.remove(file);
  }

  private static String thisProcess() {
    return "process " + ProcessHandle.current().pid();
  }
}
