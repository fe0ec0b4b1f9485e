package balie.storage.calendar;

/// A calendar, by its id in calendars.yaml.
public record CalendarId(String id) implements Comparable<CalendarId> {
  public CalendarId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an empty CalendarId");
    }
  }

  @Override
  public int compareTo(CalendarId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
