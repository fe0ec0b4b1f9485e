package balie.bot.clock;

import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarEdition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Counts business time with a calendar through all its versions. An instant is business time if
/// and only if its local wall time lies in an open interval of a local date that is no holiday, by
/// the version in force at that instant. Minutes that a gap skips do not exist; minutes that an
/// overlap repeats count twice.
///
/// Exact to the millisecond; finer parts of an instant are cut off. Safe for use by several
/// threads. Time is counted in blocks of some 25 days, each made once and kept, so that a year
/// costs a dozen look-ups.
public final class BusinessCalendar {
  private static final int SEARCH_YEARS = 5;
  private static final Duration LONGEST_SEARCH = Duration.ofDays(366L * SEARCH_YEARS);
  private static final int BLOCK_BITS = 31;
  private static final int MOST_BLOCKS = 1_024;
  private static final Duration LARGEST_OFFSET = Duration.ofHours(18);

  private final OpenTimes times;
  private final NavigableMap<Instant, BusinessCalendar> before = new TreeMap<>();
  private final ConcurrentHashMap<Long, Stretches> blocks = new ConcurrentHashMap<>();

  /// @param versions in the order of their `since`; the first has no beginning, so its own `since`
  ///   is not looked at
  public BusinessCalendar(List<Calendar> versions) {
    checkOrder(versions);
    this.times = new OpenTimes(List.copyOf(versions));
  }

  /// The calendar through all its versions, which remembers what of it was known when.
  ///
  /// @param editions of one calendar, at least one, in the order in which they were published
  public static BusinessCalendar published(List<CalendarEdition> editions) {
    BusinessCalendar calendar = new BusinessCalendar(CalendarEdition.counting(editions));
    for (int i = 1; i < editions.size(); i++) {
      BusinessCalendar _ =
          calendar.before.putIfAbsent(
              editions.get(i).published(),
              new BusinessCalendar(CalendarEdition.counting(editions.subList(0, i))));
    }
    return calendar;
  }

  /// The calendar as it was known at an instant: without the versions that were published later,
  /// whenever they begin to count. Its first version was known always.
  BusinessCalendar knownAt(Instant at) {
    Map.Entry<Instant, BusinessCalendar> next = before.higherEntry(at);
    return next == null ? this : next.getValue();
  }

  /// The business time of `[from, until)`, 0 where that is empty.
  public Duration elapsed(Instant from, Instant until) {
    long begin = from.toEpochMilli();
    long end = until.toEpochMilli();
    return end <= begin ? Duration.ZERO : Duration.ofMillis(counted(begin, end));
  }

  /// The earliest instant at which the target has elapsed since the start.
  public Due due(Instant start, TargetTime target) {
    return switch (target) {
      case TargetTime.Hours(Duration duration) -> due(start, duration);
      case TargetTime.BusinessDays days -> due(start, days);
    };
  }

  /// The earliest instant at which so much business time has elapsed since the start: the start
  /// itself for none.
  public Due due(Instant start, Duration target) {
    if (target.isNegative()) {
      throw new IllegalArgumentException("a target of " + target);
    }
    if (target.isZero()) {
      return new Due.At(start);
    }
    if (target.compareTo(LONGEST_SEARCH) > 0) {
      return new Due.TooFar(limit(start));
    }
    long begin = start.toEpochMilli();
    long limit = limit(start).toEpochMilli();
    long wanted = target.plusNanos(999_999).toMillis() + block(begin >> BLOCK_BITS).before(begin);
    for (long number = begin >> BLOCK_BITS; number <= limit >> BLOCK_BITS; number++) {
      Stretches block = block(number);
      if (wanted <= block.total()) {
        long at = block.reaching(wanted);
        return at <= limit ? new Due.At(Instant.ofEpochMilli(at)) : new Due.TooFar(limit(start));
      }
      wanted -= block.total();
    }
    return new Due.TooFar(limit(start));
  }

  /// The last close of the n-th local date after the start's that has an open minute.
  public Due due(Instant start, TargetTime.BusinessDays target) {
    LocalDate first = start.atZone(zone(start)).toLocalDate();
    LocalDate last = first.plusYears(SEARCH_YEARS);
    int days = 0;
    for (LocalDate date = first.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
      List<Span> open = open(date);
      // Where a new version moves to another zone, a later date may have been over before.
      boolean counts = !open.isEmpty() && open.getLast().until().isAfter(start);
      if (counts && ++days == target.days()) {
        return new Due.At(open.getLast().until());
      }
    }
    return new Due.TooFar(limit(start));
  }

  /// When so many business days have elapsed since a start. How long they are is fixed then: a
  /// version that is published later changes what is counted, and not how much.
  public Due dueAsKnown(Instant start, TargetTime.BusinessDays target) {
    BusinessCalendar known = knownAt(start);
    return switch (known.due(start, target)) {
      case Due.At(Instant full) -> due(start, known.elapsed(start, full));
      case Due.TooFar tooFar -> tooFar;
    };
  }

  /// Whether an instant is business time.
  public boolean isOpen(Instant at) {
    long millis = at.toEpochMilli();
    return block(millis >> BLOCK_BITS).contains(millis);
  }

  /// The next instant at which open turns to closed or closed to open; a night shift written as two
  /// intervals is one stretch. Empty where nothing changes within five years.
  public Optional<Instant> nextChange(Instant after) {
    long from = after.toEpochMilli();
    long limit = limit(after).toEpochMilli();
    long change = isOpen(after) ? closing(from, limit) : opening(from, limit);
    return change <= limit ? Optional.of(Instant.ofEpochMilli(change)) : Optional.empty();
  }

  /// The open stretches of a local date, in order, cut at the zone's transitions and where the
  /// version changes.
  public List<Span> open(LocalDate date) {
    Instant midnight = date.atStartOfDay().toInstant(ZoneOffset.UTC);
    List<Span> open = new ArrayList<>();
    times.each(
        midnight.minus(LARGEST_OFFSET).toEpochMilli(),
        midnight.plus(Duration.ofDays(1)).plus(LARGEST_OFFSET).toEpochMilli(),
        (day, from, until) -> {
          if (day == date.toEpochDay()) {
            open.add(new Span(Instant.ofEpochMilli(from), Instant.ofEpochMilli(until)));
          }
        });
    return List.copyOf(open);
  }

  /// The open stretches of `[from, until)`, those that touch united.
  public Spans open(Instant from, Instant until) {
    List<Span> open = new ArrayList<>();
    times.each(
        from.toEpochMilli(),
        until.toEpochMilli(),
        (_, begin, end) ->
            open.add(new Span(Instant.ofEpochMilli(begin), Instant.ofEpochMilli(end))));
    return new Spans(open);
  }

  /// The version in force at an instant.
  public Calendar version(Instant at) {
    return times.version(at.toEpochMilli());
  }

  /// From when the version in force at an instant counts, empty for the first.
  Optional<Instant> since(Instant at) {
    return times.versions().stream()
        .skip(1)
        .flatMap(each -> each.since().stream())
        .filter(since -> !since.isAfter(at))
        .reduce((_, later) -> later);
  }

  /// The instants in `(from, until)` at which another version begins to count.
  List<Instant> changes(Instant from, Instant until) {
    return times.versions().stream()
        .skip(1)
        .map(each -> each.since().orElseThrow())
        .filter(since -> since.isAfter(from) && since.isBefore(until))
        .toList();
  }

  /// The calendar that counts as this one before an instant, and as another from it on.
  BusinessCalendar switchedTo(BusinessCalendar other, Instant at) {
    List<Calendar> versions = new ArrayList<>();
    versions.add(times.versions().getFirst());
    times.versions().stream()
        .skip(1)
        .filter(each -> each.since().orElseThrow().isBefore(at))
        .forEach(versions::add);
    Calendar then = other.version(at);
    versions.add(
        new Calendar(then.id(), Optional.of(at), then.zone(), then.week(), then.holidays()));
    other.times.versions().stream()
        .skip(1)
        .filter(each -> each.since().orElseThrow().isAfter(at))
        .forEach(versions::add);
    return new BusinessCalendar(versions);
  }

  /// The zone of the version in force at an instant.
  public ZoneId zone(Instant at) {
    return times.version(at.toEpochMilli()).zone();
  }

  private long counted(long begin, long end) {
    long first = begin >> BLOCK_BITS;
    long last = end >> BLOCK_BITS;
    long sum = block(last).before(end) - block(first).before(begin);
    for (long number = first; number < last; number++) {
      sum += block(number).total();
    }
    return sum;
  }

  private long closing(long from, long limit) {
    long at = from;
    while (at <= limit && block(at >> BLOCK_BITS).contains(at)) {
      at = block(at >> BLOCK_BITS).end(at);
    }
    return at;
  }

  private long opening(long from, long limit) {
    for (long number = from >> BLOCK_BITS; number <= limit >> BLOCK_BITS; number++) {
      long opening = block(number).opening(from);
      if (opening < Long.MAX_VALUE) {
        return opening;
      }
    }
    return Long.MAX_VALUE;
  }

  private Stretches block(long number) {
    Stretches known = blocks.get(number);
    if (known != null) {
      return known;
    }
    long begin = number << BLOCK_BITS;
    Stretches made = Stretches.of(times, begin, begin + (1L << BLOCK_BITS));
    if (blocks.size() >= MOST_BLOCKS) {
      blocks.clear();
    }
    blocks.put(number, made);
    return made;
  }

  private static Instant limit(Instant start) {
    return start.atOffset(ZoneOffset.UTC).plusYears(SEARCH_YEARS).toInstant();
  }

  private static void checkOrder(List<Calendar> versions) {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a calendar without a version");
    }
    for (int i = 1; i < versions.size(); i++) {
      Instant since = versions.get(i).since().orElseThrow();
      Instant previous = i == 1 ? Instant.MIN : versions.get(i - 1).since().orElseThrow();
      if (!since.isAfter(previous)) {
        throw new IllegalArgumentException("versions since %s, %s".formatted(previous, since));
      }
    }
  }
}
