package balie.bot.desk;

import balie.bot.desk.References.Kind;
import balie.storage.agreement.Priority;
import balie.storage.agreement.Target;
import balie.storage.agreement.TicketKind;
import balie.storage.calendar.CalendarId;
import balie.storage.service.TermType;
import balie.storage.service.TimeUnit;
import balie.storage.service.Value;
import balie.storage.service.ValueParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the targets of an agreement.
final class TargetReader {
  private static final Set<TimeUnit> BUSINESS_TIME =
      EnumSet.of(TimeUnit.SECOND, TimeUnit.MINUTE, TimeUnit.HOUR, TimeUnit.BUSINESS_DAY);
  private static final String EXPECTED =
      "business time above 0 in s, min, h or whole business days, such as 4 h";

  static final String WAITING_SUPPLIER = "waiting-supplier";

  private final References references;
  private final Findings findings;

  TargetReader(References references, Findings findings) {
    this.references = references;
    this.findings = findings;
  }

  List<Target> read(Optional<Item> item) {
    List<Target> targets = new ArrayList<>();
    for (Item each : item.map(i -> i.list("a list of targets")).orElse(List.of())) {
      int before = findings.count();
      Target target = target(each.fields("a target: {kind, priority, respond, resolve}"));
      if (findings.count() == before) {
        if (targets.stream().anyMatch(other -> same(target, other))) {
          findings.problem(
              each.place(),
              "a second target for %s with priority %s, expected one"
                  .formatted(target.kind().id(), target.priority().id()));
        }
        targets.add(target);
      }
    }
    return targets;
  }

  private Target target(Fields fields) {
    Item kind = fields.required("kind", "incident, request or question");
    Item priority = fields.required("priority", "critical, high, normal or low");
    Optional<Value.Duration> respond = fields.optional("respond").flatMap(this::duration);
    Optional<Value.Duration> respondNext = fields.optional("respond-next").flatMap(this::duration);
    Optional<Value.Duration> resolve = fields.optional("resolve").flatMap(this::duration);
    if (fields.isMap()
        && isLeftOut(fields, "respond")
        && isLeftOut(fields, "respond-next")
        && isLeftOut(fields, "resolve")) {
      findings.problem(fields.place(), "a target without a time, expected 'respond' or 'resolve'");
    }
    Optional<String> hours = fields.optionalText("hours", "a calendar's id");
    hours.ifPresent(id -> references.use(Kind.CALENDAR, id, fields.at("hours")));
    Optional<String> ladder = fields.optionalText("ladder", "a ladder's name");
    ladder.ifPresent(id -> references.use(Kind.LADDER, id, fields.at("ladder")));
    boolean pauses = fields.optional("pauses").map(this::pauses).orElse(false);
    fields.done();
    return new Target(
        kind.choice(TicketKind.class, TicketKind::id),
        priority.choice(Priority.class, Priority::id),
        respond,
        respondNext,
        resolve,
        hours.map(CalendarId::new),
        ladder,
        pauses);
  }

  /// The only further status in which a clock may pause.
  private boolean pauses(Item item) {
    List<Item> statuses = item.oneOrMore("[waiting-supplier]");
    for (Item each : statuses) {
      String text = each.text(WAITING_SUPPLIER);
      if (!text.equals(WAITING_SUPPLIER) && !text.equals(Item.FAULTY)) {
        each.refuse(WAITING_SUPPLIER);
      }
    }
    return !statuses.isEmpty();
  }

  /// Business time, as targets and repeats are written.
  Optional<Value.Duration> duration(Item item) {
    String text = item.text(EXPECTED);
    if (text.equals(Item.FAULTY)) {
      return Optional.empty();
    }
    Optional<Value.Duration> duration =
        ValueParser.parse(TermType.DURATION, text)
            .map(Value.Duration.class::cast)
            .filter(TargetReader::isBusinessTime);
    if (duration.isEmpty()) {
      item.refuse(EXPECTED);
    }
    return duration;
  }

  private static boolean isBusinessTime(Value.Duration duration) {
    BigDecimal amount = duration.amount();
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return amount.signum() > 0
        && BUSINESS_TIME.contains(duration.unit())
        && (whole || duration.unit() != TimeUnit.BUSINESS_DAY);
  }

  private static boolean isLeftOut(Fields fields, String key) {
    return fields.optional(key).isEmpty();
  }

  /// Whether two targets say something about the same clock of the same tickets.
  private static boolean same(Target one, Target other) {
    boolean tickets = one.kind() == other.kind() && one.priority() == other.priority();
    boolean response = one.respond().isPresent() && other.respond().isPresent();
    boolean next = one.respondNext().isPresent() && other.respondNext().isPresent();
    boolean resolution = one.resolve().isPresent() && other.resolve().isPresent();
    return tickets && (response || next || resolution);
  }
}
