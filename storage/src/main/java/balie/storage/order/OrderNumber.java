package balie.storage.order;

/// An order, by its number.
public record OrderNumber(long value) {
  public OrderNumber {
    if (value < 1) {
      throw new IllegalArgumentException("order " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
