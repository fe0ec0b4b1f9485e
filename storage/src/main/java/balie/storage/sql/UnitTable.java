package balie.storage.sql;

import balie.storage.person.PersonId;
import balie.storage.person.Unit;
import balie.storage.person.UnitId;
import java.util.List;

/// Units as published last.
final class UnitTable {
  private UnitTable() {}

  static void put(Session session, Unit unit) {
    remove(session, unit);
    session.run(
        """
        INSERT INTO unit (unit, name, part_of, manager, stand_in) VALUES (?, ?, ?, ?, ?)
        """,
        unit.id(),
        unit.name(),
        unit.in(),
        unit.manager(),
        unit.standIn());
  }

  static void remove(Session session, Unit unit) {
    session.run("DELETE FROM unit WHERE unit = ?", unit.id());
  }

  static List<Unit> all(Session session) {
    return session.list(
        """
        SELECT unit, name, part_of, manager, stand_in FROM unit ORDER BY unit
        """,
        row ->
            new Unit(
                new UnitId(row.text("unit")),
                row.text("name"),
                row.optionalText("part_of").map(UnitId::new),
                row.optionalText("manager").map(PersonId::new),
                row.optionalText("stand_in").map(PersonId::new)));
  }
}
