package balie.storage;

/// There is no room left to write. What was being written is as if it never began, and all that was
/// stored before can still be read.
public final class StorageFull extends StorageFailure {
  private static final long serialVersionUID = 1L;

  public StorageFull(Throwable cause) {
    super(
        "The disk that holds the database is full. Nothing was changed; make room and try again.",
        cause);
  }
}
