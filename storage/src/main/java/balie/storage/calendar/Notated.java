package balie.storage.calendar;

/// What became of a piece of notation.
public sealed interface Notated<T> {
  /// It was understood.
  record As<T>(T value) implements Notated<T> {}

  /// It was not.
  ///
  /// @param reason what is wrong and what was expected, for the one who wrote it
  record Refused<T>(String reason) implements Notated<T> {}
}
