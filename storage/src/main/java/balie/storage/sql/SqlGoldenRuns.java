package balie.storage.sql;

import balie.storage.review.GoldenRun;
import balie.storage.review.GoldenRuns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The golden questions and what came of asking them, in the database.
final class SqlGoldenRuns implements GoldenRuns {
  private final Connections connections;

  SqlGoldenRuns(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void keep(List<String> lines) {
    int unused =
        connections.write(
            session -> {
              session.run("DELETE FROM golden_question");
              for (int i = 0; i < lines.size(); i++) {
                session.run(
                    "INSERT INTO golden_question (place, line) VALUES (?, ?)", i + 1, lines.get(i));
              }
              return lines.size();
            });
  }

  @Override
  public List<String> questions() {
    return connections.read(
        session ->
            session.list(
                "SELECT line FROM golden_question ORDER BY place", row -> row.text("line")));
  }

  @Override
  public void add(GoldenRun run) {
    int unused =
        connections.write(
            session ->
                session.run(
                    """
                    INSERT INTO golden_run (at, edition, asked, correct, abstained, wrong,
                      wrong_values) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                    run.at(),
                    run.edition(),
                    run.asked(),
                    run.right(),
                    run.abstained(),
                    run.wrong(),
                    run.wrongValues()));
  }

  @Override
  public Optional<GoldenRun> newest() {
    return connections.read(
        session ->
            session.first("SELECT * FROM golden_run ORDER BY at DESC LIMIT 1", SqlGoldenRuns::run));
  }

  @Override
  public Optional<GoldenRun> newest(Instant before) {
    return connections.read(
        session ->
            session.first(
                "SELECT * FROM golden_run WHERE at < ? ORDER BY at DESC LIMIT 1",
                SqlGoldenRuns::run,
                before));
  }

  @Override
  public List<GoldenRun> of(Instant from, Instant until) {
    return connections.read(
        session ->
            session.list(
                "SELECT * FROM golden_run WHERE at >= ? AND at < ? ORDER BY at",
                SqlGoldenRuns::run,
                from,
                until));
  }

  private static GoldenRun run(Row row) {
    return new GoldenRun(
        row.instant("at"),
        row.longNumber("edition"),
        row.number("asked"),
        row.number("correct"),
        row.number("abstained"),
        row.number("wrong"),
        row.number("wrong_values"));
  }
}
