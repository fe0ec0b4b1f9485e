package balie.knowledge.embedding;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The calls of the sentence model's native runtime that are under way. When a process ends the
/// library takes itself apart, and a thread that is within it then crashes the process. Safe for
/// use by several threads.
public final class RuntimeCalls {
  private static final RuntimeCalls OF_PROCESS = new RuntimeCalls();

  private final ReentrantReadWriteLock calls = new ReentrantReadWriteLock();

  RuntimeCalls() {}

  /// Those of this process.
  public static RuntimeCalls ofProcess() {
    return OF_PROCESS;
  }

  /// A call begins, unless they have ended: then it waits for the end of the process. Whoever calls
  /// unlocks it when the call is over.
  Lock begin() {
    Lock call = calls.readLock();
    call.lock();
    return call;
  }

  /// Lets no further call begin, and waits for those that are under way. It is for the thread that
  /// ends the process, when nobody wants a vector any more.
  ///
  /// @param longest how long to wait at most
  /// @return whether none is under way any more
  public boolean end(Duration longest) {
    try {
      return calls.writeLock().tryLock(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
