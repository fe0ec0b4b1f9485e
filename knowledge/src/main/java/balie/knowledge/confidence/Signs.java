package balie.knowledge.confidence;

/// What tells whether a first hit is right: numbers in a fixed order, which only their maker and
/// [Logistic] need to know.
public final class Signs {
  private final double[] values;

  public Signs(double... values) {
    this.values = values.clone();
  }

  /// The number at a place, from 0.
  public double at(int place) {
    return values[place];
  }

  /// How many there are.
  public int size() {
    return values.length;
  }

  /// The numbers, in order.
  public double[] values() {
    return values.clone();
  }
}
