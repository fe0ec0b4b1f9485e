package balie.storage.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second process from the database: a lock on the file beside it, which also names its
/// holder. The system frees it when the process dies; the file itself stays.
final class ProcessLock implements AutoCloseable {
  private final FileChannel channel;

  private ProcessLock(FileChannel channel) {
    this.channel = channel;
  }

  /// What came of asking for it.
  sealed interface Attempt {}

  record Taken(ProcessLock lock) implements Attempt {}

  /// @param holder such as `process 4711`
  record Held(String holder) implements Attempt {}

  static Attempt take(Path database) throws IOException {
    Path file = database.resolveSibling(database.getFileName() + ".lock");
    PrivateFile.create(file);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      return new Held(Files.readString(file).strip());
    }
    channel.truncate(0);
    String holder = "process " + ProcessHandle.current().pid();
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    return new Taken(new ProcessLock(channel));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }
}
