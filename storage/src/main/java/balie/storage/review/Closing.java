package balie.storage.review;

import balie.storage.availability.Track;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/// A service's month that was closed: from then on its figures can't change. What was corrected
/// later is another version beside it.
///
/// @param version from 1
/// @param at up to when what people said counts
/// @param why empty for the first version
/// @param edition the publication of the desk that it was counted with
/// @param tracks what was measured, as it was then
/// @param figures as they were told, to the byte
public record Closing(
    ServiceId service,
    YearMonth month,
    int version,
    PersonId by,
    Instant at,
    String why,
    long edition,
    List<Track> tracks,
    String figures) {
  public Closing {
    tracks = List.copyOf(tracks);
  }

  /// The same, with these figures.
  public Closing with(String counted) {
    return new Closing(service, month, version, by, at, why, edition, tracks, counted);
  }
}
