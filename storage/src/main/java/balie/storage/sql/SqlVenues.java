package balie.storage.sql;

import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Venues;
import balie.storage.person.TeamId;
import java.util.List;

/// The places, in the database.
final class SqlVenues implements Venues {
  private final Connections connections;

  SqlVenues(Connections connections) {
    this.connections = connections;
  }

  @Override
  public boolean isHelp(String channel, String venue) {
    return connections.read(
        session ->
            session
                .first(
                    "SELECT venue FROM venue WHERE channel = ? AND venue = ? AND team IS NULL",
                    row -> row.text("venue"),
                    channel,
                    venue)
                .isPresent());
  }

  @Override
  public void help(String channel, String venue, boolean on) {
    connections.write(
        session -> {
          session.run(
              "DELETE FROM venue WHERE channel = ? AND venue = ? AND team IS NULL", channel, venue);
          return on
              ? session.run(
                  """
                  INSERT INTO venue (channel, venue) VALUES (?, ?) ON CONFLICT DO NOTHING
                  """,
                  channel,
                  venue)
              : 0;
        });
  }

  @Override
  public List<ConversationId> of(String channel, TeamId team) {
    return connections.read(
        session ->
            session.list(
                "SELECT venue FROM venue WHERE channel = ? AND team = ?",
                row -> new ConversationId(row.text("venue")),
                channel,
                team));
  }

  @Override
  public void give(String channel, String venue, TeamId team) {
    connections.write(
        session -> {
          session.run("DELETE FROM venue WHERE channel = ? AND team = ?", channel, team);
          session.run("DELETE FROM venue WHERE channel = ? AND venue = ?", channel, venue);
          return session.run(
              "INSERT INTO venue (channel, venue, team) VALUES (?, ?, ?)", channel, venue, team);
        });
  }
}
