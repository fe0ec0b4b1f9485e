package balie.storage.availability;

import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;

/// All that is known of a service's time around a period, as it was recorded.
///
/// @param tracks of the sources that are about availability and count somewhere in the period
/// @param corrections every version of those whose newest version touches the period, or once did
public record History(
    ServiceId service,
    List<Track> tracks,
    List<Maintenance> maintenance,
    List<Correction> corrections) {
  public History {
    tracks = List.copyOf(tracks);
    maintenance = List.copyOf(maintenance);
    corrections = List.copyOf(corrections);
  }

  /// Nothing at all.
  public static History none(ServiceId service) {
    return new History(service, List.of(), List.of(), List.of());
  }

  /// What people had said by then. What was measured stays as it is.
  public History asOf(Instant then) {
    return new History(
        service,
        tracks,
        maintenance.stream().flatMap(each -> each.asOf(then).stream()).toList(),
        corrections.stream().filter(each -> !each.said().at().isAfter(then)).toList());
  }

  /// What was measured, before anybody said anything else.
  public History measuredAlone() {
    return new History(service, tracks, maintenance, List.of());
  }
}
