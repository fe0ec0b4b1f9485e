package balie.storage;

import java.util.function.Supplier;

/// Lets several stores change together.
public interface Transactions {

  /// Runs work whose every store call, on the same thread, is part of one transaction that writes:
  /// what is read sees what was written before, and all of it commits together, or nothing where
  /// the work throws. Nobody else writes meanwhile, so the work must not wait for anything outside.
  /// Within another transaction it joins that one.
  <T> T inOne(Supplier<T> work);
}
