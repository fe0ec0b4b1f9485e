package balie.bot.command;

import balie.bot.desk.Suggestion;
import balie.storage.availability.Seen;
import balie.storage.service.ServiceId;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A file of samples, as CSV: a line that names the columns, `service,source,at,seen` in any order,
/// then a sample a line.
final class SampleFile {
  private static final List<String> COLUMNS = List.of("service", "source", "at", "seen");
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9 ._-]{0,79}";
  private static final int MOST_PROBLEMS = 100;

  private final String file;
  private final Set<String> services;
  private final Instant now;
  private final List<String> problems = new ArrayList<>();
  private final Map<Named, List<At>> samples = new TreeMap<>();
  private List<String> header = List.of();

  /// A source of the file.
  record Named(ServiceId service, String source) implements Comparable<Named> {
    private static final Comparator<Named> ORDER =
        Comparator.comparing(Named::service).thenComparing(Named::source);

    @Override
    public int compareTo(Named other) {
      return ORDER.compare(this, other);
    }
  }

  /// What was seen.
  record At(Instant at, Seen seen) {}

  /// @param file as it is called in problems
  /// @param services that the desk has
  /// @param now nothing may be later
  SampleFile(String file, Set<String> services, Instant now) {
    this.file = file;
    this.services = Set.copyOf(services);
    this.now = now;
  }

  /// The samples of each source, in order of time.
  ///
  /// @throws Fault with every problem, each with its line
  Map<Named, List<At>> read(InputStream in) throws IOException, Fault {
    LineReader lines = new LineReader(in);
    Optional<LineReader.Line> next = lines.next();
    while (next.isPresent() && problems.size() < MOST_PROBLEMS) {
      switch (next.get()) {
        case LineReader.Line.Text(int number, String text) -> line(number, text.strip());
        case LineReader.Line.Unusable(int number, String reason) -> problem(number, reason);
      }
      next = lines.next();
    }
    if (header.isEmpty() && problems.isEmpty()) {
      problem(1, "is missing, expected the columns service,source,at,seen");
    }
    if (!problems.isEmpty()) {
      throw Fault.ofInput(problems);
    }
    samples.values().forEach(each -> each.sort(Comparator.comparing(At::at)));
    return samples;
  }

  private void line(int number, String text) {
    if (text.isEmpty()) {
      return;
    }
    List<String> cells = Arrays.stream(text.split(",", -1)).map(SampleFile::unquoted).toList();
    if (header.isEmpty()) {
      header = header(number, cells);
    } else if (cells.size() != header.size()) {
      problem(number, "has %d values, expected %d".formatted(cells.size(), header.size()));
    } else {
      sample(number, cells);
    }
  }

  private List<String> header(int number, List<String> cells) {
    if (!Set.copyOf(cells).equals(Set.copyOf(COLUMNS)) || cells.size() != COLUMNS.size()) {
      problem(number, "names other columns, expected service,source,at,seen");
    }
    return cells;
  }

  private void sample(int number, List<String> cells) {
    if (!header.containsAll(COLUMNS)) {
      return;
    }
    int before = problems.size();
    String service = cell(cells, "service");
    if (!services.contains(service)) {
      problem(
          number, "unknown service '%s'%s".formatted(service, Suggestion.among(service, services)));
    }
    String source = cell(cells, "source");
    if (!source.matches(NAME)) {
      problem(number, "source is '%s', expected a short name".formatted(source));
    }
    Optional<Instant> at = instant(number, cell(cells, "at"));
    Optional<Seen> seen = seen(number, cell(cells, "seen"));
    if (problems.size() == before) {
      samples
          .computeIfAbsent(new Named(new ServiceId(service), source), _ -> new ArrayList<>())
          .add(new At(at.orElseThrow(), seen.orElseThrow()));
    }
  }

  private String cell(List<String> cells, String column) {
    return cells.get(header.indexOf(column));
  }

  private Optional<Instant> instant(int number, String text) {
    try {
      Instant at = OffsetDateTime.parse(text).toInstant();
      if (at.isAfter(now)) {
        problem(number, "at is '%s', expected a moment that is over".formatted(text));
        return Optional.empty();
      }
      return Optional.of(at);
    } catch (DateTimeException none) {
      problem(number, "at is '%s', expected such as 2026-06-01T12:00:00Z".formatted(text));
      return Optional.empty();
    }
  }

  private Optional<Seen> seen(int number, String text) {
    Optional<Seen> seen =
        Arrays.stream(Seen.values()).filter(each -> each.name().equals(text)).findFirst();
    if (seen.isEmpty()) {
      problem(number, "seen is '%s', expected UP, DOWN or UNKNOWN".formatted(text));
    }
    return seen;
  }

  private void problem(int number, String reason) {
    problems.add("%s:%d: %s".formatted(file, number, reason));
  }

  private static String unquoted(String cell) {
    String plain = cell.strip();
    return plain.length() >= 2 && plain.startsWith("\"") && plain.endsWith("\"")
        ? plain.substring(1, plain.length() - 1)
        : plain;
  }
}
