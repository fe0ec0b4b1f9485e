package balie.bot.understand.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One row of the tables: the words it expects and what they mean.
///
/// The words are elements with a space between. `UPPER` is a [Slot], `on|op` one of these words;
/// `?` after it makes it optional, `~` before it makes it context, which is needed but not part of
/// what is found. `$` looks ahead for an end of the clause, `!` for anything but a measure.
record Rule(List<Element> elements, Sense sense) {
  private static final Map<String, Reader> AHEAD =
      Map.of("$", Rule::mayEnd, ".", Rule::clauseEnds, "!", Rule::noMeasure);

  /// What the filled slots mean at the moment of asking.
  @FunctionalInterface
  interface Sense {
    Meaning of(Bindings bindings, Anchor anchor);
  }

  /// @param slot empty for a literal word and for a look ahead
  record Element(Reader reader, Optional<Slot> slot, Set<String> starts, Form form) {}

  enum Form {
    NEEDED,
    OPTIONAL,
    CONTEXT
  }

  /// What a rule matched: tokens `from` (with its context) to `to`, found from `first` on.
  record Match(int from, int first, int to, Bindings bindings, Sense sense) {}

  static Rule of(String pattern, Sense sense) {
    return new Rule(Arrays.stream(pattern.split(" ")).map(Rule::element).toList(), sense);
  }

  private static Element element(String written) {
    Reader ahead = AHEAD.get(written);
    if (ahead != null) {
      return new Element(ahead, Optional.empty(), Set.of(), Form.NEEDED);
    }
    Form form = form(written);
    String bare = written.replaceAll("^~|\\?$", "");
    if (bare.matches("[A-Z]+")) {
      Slot slot = Slot.valueOf(bare);
      return new Element(slot, Optional.of(slot), slot.starts(), form);
    }
    Set<String> words = Set.of(bare.split("\\|"));
    return new Element(literal(words), Optional.empty(), words, form);
  }

  private static Form form(String written) {
    if (written.startsWith("~")) {
      return Form.CONTEXT;
    }
    return written.endsWith("?") ? Form.OPTIONAL : Form.NEEDED;
  }

  private static Reader literal(Set<String> words) {
    return (tokens, at) ->
        words.contains(tokens.get(at).text()) ? new Reading(at + 1, 0) : Reading.NONE;
  }

  private static Reading clauseEnds(Tokens tokens, int at) {
    return tokens.stopsAt(at) ? new Reading(at, 0) : Reading.NONE;
  }

  private static Reading mayEnd(Tokens tokens, int at) {
    boolean ends =
        tokens.stopsAt(at)
            || Slot.CLOSER.read(tokens, at).found()
            || Slot.WEEKDAY.read(tokens, at).found()
            || Slot.RELDAY.read(tokens, at).found()
            || Slot.MOD.read(tokens, at).found();
    return ends ? new Reading(at, 0) : Reading.NONE;
  }

  private static Reading noMeasure(Tokens tokens, int at) {
    return Slot.MEASURE.read(tokens, at).found() ? Reading.NONE : new Reading(at, 0);
  }

  /// The words with which the rule can begin.
  Set<String> starts() {
    Set<String> starts = new HashSet<>();
    for (Element element : leading()) {
      starts.addAll(element.starts());
    }
    return starts;
  }

  boolean startsWithNumber() {
    return leading().stream().anyMatch(e -> e.slot().filter(Slot::readsNumbers).isPresent());
  }

  private List<Element> leading() {
    List<Element> leading = new ArrayList<>();
    for (Element element : elements) {
      leading.add(element);
      if (element.form() != Form.OPTIONAL) {
        break;
      }
    }
    return leading;
  }

  /// The match that begins with a token, which must be one that [Tokens#startsAt] allows.
  Optional<Match> at(Tokens tokens, int at) {
    Attempt attempt = new Attempt(tokens);
    int to = attempt.match(0, at);
    if (to < 0 || !tokens.endsBefore(to)) {
      return Optional.empty();
    }
    return Optional.of(new Match(at, attempt.first, to, new Bindings(attempt.values), sense));
  }

  /// Tries the elements in order, an optional one first with and then without.
  private final class Attempt {
    private final Tokens tokens;
    private final Map<Slot, Integer> values = new HashMap<>();
    private int first;

    private Attempt(Tokens tokens) {
      this.tokens = tokens;
    }

    private int match(int index, int at) {
      if (index == elements.size()) {
        return at;
      }
      Element element = elements.get(index);
      Reading reading = element.reader().read(tokens, at);
      int to = reading.found() ? match(index + 1, reading.next()) : -1;
      if (to >= 0) {
        note(element, at, reading);
        return to;
      }
      return element.form() == Form.OPTIONAL ? match(index + 1, at) : -1;
    }

    private void note(Element element, int at, Reading reading) {
      element.slot().ifPresent(slot -> values.put(slot, reading.value()));
      if (element.form() != Form.CONTEXT && reading.next() > at) {
        first = at;
      }
    }
  }
}
