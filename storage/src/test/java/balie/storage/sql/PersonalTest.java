package balie.storage.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Letter;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import balie.storage.desk.ExampleDesk;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.PersonalRecords.Kept;
import balie.storage.person.TeamId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept about a person is known, can be told and can be forgotten.
class PersonalTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00.123Z");
  private static final PersonId PSEUDONYM = new PersonId("erased-1@erased.invalid");

  private final Person person = ExampleDesk.desk().people().getFirst();
  private Path file;
  private Database database;

  @BeforeEach
  void open(@TempDir Path folder) {
    file = folder.resolve("balie.db");
    database = OpenDatabase.at(file);
    database.publications().publish(ExampleDesk.desk(), NOW);
    String email = person.id().email();
    ConversationId own = new ConversationId("web:" + email);
    MessageNumber question = say(own, Optional.of(person.id()), "my secret is a poodle");
    MessageNumber other =
        say(
            new ConversationId("web:other"),
            Optional.of(new PersonId("other@example.org")),
            "is " + person.name().toUpperCase(Locale.ROOT) + " in today?");
    Address.Place place = new Address.Place("web", own);
    post(new Letter(place, Optional.of(question), Optional.empty(), "{\"text\":\"a poodle?\"}"));
    post(
        new Letter(
            new Address.Team(new TeamId("desk")),
            Optional.of(other),
            Optional.empty(),
            "{\"text\":\"" + person.name() + " (" + email + ") asked\"}"));
    post(new Letter(new Address.Person(person.id()), Optional.empty(), Optional.empty(), "waits"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private MessageNumber say(ConversationId where, Optional<PersonId> who, String text) {
    return database
        .conversations()
        .receive(
            new Message(
                "web",
                where + "-" + text.length(),
                where,
                who,
                new Said.Words(text),
                NOW,
                NOW,
                false,
                true))
        .number();
  }

  private void post(Letter letter) {
    assertTrue(database.outbox().post(letter, NOW) > 0);
  }

  @Test
  void everyTextColumnOfEveryTableIsAccountedFor() throws SQLException {
    Map<String, TreeSet<String>> real = new TreeMap<>();
    try (Connection connection = Sqlite.connect(file);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                """
                SELECT t.name AS tab, c.name AS col
                FROM sqlite_schema t, pragma_table_info(t.name) c
                WHERE t.type = 'table' AND c.type = 'TEXT'
                """)) {
      while (found.next()) {
        real.computeIfAbsent(found.getString("tab"), _ -> new TreeSet<>())
            .add(found.getString("col"));
      }
    }
    Map<String, TreeSet<String>> known =
        Personal.tables().stream()
            .collect(
                Collectors.toMap(
                    Personal.Table::name,
                    table -> new TreeSet<>(table.columns().keySet()),
                    (a, b) -> a,
                    TreeMap::new));
    assertEquals(real, known, "a new table or column: say in Personal what it keeps about people");
  }

  @Test
  void allThatIsKeptIsTold() {
    List<Kept> kept = database.personalRecords().about(person.id(), List.of());
    List<String> tables = kept.stream().map(Kept::table).distinct().toList();
    assertTrue(
        tables.containsAll(List.of("folder_entry", "person", "message", "letter", "reach")),
        tables::toString);
    assertEquals(2, kept.stream().filter(row -> row.table().equals("message")).count());
    assertEquals(3, kept.stream().filter(row -> row.table().equals("letter")).count());
    assertTrue(kept.stream().anyMatch(row -> row.columns().containsValue("my secret is a poodle")));
    assertEquals(
        List.of(person.id().email()),
        kept.stream()
            .filter(row -> row.table().equals("person"))
            .map(row -> row.columns().getOrDefault("person", ""))
            .toList(),
        "nobody else is told of");
  }

  @Test
  void whoIsErasedIsNowhereInTheFile() throws IOException {
    var erased = database.personalRecords().erase(person.id(), List.of(), PSEUDONYM);
    assertTrue(erased.rows() > 0);
    assertEquals(List.of(), database.personalRecords().about(person.id(), List.of(person.name())));
    database.close();
    for (Path each : List.of(file, file.resolveSibling("balie.db-wal"))) {
      String raw = Files.exists(each) ? Files.readString(each, StandardCharsets.ISO_8859_1) : "";
      for (String trace : List.of(person.id().email(), person.name(), "poodle")) {
        assertFalse(
            raw.toLowerCase(Locale.ROOT).contains(trace.toLowerCase(Locale.ROOT)),
            trace + " in " + each);
      }
    }
  }

  @Test
  void whatIsCountedStaysTheSame() throws SQLException {
    List<String> before = figures();
    database.personalRecords().erase(person.id(), List.of(), PSEUDONYM);
    assertEquals(before, figures());
    Message message = database.conversations().message(new MessageNumber(1)).orElseThrow();
    assertEquals(Optional.of(PSEUDONYM), message.asker());
    assertEquals(NOW, message.at());
    assertEquals(new ConversationId("web:" + PSEUDONYM), message.conversation());
    assertEquals(
        "is [erased] in today?",
        database.conversations().message(new MessageNumber(2)).orElseThrow().said().text());
  }

  @Test
  void oldTextsAreForgottenAndWhatWaitsIsNot() {
    assertEquals(0, database.conversations().purge(NOW));
    var first = database.conversations().next(new ConversationId("web:other")).orElseThrow();
    assertTrue(database.conversations().handled(first));
    assertEquals(1, database.conversations().purge(NOW.plusMillis(1)));
    assertEquals("", database.conversations().message(first.number()).orElseThrow().said().text());
    assertEquals(
        "my secret is a poodle",
        database.conversations().message(new MessageNumber(1)).orElseThrow().said().text());
  }

  /// Who asked how much and when, told apart but not named.
  private List<String> figures() throws SQLException {
    try (Connection connection = Sqlite.connect(file);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                """
                SELECT COUNT(*) || ' ' || COUNT(DISTINCT asker) || ' ' || SUM(at) || ' '
                  || (SELECT COUNT(*) || ' ' || SUM(written_at) FROM letter) AS figures FROM message
                """)) {
      return List.of(found.getString("figures"));
    }
  }
}
