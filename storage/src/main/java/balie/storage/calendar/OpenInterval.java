package balie.storage.calendar;

/// Local wall time `[open, close)`, in minutes of the day; 1,440 is 24:00.
public record OpenInterval(int open, int close) {
  /// The minutes of a day.
  public static final int DAY = 24 * 60;

  public OpenInterval {
    if (open < 0 || close > DAY || close <= open) {
      throw new IllegalArgumentException("an interval from minute %d to %d".formatted(open, close));
    }
  }
}
