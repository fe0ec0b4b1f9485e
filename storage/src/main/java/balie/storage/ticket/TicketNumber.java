package balie.storage.ticket;

/// A ticket, by its number: 1 and up, as people say it.
public record TicketNumber(long value) implements Comparable<TicketNumber> {
  public TicketNumber {
    if (value < 1) {
      throw new IllegalArgumentException("ticket " + value);
    }
  }

  @Override
  public int compareTo(TicketNumber other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
