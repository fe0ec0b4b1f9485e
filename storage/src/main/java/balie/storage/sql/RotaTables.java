package balie.storage.sql;

import balie.storage.calendar.OpenInterval;
import balie.storage.escalation.Rota;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who is on duty when, as published last.
final class RotaTables {
  private RotaTables() {}

  private record Shift(String team, int position) {}

  static void put(Session session, List<Rota> rotas) {
    for (int i = 0; i < rotas.size(); i++) {
      Rota rota = rotas.get(i);
      session.run("INSERT INTO rota (team, position) VALUES (?, ?)", rota.team(), i);
      for (int shift = 0; shift < rota.shifts().size(); shift++) {
        put(session, rota.team(), shift, rota.shifts().get(shift));
      }
      for (int each = 0; each < rota.absences().size(); each++) {
        Rota.Absence absence = rota.absences().get(each);
        session.run(
            """
            INSERT INTO rota_absence (team, position, person, first_day, last_day)
            VALUES (?, ?, ?, ?, ?)
            """,
            rota.team(),
            each,
            absence.who(),
            absence.from(),
            absence.until());
      }
      for (int each = 0; each < rota.swaps().size(); each++) {
        Rota.Swap swap = rota.swaps().get(each);
        session.run(
            """
            INSERT INTO rota_swap (team, position, day, person, instead_of) VALUES (?, ?, ?, ?, ?)
            """,
            rota.team(),
            each,
            swap.on(),
            swap.who(),
            swap.instead());
      }
    }
  }

  private static void put(Session session, TeamId team, int position, Rota.Shift shift) {
    session.run(
        """
        INSERT INTO rota_shift (team, position, opens, closes, first_day) VALUES (?, ?, ?, ?, ?)
        """,
        team,
        position,
        shift.hours().open(),
        shift.hours().close(),
        shift.from());
    for (DayOfWeek day : shift.days()) {
      session.run(
          "INSERT INTO rota_day (team, shift, weekday) VALUES (?, ?, ?)",
          team,
          position,
          day.getValue());
    }
    for (int turn = 0; turn < shift.turns().size(); turn++) {
      session.run(
          "INSERT INTO rota_turn (team, shift, position, person) VALUES (?, ?, ?, ?)",
          team,
          position,
          turn,
          shift.turns().get(turn));
    }
  }

  static List<Rota> all(Session session) {
    Map<String, List<Rota.Shift>> shifts = shifts(session);
    Map<String, List<Rota.Absence>> absences =
        session.grouped(
            """
            SELECT team, person, first_day, last_day FROM rota_absence ORDER BY team, position
            """,
            row -> row.text("team"),
            row ->
                new Rota.Absence(
                    new PersonId(row.text("person")), row.date("first_day"), row.date("last_day")));
    Map<String, List<Rota.Swap>> swaps =
        session.grouped(
            """
            SELECT team, day, person, instead_of FROM rota_swap ORDER BY team, position
            """,
            row -> row.text("team"),
            row ->
                new Rota.Swap(
                    row.date("day"),
                    new PersonId(row.text("person")),
                    new PersonId(row.text("instead_of"))));
    return session.list(
        "SELECT team FROM rota ORDER BY position",
        row -> {
          String team = row.text("team");
          return new Rota(
              new TeamId(team),
              shifts.getOrDefault(team, List.of()),
              absences.getOrDefault(team, List.of()),
              swaps.getOrDefault(team, List.of()));
        });
  }

  private static Map<String, List<Rota.Shift>> shifts(Session session) {
    Map<Shift, List<DayOfWeek>> days =
        session.grouped(
            "SELECT team, shift, weekday FROM rota_day ORDER BY team, shift, weekday",
            row -> new Shift(row.text("team"), row.number("shift")),
            row -> DayOfWeek.of(row.number("weekday")));
    Map<Shift, List<PersonId>> turns =
        session.grouped(
            "SELECT team, shift, person FROM rota_turn ORDER BY team, shift, position",
            row -> new Shift(row.text("team"), row.number("shift")),
            row -> new PersonId(row.text("person")));
    return session.grouped(
        """
        SELECT team, position, opens, closes, first_day FROM rota_shift ORDER BY team, position
        """,
        row -> row.text("team"),
        row -> {
          Shift key = new Shift(row.text("team"), row.number("position"));
          Set<DayOfWeek> on = new HashSet<>(days.getOrDefault(key, List.of()));
          return new Rota.Shift(
              on,
              new OpenInterval(row.number("opens"), row.number("closes")),
              turns.getOrDefault(key, List.of()),
              row.date("first_day"));
        });
  }
}
