package balie.storage.availability;

/// Whose an outage is.
public sealed interface Blame {

  /// Nobody said.
  record NotSaid() implements Blame {}

  record Ours() implements Blame {}

  /// A supplier's.
  ///
  /// @param supplier as the contract with them names them
  record Suppliers(String supplier) implements Blame {
    public Suppliers {
      if (supplier.isBlank()) {
        throw new IllegalArgumentException("a supplier without a name");
      }
    }
  }
}
