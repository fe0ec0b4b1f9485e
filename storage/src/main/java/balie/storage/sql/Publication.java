package balie.storage.sql;

import balie.storage.desk.PublishOutcome.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// One publication.
///
/// @param day its day in the organisation's zone
record Publication(int number, Instant at, LocalDate day) {

  /// The one after another. It never counts before that one, whatever the clock or the zone says:
  /// what was published last is what holds.
  static Publication after(Optional<Publication> last, Instant at, ZoneId zone) {
    Instant moment = last.map(Publication::at).filter(at::isBefore).orElse(at);
    LocalDate today = LocalDate.ofInstant(moment, zone);
    LocalDate day = last.map(Publication::day).filter(today::isBefore).orElse(today);
    return new Publication(last.map(Publication::number).orElse(0) + 1, moment, day);
  }

  static List<Publication> all(Session session) {
    return session.list(
        """
        SELECT number, at, day FROM publication ORDER BY number
        """,
        Publication::of);
  }

  static Optional<Publication> last(Session session) {
    return session.first(
        """
        SELECT number, at, day FROM publication ORDER BY number DESC LIMIT 1
        """,
        Publication::of);
  }

  /// The ids of what was new, changed or ended in the publications after one.
  static List<String> changedSince(Session session, int publication, Noun noun) {
    return session.list(
        """
        SELECT DISTINCT id FROM publication_change WHERE publication > ? AND what = ?
        """,
        row -> row.text("id"),
        publication,
        noun.id());
  }

  void insert(Session session, List<Change> changes) {
    session.run(
        """
        INSERT INTO publication (number, at, day) VALUES (?, ?, ?)
        """,
        number,
        at,
        day);
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      session.run(
          """
          INSERT INTO publication_change (publication, position, kind, what, id)
          VALUES (?, ?, ?, ?, ?)
          """,
          number,
          i,
          change.kind(),
          change.what(),
          change.id());
    }
  }

  private static Publication of(Row row) {
    return new Publication(row.number("number"), row.instant("at"), row.date("day"));
  }
}
