package balie.storage.availability;

/// A maintenance window, by its number.
public record MaintenanceNumber(long value) {
  public MaintenanceNumber {
    if (value < 1) {
      throw new IllegalArgumentException("maintenance " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
