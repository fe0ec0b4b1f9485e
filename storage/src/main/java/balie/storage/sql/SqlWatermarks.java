package balie.storage.sql;

import balie.storage.conversation.Watermarks;
import java.util.List;

/// How far was read, in the database.
final class SqlWatermarks implements Watermarks {
  private final Connections connections;

  SqlWatermarks(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void advance(String channel, List<Mark> marks) {
    connections.write(
        session -> {
          marks.forEach(
              mark ->
                  session.run(
                      """
                      INSERT INTO watermark (channel, stream, mark, at) VALUES (?, ?, ?, ?)
                      ON CONFLICT (channel, stream) DO UPDATE SET mark = excluded.mark, at = excluded.at
                      WHERE watermark.mark < excluded.mark
                      """,
                      channel,
                      mark.stream(),
                      mark.mark(),
                      mark.at()));
          return marks.size();
        });
  }

  @Override
  public List<Mark> of(String channel) {
    return connections.read(
        session ->
            session.list(
                "SELECT stream, mark, at FROM watermark WHERE channel = ?",
                row -> new Mark(row.text("stream"), row.text("mark"), row.instant("at")),
                channel));
  }
}
