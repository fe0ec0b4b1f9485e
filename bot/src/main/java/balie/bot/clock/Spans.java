package balie.bot.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A set of instants: spans in order, those that overlap or touch united, none of them empty.
public record Spans(List<Span> spans) {
  /// No instant at all.
  public static final Spans NONE = new Spans(List.of());

  public Spans {
    spans = united(spans);
  }

  /// The set of one span's instants.
  public static Spans of(Instant from, Instant until) {
    return new Spans(List.of(new Span(from, until)));
  }

  /// What lies in either.
  public Spans and(Spans other) {
    return new Spans(Stream.concat(spans.stream(), other.spans.stream()).toList());
  }

  /// What lies in this one and not in the other.
  public Spans without(Spans other) {
    List<Span> left = new ArrayList<>();
    int next = 0;
    for (Span each : spans) {
      Instant at = each.from();
      while (next < other.spans.size() && other.spans.get(next).from().isBefore(each.until())) {
        Span taken = other.spans.get(next);
        add(left, at, taken.from());
        at = taken.until().isAfter(at) ? taken.until() : at;
        if (taken.until().isAfter(each.until())) {
          break;
        }
        next++;
      }
      add(left, at, each.until());
    }
    return new Spans(left);
  }

  /// What lies in `[from, until)`.
  public Spans within(Instant from, Instant until) {
    List<Span> inside = new ArrayList<>();
    for (Span each : spans) {
      add(
          inside,
          each.from().isBefore(from) ? from : each.from(),
          each.until().isAfter(until) ? until : each.until());
    }
    return new Spans(inside);
  }

  /// Whether an instant is in the set.
  public boolean contains(Instant at) {
    return spans.stream().anyMatch(each -> !at.isBefore(each.from()) && at.isBefore(each.until()));
  }

  private static List<Span> united(List<Span> spans) {
    List<Span> united = new ArrayList<>();
    for (Span next : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      Span last = united.isEmpty() ? null : united.getLast();
      if (last == null || next.from().isAfter(last.until())) {
        add(united, next.from(), next.until());
      } else if (next.until().isAfter(last.until())) {
        united.set(united.size() - 1, new Span(last.from(), next.until()));
      }
    }
    return List.copyOf(united);
  }

  private static void add(List<Span> spans, Instant from, Instant until) {
    if (from.isBefore(until)) {
      spans.add(new Span(from, until));
    }
  }
}
