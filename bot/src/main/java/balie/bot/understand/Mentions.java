package balie.bot.understand;

import balie.bot.understand.time.Found;
import balie.bot.understand.time.TimeExpressions;
import balie.bot.understand.time.When;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Mention;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a text names, and the text with placeholders instead.
///
/// @param strangers people whom the desk does not know
/// @param proper words that are written like the name of a product and are unknown here
/// @param branded whether such a word stands before the name of a service: another maker's
/// @param when the first day, span or moment that it names
record Mentions(
    Wording text,
    List<Mention> services,
    List<Mention> people,
    List<Mention> units,
    List<Mention> strangers,
    List<String> proper,
    boolean branded,
    Optional<When> when,
    List<Found> times,
    String masked) {

  static Mentions in(Wording text, Names names, ZonedDateTime now) {
    List<Found> times = TimeExpressions.find(text.text(), now);
    List<Mention> found = new ArrayList<>();
    for (Mention mention : names.find(text)) {
      if (times.stream().noneMatch(time -> overlaps(time, mention, text))) {
        found.add(mention);
      }
    }
    found.addAll(names.strangers(text, found));
    ProperNouns proper = ProperNouns.in(text, names, found, times);
    return new Mentions(
        text,
        of(Names.SERVICE, found),
        of(Names.PERSON, found),
        of(Names.UNIT, found),
        of(Names.STRANGER, found),
        proper.words(),
        proper.stand(of(Names.SERVICE, found)),
        times.stream().map(Found::when).findFirst(),
        times,
        text.masked(word -> placeholder(word, text, found, times)));
  }

  /// Whether a word belongs to a day or moment.
  boolean isTime(int word) {
    Wording.Word each = text.words().get(word);
    return times.stream().anyMatch(time -> each.from() < time.to() && time.from() < each.to());
  }

  private static List<Mention> of(String kind, List<Mention> found) {
    return found.stream().filter(mention -> mention.kind().equals(kind)).toList();
  }

  private static boolean overlaps(Found time, Mention mention, Wording text) {
    return text.words().get(mention.from()).from() < time.to()
        && time.from() < text.words().get(mention.to() - 1).to();
  }

  private static @Nullable String placeholder(
      int word, Wording text, List<Mention> found, List<Found> times) {
    for (Mention mention : found) {
      if (mention.covers(word)) {
        return word > mention.from() ? "" : isOwner(mention, text) ? "my" : masked(mention);
      }
    }
    for (Found time : times) {
      Wording.Word each = text.words().get(word);
      if (each.from() < time.to() && time.from() < each.to()) {
        return isNow(time.when())
            ? null
            : word > 0 && text.words().get(word - 1).to() > time.from() ? "" : "{date}";
      }
    }
    return null;
  }

  /// Somebody's is asked for like one's own: "how big is Chen's mailbox".
  private static boolean isOwner(Mention mention, Wording text) {
    Wording.Word last = text.words().get(mention.to() - 1);
    String written = text.text().substring(last.from(), last.to());
    return isPerson(mention) && (written.endsWith("'s") || written.endsWith("’s"));
  }

  /// "Now" and times of day are told apart from dates by their own words.
  private static boolean isNow(When when) {
    return when instanceof When.Moment;
  }

  private static boolean isPerson(Mention mention) {
    return mention.kind().equals(Names.PERSON) || mention.kind().equals(Names.STRANGER);
  }

  private static String masked(Mention mention) {
    String kind = isPerson(mention) ? Names.PERSON : mention.kind();
    return (mention.before() + " {" + kind + "} " + mention.after()).strip();
  }
}
