package balie.bot.measure;

import balie.bot.probe.Finding;
import balie.bot.probe.Prober;
import balie.storage.service.Probe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the prober's own trouble from the services': while none of the reference targets answers,
/// it is the prober's. They are asked only after a failure, and once for all that fail together.
final class References {
  private static final Logger LOG = LoggerFactory.getLogger(References.class);
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Prober prober;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile List<Probe> targets = List.of();
  private @Nullable Asked last;

  private record Asked(Instant at, boolean answered) {}

  References(Prober prober) {
    this.prober = prober;
  }

  void set(List<Probe> probes) {
    targets = List.copyOf(probes);
  }

  /// Whether the prober reaches anything; believed where nothing is there to tell.
  boolean answer(Instant now) {
    List<Probe> all = targets;
    if (all.isEmpty()) {
      return true;
    }
    asking.lock();
    try {
      Asked known = last;
      boolean fresh =
          known != null && !now.isBefore(known.at()) && now.isBefore(known.at().plus(FRESH));
      if (known == null || !fresh) {
        boolean answered = all.stream().anyMatch(this::answers);
        if (!answered) {
          LOG.warn("event=prober-in-trouble references={}", all.size());
        }
        known = new Asked(now, answered);
        last = known;
      }
      return known.answered();
    } finally {
      asking.unlock();
    }
  }

  private boolean answers(Probe probe) {
    return prober.ask(probe) instanceof Finding.Good;
  }
}
