package balie.bot.availability;

import balie.bot.clock.Spans;
import balie.storage.availability.Blame;
import balie.storage.availability.CorrectionNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A service's outage, whole: also what of it lies outside the period that was asked about.
///
/// @param until when it was over, empty where no end is known
/// @param down when the service was down in it; the rest of it is unknown
/// @param cause for staff, empty where nobody said
/// @param sources the names of those that saw it
/// @param corrections what was said by hand about it
public record MeasuredOutage(
    Instant from,
    Optional<Instant> until,
    Spans down,
    String cause,
    Blame blame,
    List<String> sources,
    List<CorrectionNumber> corrections) {
  public MeasuredOutage {
    sources = List.copyOf(sources);
    corrections = List.copyOf(corrections);
  }
}
