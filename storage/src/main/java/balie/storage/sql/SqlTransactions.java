package balie.storage.sql;

import balie.storage.Transactions;
import java.util.function.Supplier;

/// One transaction of the database's writer around what several stores do.
record SqlTransactions(Connections connections) implements Transactions {

  @Override
  public <T> T inOne(Supplier<T> work) {
    return connections.write(_ -> work.get());
  }
}
