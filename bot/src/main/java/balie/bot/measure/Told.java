package balie.bot.measure;

import balie.storage.availability.FiringAlerts;
import balie.storage.availability.Measurements.Appended;
import balie.storage.availability.Proof;
import balie.storage.availability.Sample;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.service.Probe;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Takes what other systems tell of services: samples, alerts, and jobs that call in. It is written
/// at once, so that who told knows that it is kept.
public final class Told {
  /// Clocks differ; what is further ahead than this is a mistake.
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final Measuring.Stores stores;
  private final Heartbeats heartbeats;
  private final Supplier<List<Watched>> watched;
  private final InstantSource clock;

  Told(
      Measuring.Stores stores,
      Heartbeats heartbeats,
      Supplier<List<Watched>> watched,
      InstantSource clock) {
    this.stores = stores;
    this.heartbeats = heartbeats;
    this.watched = watched;
    this.clock = clock;
  }

  /// What was said of a moment.
  public record Moment(Instant at, Seen seen) {}

  /// Trouble that began, and maybe ended.
  ///
  /// @param id what tells it from other trouble of the service
  /// @param since empty where only its end is told
  /// @param until empty while it goes on
  public record Trouble(
      ServiceId service, String id, Optional<Instant> since, Optional<Instant> until) {}

  /// What came of telling.
  public sealed interface Outcome {}

  /// It was kept.
  ///
  /// @param ignored how many were about a service that declares no such probe
  public record Kept(Appended appended, int ignored) implements Outcome {}

  /// The desk declares no probe of that service, name and kind.
  public record NoSuchProbe() implements Outcome {}

  /// Something lies in the future.
  public record Ahead() implements Outcome {}

  /// A job calls in.
  ///
  /// @param good whether it did what it should
  public Outcome beat(ServiceId service, String probe, boolean good) {
    Optional<Watched> found = find(service, probe, Source.Kind.HEARTBEAT);
    if (found.isEmpty()) {
      return new NoSuchProbe();
    }
    Instant now = clock.instant();
    Watched job = found.get();
    Sample sample = new Sample(job.source().id(), now, good ? Seen.UP : Seen.DOWN);
    Appended appended =
        stores
            .transactions()
            .inOne(
                () -> {
                  if (job.probe().target() instanceof Probe.Heartbeat(boolean backup) && backup) {
                    boolean _ = stores.proofs().put(backup(service, probe, now, good));
                  }
                  return stores.measurements().append(List.of(sample));
                });
    if (good) {
      heartbeats.heard(job, now);
    }
    return new Kept(appended, 0);
  }

  /// Samples of one probe.
  public Outcome samples(ServiceId service, String probe, List<Moment> moments) {
    Optional<Watched> found = find(service, probe, Source.Kind.INGEST);
    if (found.isEmpty()) {
      return new NoSuchProbe();
    }
    Instant latest = clock.instant().plus(AHEAD);
    if (moments.stream().anyMatch(each -> each.at().isAfter(latest))) {
      return new Ahead();
    }
    return new Kept(
        stores
            .measurements()
            .append(
                moments.stream()
                    .map(each -> new Sample(found.get().source().id(), each.at(), each.seen()))
                    .toList()),
        0);
  }

  /// Trouble of any services, told by the probe of that name that each has.
  public Outcome alerts(String probe, List<Trouble> troubles) {
    Instant now = clock.instant();
    if (troubles.stream()
        .flatMap(each -> Stream.of(each.since(), each.until()))
        .flatMap(Optional::stream)
        .anyMatch(each -> each.isAfter(now.plus(AHEAD)))) {
      return new Ahead();
    }
    return stores
        .transactions()
        .inOne(
            () -> {
              Appended all = new Appended(0, 0, 0);
              int ignored = 0;
              for (Trouble each : troubles) {
                Optional<Watched> found = find(each.service(), probe, Source.Kind.ALERTS);
                if (found.isPresent()) {
                  all = all.and(stores.measurements().append(samples(found.get(), each, now)));
                } else {
                  ignored++;
                }
              }
              return ignored > 0 && ignored == troubles.size()
                  ? new NoSuchProbe()
                  : new Kept(all, ignored);
            });
  }

  /// It is down from its first alert to the end of its last; one that is told again is so still.
  private List<Sample> samples(Watched watched, Trouble trouble, Instant now) {
    FiringAlerts alerts = stores.alerts();
    List<Sample> samples = new ArrayList<>();
    trouble
        .since()
        .ifPresent(since -> samples.add(new Sample(watched.source().id(), since, Seen.DOWN)));
    if (trouble.until().isEmpty()) {
      alerts.fires(watched.source().id(), trouble.id(), trouble.since().orElse(now));
      samples.add(new Sample(watched.source().id(), now, Seen.DOWN));
    } else {
      boolean _ = alerts.ends(watched.source().id(), trouble.id());
      if (alerts.firing(watched.source().id()) == 0) {
        // What ended when it began was there for a moment all the same.
        Instant until = trouble.until().get();
        Instant end =
            trouble.since().filter(until::equals).map(since -> since.plusMillis(1)).orElse(until);
        samples.add(new Sample(watched.source().id(), end, Seen.UP));
      }
    }
    return samples;
  }

  private Optional<Watched> find(ServiceId service, String probe, Source.Kind kind) {
    return watched.get().stream()
        .filter(each -> each.source().service().equals(service))
        .filter(each -> each.probe().name().equals(probe))
        .filter(each -> each.source().declared().kind() == kind)
        .findFirst();
  }

  private static Proof backup(ServiceId service, String probe, Instant at, boolean good) {
    return new Proof(
        service, Proof.What.BACKUP, at, good, probe, Optional.empty(), Optional.empty(), "");
  }
}
