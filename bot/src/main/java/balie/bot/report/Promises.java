package balie.bot.report;

import balie.bot.availability.Availability;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Calendars;
import balie.bot.clock.Span;
import balie.bot.clock.TicketClocks;
import balie.bot.request.SlaSummary.Held;
import balie.bot.request.SlaSummary.Kept;
import balie.bot.request.SlaSummary.Part;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Priority;
import balie.storage.agreement.Target;
import balie.storage.agreement.TicketKind;
import balie.storage.desk.Register;
import balie.storage.escalation.ClockKind;
import balie.storage.person.UnitId;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import balie.storage.ticket.TicketEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What was promised to a party beside its availability, and how it was kept.
record Promises(Register register, Entitlements entitlements, Calendars calendars) {

  private record Key(TicketKind kind, Priority priority, ClockKind clock)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::kind).thenComparing(Key::priority).thenComparing(Key::clock);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /// The verdicts of a period, each as it stood at the period's end.
  List<ClockVerdict> verdicts(
      List<List<TicketEvent>> logs,
      TicketClocks clocks,
      BusinessCalendar hours,
      SlaReckoning.Wanted wanted,
      Instant seen) {
    Span span = Availability.days(hours, wanted.first(), wanted.last());
    List<ClockVerdict> verdicts = new ArrayList<>();
    for (List<TicketEvent> log : logs) {
      List<TicketEvent> then = log.stream().filter(each -> each.at().isBefore(seen)).toList();
      if (!then.isEmpty() && then.getFirst().number() == 1) {
        ClockVerdict.of(then, clocks, seen).stream()
            .filter(each -> !each.at().isBefore(span.from()))
            .forEach(verdicts::add);
      }
    }
    return verdicts;
  }

  /// How the tickets' times were kept: a row for each promise, and for each verdict besides. One
  /// under a version that is over counts with the newest that is told.
  List<Kept> kept(Parties.Party party, List<Parties.Party> all, List<ClockVerdict> verdicts) {
    Optional<Agreement> agreement = party.entitled().agreement();
    if (agreement.isEmpty()) {
      return List.of();
    }
    Map<Key, SlaFigures.Row> rows = new TreeMap<>();
    promised(agreement.get()).keySet().forEach(key -> rows.put(key, SlaFigures.Row.NOTHING));
    verdicts.stream()
        .filter(each -> belongs(each, agreement.get(), all))
        .forEach(
            each -> {
              Key key = new Key(each.kind(), each.priority(), each.clock());
              rows.put(key, rows.getOrDefault(key, SlaFigures.Row.NOTHING).and(each));
            });
    Map<Key, Value.Duration> promised = promised(agreement.get());
    return rows.entrySet().stream()
        .map(row -> kept(row.getKey(), Optional.ofNullable(promised.get(row.getKey())), row))
        .toList();
  }

  private static Kept kept(
      Key key, Optional<Value.Duration> promised, Map.Entry<Key, SlaFigures.Row> entry) {
    SlaFigures.Row row = entry.getValue();
    return new Kept(
        key.kind(),
        key.priority(),
        key.clock(),
        promised,
        new Part(row.met().of(), row.met().n()),
        row.open(),
        row.ended(),
        row.freshStarts());
  }

  private static boolean belongs(
      ClockVerdict verdict, Agreement agreement, List<Parties.Party> all) {
    if (!verdict.agreement().equals(agreement.id())) {
      return false;
    }
    List<Integer> told =
        all.stream()
            .flatMap(each -> each.entitled().agreement().stream())
            .filter(each -> each.id().equals(agreement.id()))
            .map(Agreement::version)
            .sorted()
            .toList();
    return told.contains(verdict.version())
        ? verdict.version() == agreement.version()
        : told.getLast() == agreement.version();
  }

  private static Map<Key, Value.Duration> promised(Agreement agreement) {
    Map<Key, Value.Duration> promised = new TreeMap<>();
    for (Target each : agreement.targets()) {
      put(promised, each, ClockKind.RESPONSE, each.respond());
      put(promised, each, ClockKind.NEXT_RESPONSE, each.respondNext());
      put(promised, each, ClockKind.RESOLUTION, each.resolve());
    }
    return promised;
  }

  private static void put(
      Map<Key, Value.Duration> promised,
      Target target,
      ClockKind clock,
      Optional<Value.Duration> value) {
    value.ifPresent(each -> promised.put(new Key(target.kind(), target.priority(), clock), each));
  }

  /// Every other promise that is a time or a share.
  ///
  /// @param span the days of the party, up to the present
  List<Held> held(Parties.Party party, Evidence evidence, Span span, ZoneId zone) {
    HeldPromises promises = new HeldPromises(evidence, support(party), span, zone);
    Predicate<Evidence.Delivery> mine = each -> isFor(party.unit().id(), each.unit());
    List<Held> held = new ArrayList<>();
    for (TermId term : entitlements.stated(party.entitled())) {
      if (!term.equals(SlaReckoning.AVAILABILITY)) {
        entitlements
            .value(party.entitled(), term)
            .flatMap(stated -> promises.hold(term, stated.value(), mine))
            .ifPresent(held::add);
      }
    }
    return held;
  }

  /// An order of a unit below counts with the agreement of the unit above.
  private boolean isFor(UnitId party, UnitId unit) {
    return register.upwards(unit).contains(party);
  }

  private BusinessCalendar support(Parties.Party party) {
    return entitlements
        .value(party.entitled(), Entitlements.SUPPORT_HOURS)
        .map(Entitlements.Stated::value)
        .filter(Value.Hours.class::isInstance)
        .flatMap(value -> calendars.of(((Value.Hours) value).calendar()))
        .orElseThrow(() -> new IllegalStateException("no support hours"));
  }
}
