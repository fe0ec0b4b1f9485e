package balie.storage.availability;

/// What a sample says of its moment, the weakest first: of two samples of one source at one instant
/// the stronger counts.
public enum Seen {
  /// The service answered as it should.
  UP,
  /// The prober itself was in trouble: this says nothing about the service.
  UNKNOWN,
  /// The service did not answer as it should.
  DOWN
}
