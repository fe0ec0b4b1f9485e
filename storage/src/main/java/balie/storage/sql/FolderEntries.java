package balie.storage.sql;

import balie.storage.desk.Desk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// What the folder held at the last publication, in its order.
final class FolderEntries {
  private final Map<String, List<String>> entries;

  private FolderEntries(Map<String, List<String>> entries) {
    this.entries = entries;
  }

  static FolderEntries of(Session session) {
    return new FolderEntries(
        session.grouped(
            """
            SELECT what, id FROM folder_entry ORDER BY what, position
            """,
            row -> row.text("what"),
            row -> row.text("id")));
  }

  static void replace(Session session, Desk desk) {
    session.run("DELETE FROM folder_entry");
    put(session, Noun.CALENDAR, desk.calendars(), DeskDifference::id);
    put(session, Noun.UNIT, desk.units(), DeskDifference::id);
    put(session, Noun.PERSON, desk.people(), DeskDifference::id);
    put(session, Noun.SERVICE, desk.services(), DeskDifference::id);
    put(session, Noun.AGREEMENT, desk.agreements(), DeskDifference::id);
    put(session, Noun.ARTICLE, desk.articles(), DeskDifference::id);
  }

  boolean holds(Noun noun, String id) {
    return entries.getOrDefault(noun.id(), List.of()).contains(id);
  }

  /// Of all that is stored, what the folder holds. Of what has several editions, the last.
  <T> List<T> pick(Noun noun, List<T> stored, Function<T, String> id) {
    Map<String, T> byId = new HashMap<>();
    stored.forEach(each -> byId.put(id.apply(each), each));
    List<T> picked = new ArrayList<>();
    entries
        .getOrDefault(noun.id(), List.of())
        .forEach(each -> picked.add(Objects.requireNonNull(byId.get(each))));
    return picked;
  }

  private static <T> void put(Session session, Noun noun, List<T> held, Function<T, String> id) {
    for (int i = 0; i < held.size(); i++) {
      session.run(
          """
          INSERT INTO folder_entry (what, position, id) VALUES (?, ?, ?)
          """,
          noun.id(),
          i,
          id.apply(held.get(i)));
    }
  }
}
