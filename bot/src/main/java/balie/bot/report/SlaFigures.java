package balie.bot.report;

import balie.bot.clock.AgreedClock;
import balie.bot.clock.ClockAccount;
import balie.bot.clock.ClockState;
import balie.bot.clock.Reading;
import balie.bot.clock.TicketClocks;
import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.escalation.ClockKind;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Promises kept, by agreement, priority, clock and month. A verdict counts in the month in which
/// the clock stopped for the last time, under the priority that the ticket has.
///
/// @param rows in the order of their keys
public record SlaFigures(Map<Key, Row> rows) {
  public SlaFigures {
    rows = java.util.Collections.unmodifiableMap(new TreeMap<>(rows));
  }

  /// What a row is about.
  public record Key(AgreementId agreement, Priority priority, ClockKind clock, YearMonth month)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::agreement)
            .thenComparing(Key::month)
            .thenComparing(Key::priority)
            .thenComparing(Key::clock);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /// What came of it.
  ///
  /// @param met of the verdicts that were taken
  /// @param open late and not stopped yet: these may only get worse
  /// @param ended without a verdict
  /// @param freshStarts how often a count was begun anew, which only a person with a reason can do
  public record Row(Share met, int open, int ended, int freshStarts) {
    private static final Row NOTHING = new Row(Share.none(), 0, 0, 0);
  }

  /// Counts all verdicts.
  ///
  /// @param logs of the tickets, each in the order of its numbers
  /// @param now clocks are read then; what runs late is counted in its month
  public static SlaFigures of(
      List<List<TicketEvent>> logs, TicketClocks clocks, ZoneId zone, Instant now) {
    Map<Key, Row> rows = new TreeMap<>();
    for (List<TicketEvent> log : logs) {
      Priority priority = Ticket.of(log).priority();
      for (AgreedClock clock : clocks.of(log)) {
        List<ClockAccount> history = clock.history(now);
        if (!history.isEmpty()) {
          add(rows, clock, priority, history, zone, now);
        }
      }
    }
    return new SlaFigures(rows);
  }

  /// NEXT_RESPONSE and the clocks of a team or a supplier are counted anew each time; of the others
  /// a new count is a fresh start, and only the last one is judged.
  private static void add(
      Map<Key, Row> rows,
      AgreedClock clock,
      Priority priority,
      List<ClockAccount> history,
      ZoneId zone,
      Instant now) {
    boolean once = clock.kind() == ClockKind.RESPONSE || clock.kind() == ClockKind.RESOLUTION;
    List<ClockAccount> judged = once ? List.of(history.getLast()) : history;
    for (ClockAccount account : judged) {
      Reading.Shown shown = account.shown();
      YearMonth month = YearMonth.from(shown.stopped().orElse(now).atZone(zone));
      Key key = new Key(clock.agreement().id(), priority, clock.kind(), month);
      Row before = rows.getOrDefault(key, Row.NOTHING);
      rows.put(key, counted(before, shown, once ? history.size() - 1 : 0));
    }
  }

  private static Row counted(Row before, Reading.Shown shown, int fresh) {
    int freshStarts = before.freshStarts() + fresh;
    if (shown.stopped().isEmpty()) {
      int late = shown.state() == ClockState.BREACHED ? 1 : 0;
      return new Row(before.met(), before.open() + late, before.ended(), freshStarts);
    }
    return switch (shown.state()) {
      case MET -> new Row(before.met().and(true), before.open(), before.ended(), freshStarts);
      case BREACHED -> new Row(before.met().and(false), before.open(), before.ended(), freshStarts);
      case ENDED, OK, WARNING, DUE ->
          new Row(before.met(), before.open(), before.ended() + 1, freshStarts);
    };
  }
}
