package balie.storage.sql;

import balie.storage.availability.Cadence;
import balie.storage.availability.Measurements;
import balie.storage.availability.Measurements.Appended;
import balie.storage.availability.Run;
import balie.storage.availability.Runs;
import balie.storage.availability.Sample;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.availability.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The runs of one source, within a transaction, and its recent samples beside them: every sample
/// from the oldest of those on is there, so that the runs since then can be counted anew when one
/// comes late.
final class RunTable {
  private static final Appended KEPT = new Appended(1, 0, 0);
  private static final Appended KNOWN = new Appended(0, 1, 0);
  private static final Appended TOO_LATE = new Appended(0, 0, 1);

  private final Session session;
  private final SourceId source;
  private final Cadence cadence;

  RunTable(Session session, Source source) {
    this.session = session;
    this.source = source.id();
    this.cadence = source.cadence();
  }

  /// @param samples in order of time, no two of one instant
  Appended append(List<Sample> samples) {
    Optional<Run> newest = newest();
    List<Sample> fresh = new ArrayList<>();
    Appended appended = new Appended(0, 0, 0);
    for (Sample sample : samples) {
      if (newest.isPresent() && !sample.at().isAfter(newest.get().last())) {
        appended = appended.and(late(sample));
      } else {
        fresh.add(sample);
      }
    }
    if (!fresh.isEmpty()) {
      goOnWith(Runs.of(fresh, cadence));
      remember(fresh);
    }
    return appended.and(new Appended(fresh.size(), 0, 0));
  }

  /// @param runs later than all that is there
  void keep(List<Run> runs) {
    Optional<Run> newest = newest();
    if (newest.isPresent() && !newest.get().last().isBefore(runs.getFirst().first())) {
      throw new IllegalArgumentException("runs of source %s before its newest".formatted(source));
    }
    goOnWith(Runs.joined(runs, cadence));
    session.run("DELETE FROM recent_sample WHERE source = ?", source.value());
  }

  private void goOnWith(List<Run> runs) {
    List<Run> all = new ArrayList<>(newest().stream().toList());
    all.addAll(runs);
    Runs.joined(all, cadence).forEach(this::put);
  }

  private void remember(List<Sample> fresh) {
    Instant oldest = fresh.getLast().at().minus(Measurements.LATE);
    session.run("DELETE FROM recent_sample WHERE source = ? AND at < ?", source.value(), oldest);
    fresh.stream().filter(sample -> !sample.at().isBefore(oldest)).forEach(this::remember);
  }

  private void remember(Sample sample) {
    session.run(
        """
        INSERT INTO recent_sample (source, at, seen) VALUES (?, ?, ?)
        ON CONFLICT (source, at) DO UPDATE SET seen = EXCLUDED.seen
        """,
        source.value(),
        sample.at(),
        sample.seen());
  }

  private Appended late(Sample sample) {
    List<Sample> recent = recent();
    if (recent.isEmpty() || sample.at().isBefore(recent.getFirst().at())) {
      return among(sample, recent);
    }
    Optional<Sample> same =
        recent.stream().filter(known -> known.at().equals(sample.at())).findFirst();
    if (same.isPresent() && same.get().seen().compareTo(sample.seen()) >= 0) {
      return KNOWN;
    }
    remember(sample);
    countAnew(recent);
    return KEPT;
  }

  /// The runs since the oldest recent sample, from what is remembered now.
  ///
  /// @param before what was remembered before the change
  private void countAnew(List<Sample> before) {
    Instant oldest = before.getFirst().at();
    List<Run> touched =
        session.list(
            "SELECT * FROM measured_run WHERE source = ? AND last_at >= ? ORDER BY first_at",
            SourceTable::run,
            source.value(),
            oldest);
    List<Run> anew = new ArrayList<>();
    Run earliest = touched.getFirst();
    if (earliest.first().isBefore(oldest)) {
      long remembered =
          before.stream().filter(sample -> !sample.at().isAfter(earliest.last())).count();
      long forgotten = earliest.count() - remembered;
      touched.forEach(this::remove);
      // Its last forgotten sample's moment is not known; that it held until the oldest recent one
      // is.
      anew.add(new Run(source, earliest.seen(), earliest.first(), oldest, forgotten + 1));
      recent().stream().skip(1).map(Run::of).forEach(anew::add);
    } else {
      touched.forEach(this::remove);
      recent().stream().map(Run::of).forEach(anew::add);
    }
    Runs.joined(anew, cadence).forEach(this::put);
  }

  /// A sample from before the recent ones: it fits in between two runs, or says what is known.
  /// Where nothing that is not remembered lies between it and the recent ones, it is one of them.
  private Appended among(Sample sample, List<Sample> recent) {
    Optional<Run> before = run("first_at <= ? ORDER BY first_at DESC LIMIT 1", sample.at());
    if (before.isPresent() && !before.get().last().isBefore(sample.at())) {
      return before.get().seen() == sample.seen() ? KNOWN : TOO_LATE;
    }
    List<Run> around = new ArrayList<>(before.stream().toList());
    around.add(Run.of(sample));
    Optional<Run> after = run("first_at > ? ORDER BY first_at LIMIT 1", sample.at());
    after.ifPresent(around::add);
    if (after.isPresent()
        && !recent.isEmpty()
        && after.get().first().equals(recent.getFirst().at())
        && !sample.at().isBefore(recent.getLast().at().minus(Measurements.LATE))) {
      remember(sample);
    }
    around.forEach(this::remove);
    Runs.joined(around, cadence).forEach(this::put);
    return KEPT;
  }

  private Optional<Run> newest() {
    return session.first(
        "SELECT * FROM measured_run WHERE source = ? ORDER BY first_at DESC LIMIT 1",
        SourceTable::run,
        source.value());
  }

  private Optional<Run> run(String where, Instant at) {
    return session.first(
        "SELECT * FROM measured_run WHERE source = ? AND " + where,
        SourceTable::run,
        source.value(),
        at);
  }

  private List<Sample> recent() {
    return session.list(
        "SELECT at, seen FROM recent_sample WHERE source = ? ORDER BY at",
        row -> new Sample(source, row.instant("at"), row.oneOf(Seen.class, "seen")),
        source.value());
  }

  private void put(Run run) {
    session.run(
        """
        INSERT INTO measured_run (source, first_at, last_at, seen, samples) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (source, first_at) DO UPDATE
        SET last_at = EXCLUDED.last_at, seen = EXCLUDED.seen, samples = EXCLUDED.samples
        """,
        source.value(),
        run.first(),
        run.last(),
        run.seen(),
        run.count());
  }

  private void remove(Run run) {
    session.run(
        "DELETE FROM measured_run WHERE source = ? AND first_at = ?", source.value(), run.first());
  }
}
