package balie.storage.availability;

import java.time.Instant;

/// The store of trouble that other systems told of and that has not ended: a service is down for a
/// source until the last of its alerts ends.
public interface FiringAlerts {

  /// An alert fires; told again nothing changes.
  ///
  /// @param alert what tells it from others of the source
  void fires(SourceId source, String alert, Instant since);

  /// An alert ended.
  ///
  /// @return whether it fired
  boolean ends(SourceId source, String alert);

  /// How many of a source fire.
  int firing(SourceId source);
}
