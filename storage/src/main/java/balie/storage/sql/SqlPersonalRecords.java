package balie.storage.sql;

import balie.storage.person.PersonId;
import balie.storage.person.PersonalRecords;
import balie.storage.sql.Personal.Keeps;
import balie.storage.sql.Personal.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is kept about people, found by what [Personal] says of each table. The names of tables and
/// columns stand there; nothing that anybody wrote becomes part of a statement.
final class SqlPersonalRecords implements PersonalRecords {
  private static final String GONE = "[erased]";

  private final Connections connections;

  SqlPersonalRecords(Connections connections) {
    this.connections = connections;
  }

  @Override
  public List<Kept> about(PersonId person, List<String> names) {
    return connections.read(
        session -> {
          List<String> called = called(session, person, names);
          return Personal.tables().stream()
              .flatMap(table -> rows(session, table, person, called))
              .toList();
        });
  }

  @Override
  public Erased erase(PersonId person, List<String> names, PersonId pseudonym) {
    int rows =
        connections.write(
            session -> erase(session, person, called(session, person, names), pseudonym));
    new SqlTickets(connections).rebuild();
    try {
      Sqlite.rewrite(connections.writer());
    } catch (SQLException e) {
      throw Sqlite.failure(e);
    }
    return new Erased(pseudonym, rows);
  }

  private static List<String> called(Session session, PersonId person, List<String> names) {
    List<String> recorded =
        session.list("SELECT name FROM person WHERE person = ?", row -> row.text("name"), person);
    return Stream.of(List.of(person.email()), recorded, names)
        .flatMap(List::stream)
        .filter(name -> !name.isBlank())
        .distinct()
        .toList();
  }

  private static Stream<Kept> rows(
      Session session, Table table, PersonId person, List<String> called) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (String column : table.all(Keeps.PERSON)) {
      conditions.add("LOWER(" + column + ") = ?");
      values.add(person);
    }
    table
        .own()
        .ifPresent(
            own -> {
              conditions.add(own.replace(":p", "?"));
              values.addAll(Collections.nCopies(count(own), person));
            });
    for (Keeps kind : List.of(Keeps.WORDS, Keeps.PLACE, Keeps.DESK)) {
      for (String column : table.all(kind)) {
        for (String name : called) {
          conditions.add("LOWER(" + column + ") LIKE ? ESCAPE '!'");
          values.add(containing(name));
        }
      }
    }
    if (conditions.isEmpty()) {
      return Stream.empty();
    }
    String sql = "SELECT * FROM " + table.name() + " WHERE " + String.join(" OR ", conditions);
    return session.list(sql, row -> new Kept(table.name(), row.texts()), values.toArray()).stream();
  }

  private static int erase(
      Session session, PersonId person, List<String> called, PersonId pseudonym) {
    int rows = session.run("DELETE FROM web_session WHERE person = ?", person);
    rows += session.run("DELETE FROM sign_in_link WHERE person = ?", person);
    rows += session.run("DELETE FROM account_link WHERE person = ?", person);
    rows += session.run("DELETE FROM link_code WHERE person = ?", person);
    rows += session.run("DELETE FROM reach WHERE person = ?", person);
    rows +=
        session.run(
            "UPDATE letter SET state = 'superseded' WHERE state = 'waiting' AND to_id = ?", person);
    rows += session.run("DELETE FROM folder_entry WHERE what = 'person' AND id = ?", person);
    rows += session.run("DELETE FROM person WHERE person = ?", person);
    for (Table table : Personal.tables()) {
      rows += forgetWords(session, table, person);
    }
    for (Table table : Personal.tables()) {
      rows += forgetNames(session, table, called, pseudonym);
      for (String column : table.all(Keeps.PERSON)) {
        rows +=
            session.run(
                "UPDATE %s SET %s = ? WHERE LOWER(%s) = ?".formatted(table.name(), column, column),
                pseudonym,
                person);
      }
    }
    return rows;
  }

  /// What the person wrote or was told. Before the person's address is replaced, by which it is
  /// found.
  private static int forgetWords(Session session, Table table, PersonId person) {
    if (table.own().isEmpty()) {
      return 0;
    }
    String own = table.own().get();
    int rows = 0;
    for (String column : table.all(Keeps.WORDS)) {
      List<Object> values = new ArrayList<>(List.of(table.name().equals("letter") ? "" : GONE));
      values.addAll(Collections.nCopies(count(own), person));
      rows +=
          session.run(
              "UPDATE %s SET %s = ? WHERE %s IS NOT NULL AND (%s)"
                  .formatted(table.name(), column, column, own.replace(":p", "?")),
              values.toArray());
    }
    return rows;
  }

  /// The person's names in what others wrote, and the address in the names of places.
  private static int forgetNames(
      Session session, Table table, List<String> called, PersonId pseudonym) {
    int rows = 0;
    for (Keeps kind : List.of(Keeps.WORDS, Keeps.PLACE)) {
      for (String column : table.all(kind)) {
        for (String name : called) {
          rows +=
              forgetName(
                  session, table, column, name, kind == Keeps.PLACE ? pseudonym.email() : GONE);
        }
      }
    }
    return rows;
  }

  private static int forgetName(
      Session session, Table table, String column, String name, String instead) {
    // An address is an address also within a longer name of a place.
    String edge = name.contains("@") ? "" : "(?![\\p{L}\\p{N}])";
    Pattern named =
        Pattern.compile(
            (edge.isEmpty() ? "" : "(?<![\\p{L}\\p{N}])") + Pattern.quote(name) + edge,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    List<String> texts =
        session.list(
            "SELECT DISTINCT %s AS text FROM %s WHERE LOWER(%s) LIKE ? ESCAPE '!'"
                .formatted(column, table.name(), column),
            row -> row.text("text"),
            containing(name));
    Map<String, String> changed =
        texts.stream()
            .filter(text -> named.matcher(text).find())
            .collect(
                Collectors.toMap(
                    text -> text,
                    text -> named.matcher(text).replaceAll(Matcher.quoteReplacement(instead))));
    int rows = 0;
    for (Map.Entry<String, String> each : changed.entrySet()) {
      rows +=
          session.run(
              "UPDATE %s SET %s = ? WHERE %s = ?".formatted(table.name(), column, column),
              each.getValue(),
              each.getKey());
    }
    return rows;
  }

  private static String containing(String name) {
    String literal = name.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    return "%" + literal + "%";
  }

  private static int count(String condition) {
    return condition.split(":p", -1).length - 1;
  }
}
