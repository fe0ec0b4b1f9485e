package balie.storage.service;

import balie.storage.person.TeamId;
import java.util.List;
import java.util.Optional;

/// How a service is run: for staff only, never told to a user.
///
/// @param runsOn services and plain components that it stands on
/// @param runbook a link
/// @param probes how it is measured
public record Technical(
    List<String> runsOn,
    Optional<TeamId> patchedBy,
    Optional<TeamId> monitoredBy,
    Optional<TeamId> backedUpBy,
    Optional<String> runbook,
    List<Probe> probes) {
  public Technical {
    runsOn = List.copyOf(runsOn);
    probes = List.copyOf(probes);
  }

  /// One that is not measured.
  public Technical(
      List<String> runsOn,
      Optional<TeamId> patchedBy,
      Optional<TeamId> monitoredBy,
      Optional<TeamId> backedUpBy,
      Optional<String> runbook) {
    this(runsOn, patchedBy, monitoredBy, backedUpBy, runbook, List.of());
  }

  /// Nothing written down.
  public static Technical none() {
    return new Technical(
        List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
