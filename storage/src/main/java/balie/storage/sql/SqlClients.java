package balie.storage.sql;

import balie.storage.access.Client;
import balie.storage.access.ClientName;
import balie.storage.access.Clients;
import balie.storage.access.Grant;
import balie.storage.access.SecretHash;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The clients of the API in the database.
final class SqlClients implements Clients {
  private static final String AS_NAMED = "ask-as";
  private static final String AS_ANYONE = "ask-as-anyone";
  private static final String METRICS = "metrics";
  private static final String TELL = "tell";

  private final Connections connections;

  SqlClients(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Adding add(Client client) {
    return connections.write(
        sql -> {
          int added =
              sql.run(
                  """
                  INSERT INTO api_client (name, token, grants, added_at, used_at)
                  VALUES (?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING
                  """,
                  client.name(),
                  client.token(),
                  word(client.grant()),
                  client.addedAt(),
                  client.usedAt());
          if (added == 0) {
            return Adding.NAME_TAKEN;
          }
          people(client.grant())
              .forEach(
                  person ->
                      sql.run(
                          """
                          INSERT INTO api_client_person (client, person) VALUES (?, ?)
                          """,
                          client.name(),
                          person));
          services(client.grant())
              .forEach(
                  service ->
                      sql.run(
                          """
                          INSERT INTO api_client_service (client, service) VALUES (?, ?)
                          """,
                          client.name(),
                          service));
          return Adding.ADDED;
        });
  }

  @Override
  public Optional<Client> find(SecretHash token) {
    return connections.read(
        sql ->
            sql.first(
                """
                SELECT name, token, grants, added_at, used_at FROM api_client WHERE token = ?
                """,
                row -> client(sql, row),
                token));
  }

  @Override
  public void used(ClientName name, Instant at) {
    int unused =
        connections.write(
            sql ->
                sql.run(
                    """
                    UPDATE api_client SET used_at = ? WHERE name = ?
                    """,
                    at,
                    name));
  }

  @Override
  public List<Client> all() {
    return connections.read(
        sql ->
            sql.list(
                """
                SELECT name, token, grants, added_at, used_at FROM api_client ORDER BY name
                """,
                row -> client(sql, row)));
  }

  @Override
  public boolean revoke(ClientName name) {
    return connections.write(
        sql ->
            sql.run(
                    """
                    DELETE FROM api_client WHERE name = ?
                    """,
                    name)
                == 1);
  }

  private static Client client(Session sql, Row row) {
    ClientName name = new ClientName(row.text("name"));
    Grant grant =
        switch (row.text("grants")) {
          case AS_NAMED -> new Grant.AskAs(people(sql, name));
          case AS_ANYONE -> new Grant.AskAsAnyone();
          case METRICS -> new Grant.ReadMetrics();
          case TELL -> new Grant.Tell(services(sql, name));
          default -> throw new IllegalStateException("an unknown grant of the client " + name);
        };
    return new Client(
        name,
        new SecretHash(row.text("token")),
        grant,
        row.instant("added_at"),
        row.optionalInstant("used_at"));
  }

  private static Set<PersonId> people(Session sql, ClientName name) {
    return Set.copyOf(
        sql.list(
            """
            SELECT person FROM api_client_person WHERE client = ? ORDER BY person
            """,
            row -> new PersonId(row.text("person")),
            name));
  }

  private static Set<PersonId> people(Grant grant) {
    return switch (grant) {
      case Grant.AskAs(Set<PersonId> people) -> people;
      case Grant.AskAsAnyone _, Grant.ReadMetrics _, Grant.Tell _ -> Set.of();
    };
  }

  private static Set<ServiceId> services(Session sql, ClientName name) {
    return Set.copyOf(
        sql.list(
            """
            SELECT service FROM api_client_service WHERE client = ? ORDER BY service
            """,
            row -> new ServiceId(row.text("service")),
            name));
  }

  private static Set<ServiceId> services(Grant grant) {
    return grant instanceof Grant.Tell(Set<ServiceId> services) ? services : Set.of();
  }

  private static String word(Grant grant) {
    return switch (grant) {
      case Grant.AskAs _ -> AS_NAMED;
      case Grant.AskAsAnyone _ -> AS_ANYONE;
      case Grant.ReadMetrics _ -> METRICS;
      case Grant.Tell _ -> TELL;
    };
  }
}
