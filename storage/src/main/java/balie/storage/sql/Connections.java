package balie.storage.sql;

import balie.storage.StorageFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One connection that writes, and a few that read beside it. What a reader sees is one snapshot.
/// In memory there is one connection for both.
final class Connections implements AutoCloseable {
  private static final int READERS = 4;

  private final @Nullable Connection writer;
  private final @Nullable Path file;

  /// Fair, since whoever keeps messages would else wait behind all who handle them.
  private final ReentrantLock writing = new ReentrantLock(true);

  private final Semaphore readers = new Semaphore(READERS);
  private final Deque<Connection> idle = new ArrayDeque<>();
  private final ScopedValue<Session> current = ScopedValue.newInstance();
  private boolean closed;

  private Connections(@Nullable Connection writer, @Nullable Path file) {
    this.writer = writer;
    this.file = file;
  }

  /// @param writer a connection to the migrated file
  static Connections toFile(Connection writer, Path file) {
    return new Connections(writer, file);
  }

  /// Nothing can be written.
  static Connections reading(Path file) {
    return new Connections(null, file);
  }

  static Connections toMemory(Connection writer) {
    return new Connections(writer, null);
  }

  /// All that the work writes, or nothing. Within another writing transaction of this thread it is
  /// part of that one.
  <T> T write(Function<Session, T> work) {
    if (current.isBound()) {
      return joined(work);
    }
    Connection alone = writer();
    writing.lock();
    try {
      Sqlite.beginWriting(alone);
      return transact(
          alone, session -> ScopedValue.where(current, session).call(() -> work.apply(session)));
    } catch (SQLException e) {
      throw Sqlite.failure(e);
    } finally {
      writing.unlock();
    }
  }

  /// Within a writing transaction of this thread it sees what was written there.
  <T> T read(Function<Session, T> work) {
    if (file == null || current.isBound()) {
      return write(work);
    }
    readers.acquireUninterruptibly();
    try (Lease lease = new Lease(reader(file))) {
      Sqlite.beginReading(lease.reader);
      T result = transact(lease.reader, work);
      lease.isSound = true;
      return result;
    } catch (SQLException e) {
      throw Sqlite.failure(e);
    } finally {
      readers.release();
    }
  }

  /// What is being written is finished first.
  @Override
  public void close() {
    writing.lock();
    try {
      synchronized (idle) {
        closed = true;
        for (Connection reader : idle) {
          reader.close();
        }
        idle.clear();
      }
      if (writer != null) {
        writer.close();
      }
    } catch (SQLException e) {
      throw Sqlite.failure(e);
    } finally {
      writing.unlock();
    }
  }

  Connection writer() {
    if (writer == null) {
      throw new StorageFailure("The database is open for reading alone.");
    }
    return writer;
  }

  /// Rolls back after a failure; that there was nothing left to roll back is no failure of its own.
  static void rollBack(Connection connection, Exception cause) {
    try {
      Sqlite.rollBack(connection);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /// Part of a transaction that began before. Half of it may be written when it throws, so then the
  /// whole does not commit, whoever catches.
  private <T> T joined(Function<Session, T> work) {
    Session session = current.get();
    try {
      return work.apply(session);
    } catch (RuntimeException e) {
      session.spoil();
      throw e;
    }
  }

  private static <T> T transact(Connection connection, Function<Session, T> work)
      throws SQLException {
    try {
      T result;
      try (Session session = new Session(connection)) {
        result = work.apply(session);
        session.refuseIfSpoilt();
      }
      Sqlite.commit(connection);
      return result;
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  private Connection reader(Path of) throws SQLException {
    synchronized (idle) {
      if (closed) {
        throw new StorageFailure("The database is closed.");
      }
      Connection reader = idle.poll();
      if (reader != null) {
        return reader;
      }
    }
    return Sqlite.connectReader(of);
  }

  /// A reader lent for one transaction. It goes back only where that went well.
  private final class Lease implements AutoCloseable {
    private final Connection reader;
    private boolean isSound;

    private Lease(Connection reader) {
      this.reader = reader;
    }

    @Override
    public void close() throws SQLException {
      synchronized (idle) {
        if (isSound && !closed) {
          idle.add(reader);
          return;
        }
      }
      reader.close();
    }
  }
}
