package balie.storage.sql;

import balie.storage.escalation.Recipient;
import balie.storage.escalation.Rung;
import balie.storage.service.TermType;
import balie.storage.service.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The escalation ladders as published last.
final class LadderTables {
  private LadderTables() {}

  static void put(Session session, Map<String, List<Rung>> ladders) {
    int position = 0;
    for (Map.Entry<String, List<Rung>> ladder : ladders.entrySet()) {
      session.run(
          """
          INSERT INTO ladder (ladder, position) VALUES (?, ?)
          """,
          ladder.getKey(),
          position++);
      for (int rung = 0; rung < ladder.getValue().size(); rung++) {
        put(session, ladder.getKey(), rung, ladder.getValue().get(rung));
      }
    }
  }

  private static void put(Session session, String ladder, int position, Rung rung) {
    session.run(
        """
        INSERT INTO ladder_rung (ladder, position, percent, out_of_hours, repeat_after)
        VALUES (?, ?, ?, ?, ?)
        """,
        ladder,
        position,
        rung.percent(),
        rung.outOfHours(),
        rung.repeat().map(Value::written));
    for (int i = 0; i < rung.to().size(); i++) {
      session.run(
          """
          INSERT INTO ladder_recipient (ladder, rung, position, recipient) VALUES (?, ?, ?, ?)
          """,
          ladder,
          position,
          i,
          rung.to().get(i).written());
    }
  }

  static Map<String, List<Rung>> all(Session session) {
    record Step(String ladder, int position) {}

    Map<Step, List<Recipient>> recipients =
        session.grouped(
            """
            SELECT ladder, rung, recipient FROM ladder_recipient ORDER BY ladder, rung, position
            """,
            row -> new Step(row.text("ladder"), row.number("rung")),
            row -> Recipient.of(row.text("recipient")).orElseThrow());
    Map<String, List<Rung>> rungs =
        session.grouped(
            """
            SELECT ladder, position, percent, out_of_hours, repeat_after FROM ladder_rung
            ORDER BY ladder, position
            """,
            row -> row.text("ladder"),
            row ->
                new Rung(
                    row.number("percent"),
                    recipients.getOrDefault(
                        new Step(row.text("ladder"), row.number("position")), List.of()),
                    row.yes("out_of_hours"),
                    row.optionalText("repeat_after")
                        .map(
                            written ->
                                (Value.Duration) TermRow.value(TermType.DURATION, written))));
    Map<String, List<Rung>> ladders = new LinkedHashMap<>();
    session
        .list("SELECT ladder FROM ladder ORDER BY position", row -> row.text("ladder"))
        .forEach(ladder -> ladders.put(ladder, rungs.getOrDefault(ladder, List.of())));
    return ladders;
  }
}
