package balie.bot.understand.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/// A moment as machines write it: `2026-06-01T10:00`, with or without seconds and an offset.
final class Timestamp {
  private static final int LONGEST = 40;
  private static final int DATE_TOKENS = 5;

  private Timestamp() {}

  static Optional<Piece> at(String text, Tokens tokens, int at, Anchor anchor) {
    Token letter = tokens.get(at + DATE_TOKENS);
    boolean stamp =
        tokens.get(at).digits() == 4
            && letter.glued()
            && letter.text().equals("t")
            && tokens.startsAt(at);
    if (!stamp) {
      return Optional.empty();
    }
    int to = end(tokens, at);
    String written = text.substring(tokens.get(at).from(), tokens.get(to - 1).to());
    return moment(written, anchor).map(meaning -> new Piece(at, at, to, meaning));
  }

  /// Behind the last glued token that is no mark at the end of a sentence.
  private static int end(Tokens tokens, int at) {
    int to = at + 1;
    while (to - at < LONGEST && tokens.get(to).glued()) {
      to++;
    }
    while (tokens.get(to - 1).kind() == Token.Kind.MARK) {
      to--;
    }
    return to;
  }

  private static Optional<Meaning> moment(String written, Anchor anchor) {
    try {
      TemporalAccessor parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              written, ZonedDateTime::from, LocalDateTime::from);
      ZonedDateTime moment =
          parsed instanceof ZonedDateTime zoned
              ? zoned.withZoneSameInstant(anchor.now().getZone())
              : LocalDateTime.from(parsed).atZone(anchor.now().getZone());
      return Optional.of(new Meaning.Settled(new When.Moment(moment)));
    } catch (DateTimeException _) {
      return Optional.of(new Meaning.NoSuchDay());
    }
  }
}
