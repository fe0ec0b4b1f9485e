package balie.bot.clock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// What a clock showed at the end of a generation.
///
/// @param until the moment, the stop, or the fresh start that came instead
/// @param percents what each of the shown steps is of the target
public record Count(Reading.Shown shown, Instant until, List<BigDecimal> percents) {
  public Count {
    percents = List.copyOf(percents);
  }
}
