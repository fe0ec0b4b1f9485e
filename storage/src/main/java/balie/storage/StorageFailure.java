package balie.storage;

import static java.util.Objects.requireNonNull;

/// The store could not be read or written. What was being written is as if it never began. The
/// message is for people.
public class StorageFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StorageFailure(String message) {
    super(message);
  }

  public StorageFailure(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return requireNonNull(super.getMessage());
  }
}
