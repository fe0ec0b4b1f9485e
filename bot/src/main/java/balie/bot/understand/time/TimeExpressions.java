package balie.bot.understand.time;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the days and moments in a text, in English and Dutch at once.
///
/// At each word the rules that can begin with it are tried; the longest match counts, of equals the
/// first. Time grows with the text's length only: no rule looks further than its own words.
public final class TimeExpressions {
  private static final List<Rule> RULES =
      Stream.of(DateRules.ALL, PeriodRules.ALL, DayRules.ALL, ClockRules.ALL)
          .flatMap(List::stream)
          .toList();
  private static final List<Rule> BY_NUMBER =
      RULES.stream().filter(Rule::startsWithNumber).toList();
  private static final Map<String, List<Rule>> BY_WORD = byWord();

  private TimeExpressions() {}

  /// What the text says about time, in its order and without overlaps; empty where it says nothing.
  /// Days are those of `now`'s zone.
  public static List<Found> find(String text, ZonedDateTime now) {
    Tokens tokens = Tokens.of(text);
    Anchor anchor = new Anchor(now);
    Joining joining = new Joining(tokens, anchor);
    List<Found> found = new ArrayList<>();
    List<Piece> joined = joining.join(pieces(text, tokens, anchor));
    Meaning.OnDay day = joining.dayOf(joined);
    for (Piece piece : joined) {
      int from = tokens.get(piece.first()).from();
      int to = tokens.get(piece.to() - 1).to();
      joining
          .alone(piece.meaning(), day, text.substring(from, to))
          .ifPresent(when -> found.add(new Found(from, to, when)));
    }
    return List.copyOf(found);
  }

  private static List<Piece> pieces(String text, Tokens tokens, Anchor anchor) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int from = at;
      Optional<Piece> piece =
          Timestamp.at(text, tokens, from, anchor).or(() -> best(tokens, from, anchor));
      piece.ifPresent(pieces::add);
      at = piece.map(Piece::to).orElse(at + 1);
    }
    return pieces;
  }

  private static Optional<Piece> best(Tokens tokens, int at, Anchor anchor) {
    return longest(tokens, at)
        .map(match -> overtaken(tokens, match))
        .map(
            match ->
                new Piece(
                    match.from(),
                    match.first(),
                    match.to(),
                    match.sense().of(match.bindings(), anchor)));
  }

  /// In "by March 3" the date counts, not "by March": what starts within a match and ends after it.
  private static Rule.Match overtaken(Tokens tokens, Rule.Match match) {
    for (int inner = match.from() + 1; inner < match.to(); inner++) {
      Optional<Rule.Match> other = longest(tokens, inner);
      if (other.isPresent() && other.get().to() > match.to()) {
        return other.get();
      }
    }
    return match;
  }

  private static Optional<Rule.Match> longest(Tokens tokens, int at) {
    Optional<Rule.Match> longest = Optional.empty();
    for (Rule rule : rulesFor(tokens, at)) {
      Optional<Rule.Match> match = rule.at(tokens, at);
      if (match.isPresent() && match.get().to() > longest.map(Rule.Match::to).orElse(at)) {
        longest = match;
      }
    }
    return longest;
  }

  /// No rule takes a number without a word or a mark after it, so a row of numbers is passed over.
  private static List<Rule> rulesFor(Tokens tokens, int at) {
    Token token = tokens.get(at);
    boolean bare = token.isNumber() && tokens.get(at + 1).isNumber();
    if (bare || !tokens.startsAt(at)) {
      return List.of();
    }
    return token.isNumber() ? BY_NUMBER : BY_WORD.getOrDefault(token.text(), List.of());
  }

  private static Map<String, List<Rule>> byWord() {
    Map<String, List<Rule>> byWord = new HashMap<>();
    for (Rule rule : RULES) {
      for (String word : rule.starts()) {
        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(rule);
      }
    }
    return byWord;
  }
}
