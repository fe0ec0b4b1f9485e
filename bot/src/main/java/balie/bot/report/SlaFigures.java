package balie.bot.report;

import balie.bot.clock.TicketClocks;
import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.escalation.ClockKind;
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
    static final Row NOTHING = new Row(Share.none(), 0, 0, 0);

    Row and(ClockVerdict verdict) {
      int anew = freshStarts + verdict.anew();
      return switch (verdict.came()) {
        case MET -> new Row(met.and(true), open, ended, anew);
        case MISSED -> new Row(met.and(false), open, ended, anew);
        case ENDED -> new Row(met, open, ended + 1, anew);
        case LATE -> new Row(met, open + 1, ended, anew);
        case RUNS -> new Row(met, open, ended, anew);
      };
    }
  }

  /// Counts all verdicts.
  ///
  /// @param logs of the tickets, each in the order of its numbers
  /// @param now clocks are read then; what runs late is counted in its month
  public static SlaFigures of(
      List<List<TicketEvent>> logs, TicketClocks clocks, ZoneId zone, Instant now) {
    Map<Key, Row> rows = new TreeMap<>();
    for (List<TicketEvent> log : logs) {
      for (ClockVerdict each : ClockVerdict.of(log, clocks, now)) {
        YearMonth month = YearMonth.from(each.at().atZone(zone));
        Key key = new Key(each.agreement(), each.priority(), each.clock(), month);
        rows.put(key, rows.getOrDefault(key, Row.NOTHING).and(each));
      }
    }
    return new SlaFigures(rows);
  }
}
