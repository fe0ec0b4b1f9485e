package balie.storage.availability;

import balie.storage.service.Probe;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.Optional;

/// Where samples of a service come from. A service may have several that count together: it is down
/// while one of them says so, else unknown while one of them doesn't know, else up. A source whose
/// cadence changes goes on as another one of the same name, so that the past is read by the rule
/// that held then.
///
/// @param since from when it counts
/// @param until from when it no longer does, empty while it goes on
public record Source(SourceId id, Declared declared, Instant since, Optional<Instant> until) {

  /// What is written down of a source.
  ///
  /// @param name unique among those of a service
  /// @param redundant with which others it is redundant; empty where the service needs it
  public record Declared(
      ServiceId service,
      String name,
      Kind kind,
      Measures measures,
      Cadence cadence,
      Optional<Probe.Redundant> redundant) {
    public Declared {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a source of " + service + " without a name");
      }
    }

    /// One that the service needs.
    public Declared(ServiceId service, String name, Kind kind, Measures measures, Cadence cadence) {
      this(service, name, kind, measures, cadence, Optional.empty());
    }
  }

  /// How its samples come about.
  public enum Kind {
    /// Balie asks the service.
    PROBE,
    /// A job calls in, and its silence is a failure.
    HEARTBEAT,
    /// Another system sends samples.
    INGEST,
    /// Another system tells when trouble begins and ends, and is silent while all is well. That it
    /// is silent shows nothing, so it only ever adds downtime.
    ALERTS,
    /// A file of samples.
    IMPORT
  }

  /// What its samples are about.
  public enum Measures {
    AVAILABILITY,
    /// Whether backups are made: each sample that is UP is a backup that was done. It says nothing
    /// about the service's availability.
    BACKUP
  }

  public ServiceId service() {
    return declared.service();
  }

  public Cadence cadence() {
    return declared.cadence();
  }

  public boolean isAboutAvailability() {
    return declared.measures() == Measures.AVAILABILITY;
  }
}
