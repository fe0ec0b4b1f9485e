package balie.bot.channel;

import balie.bot.request.Action;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Fits replies to what a platform shows well at once. What does not fit is cut off by its meaning;
/// where it comes from stays, and the rest is one press away.
///
/// @param most how long the text may be, as `length` counts
/// @param length how long plain text is on the platform, with what is escaped in it
public record Shortening(int most, ToIntFunction<String> length) {
  private static final String FENCE = "```";
  private static final String MORE = " …";

  /// Where a part of a text ends, and where the next begins.
  ///
  /// @param next where the rest begins; the text's length where there is none
  private record Part(String text, int next) {}

  /// A reply that fits, with a button for the rest of it where it was shortened.
  ///
  /// @param label of that button
  public Reply fit(Outgoing outgoing, String label) {
    Reply reply = outgoing.reply();
    String body = reply.body();
    if (length.applyAsInt(reply.text()) <= most) {
      return reply;
    }
    int room = Math.max(most / 2, most - length.applyAsInt(reply.source()) - 2);
    Part part = part(body, room);
    Reply shortened = reply.saying(part.text());
    return part.next() >= body.length()
        ? shortened
        : Action.of(Action.REST, outgoing.number(), part.next())
            .map(action -> shortened.with(Button.plain(label, action.text())))
            .orElse(shortened);
  }

  /// What was left of a reply from a place on, empty where there is nothing.
  ///
  /// @param from a place in its [Reply#body]
  public static Optional<String> rest(Reply reply, int from) {
    String body = reply.body();
    if (from <= 0 || from >= body.length() || Character.isLowSurrogate(body.charAt(from))) {
      return Optional.empty();
    }
    String rest = body.substring(from);
    return Optional.of(new Cuts(body).isInCode(from) ? FENCE + "\n" + rest : rest);
  }

  private Part part(String body, int room) {
    if (length.applyAsInt(body) <= room) {
      return new Part(body, body.length());
    }
    Cuts cuts = new Cuts(body);
    int end = cuts.best(fitting(body, room - FENCE.length() - 1));
    int next = end;
    while (next < body.length() && Character.isWhitespace(body.charAt(next))) {
      next++;
    }
    String kept = body.substring(0, end).stripTrailing();
    if (cuts.isInCode(end)) {
      if (body.startsWith(FENCE, next)) {
        next = afterLine(body, next);
      }
      return new Part(kept + "\n" + FENCE, next);
    }
    return new Part(isWhole(body, end) ? kept : kept + MORE, next);
  }

  private static int afterLine(String body, int at) {
    int line = body.indexOf('\n', at);
    return line < 0 ? body.length() : line + 1;
  }

  /// Whether a part ends where its reader would expect an end.
  private static boolean isWhole(String body, int end) {
    return body.charAt(end) == '\n' || ".!?:…)]\"'”’»".indexOf(body.charAt(end - 1)) >= 0;
  }

  /// How much of a text fits.
  private int fitting(String text, int room) {
    int low = 1;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (length.applyAsInt(text.substring(0, middle)) <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
