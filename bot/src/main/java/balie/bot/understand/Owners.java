package balie.bot.understand;

import balie.bot.request.Whose;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Mention;
import balie.knowledge.understanding.Vocabulary;
import balie.storage.person.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whose promise or ticket a question is about.
final class Owners {
  private static final Set<String> OWN =
      Set.of("my", "mine", "i", "we", "our", "us", "mijn", "m'n", "mn", "ik", "wij", "ons", "onze");
  private static final Set<String> BEFORE =
      Set.of(
          "of", "for", "from", "by", "has", "have", "does", "can", "may", "is", "van", "voor",
          "bij", "heeft", "kan", "mag", "krijgt", "gets", "and", "en");
  private static final Set<String> DETERMINERS = Set.of("the", "de", "het", "our", "onze");
  private static final String OTHER =
      "(?:colleague|coworker|co-worker|teammate|boss|manager|director|collega|baas|chef|"
          + "leidinggevende|directeur|teamgenoot|buurman|neighbour|someone else|somebody else|"
          + "iemand anders|anybody else|others|anderen)";
  private static final Pattern OF_OTHER =
      Pattern.compile(
          "\\b(?:"
              + OTHER
              + "['’]s\\b|(?:of|for|van|from)\\s+(?:(?:my|our|the|a|mijn|m'n|de|onze|een|another|andere)\\s+)?"
              + OTHER
              + "\\b|(?:my|mijn|m'n|onze|our)\\s+"
              + OTHER
              + "\\s+(?:have|has|get|gets|z'n|zijn|haar|heeft|krijgt)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STRANGER =
      Pattern.compile(
          "\\b(\\p{Lu}\\p{Ll}+)(?:\\s+\\p{Lu}\\p{Ll}+)?['’]s\\s"
              + "|\\b(?:van|of)\\s+(\\p{Lu}\\p{Ll}+)(?:\\s+(?:\\p{Ll}{2,3}\\s+)*\\p{Lu}\\p{Ll}+)?");

  private final Mentions mentions;
  private final Vocabulary vocabulary;

  Owners(Mentions mentions, Vocabulary vocabulary) {
    this.mentions = mentions;
    this.vocabulary = vocabulary;
  }

  Whose whose(Optional<Person> asker) {
    for (Mention mention : mentions.people()) {
      boolean own = asker.filter(a -> mention.keys().contains(a.id().email())).isPresent();
      if (!own && isOwner(mention)) {
        return new Whose.OfPerson(Names.person(mention));
      }
    }
    if (isOfSomeone()) {
      return new Whose.OfSomeone();
    }
    for (Mention mention : mentions.units()) {
      if (isOwner(mention)) {
        return new Whose.OfUnit(Names.unit(mention));
      }
    }
    return new Whose.Own();
  }

  /// Whether a name is the owner in the question, rather than somebody who is only spoken of.
  private boolean isOwner(Mention mention) {
    List<Wording.Word> words = mentions.text().words();
    Wording.Word last = words.get(mention.to() - 1);
    String written = mentions.text().text().substring(last.from(), last.to());
    boolean possessive = written.endsWith("'s") || written.endsWith("’s");
    boolean preceded =
        isBefore(mention.from() - 1, words)
            || (isDeterminer(mention.from() - 1, words) && isBefore(mention.from() - 2, words));
    return possessive || preceded || words.stream().noneMatch(word -> OWN.contains(word.form()));
  }

  private static boolean isBefore(int word, List<Wording.Word> words) {
    return word >= 0 && BEFORE.contains(words.get(word).form());
  }

  private static boolean isDeterminer(int word, List<Wording.Word> words) {
    return word >= 0 && DETERMINERS.contains(words.get(word).form());
  }

  private boolean isOfSomeone() {
    String text = mentions.text().text();
    if (OF_OTHER.matcher(text).find()) {
      return true;
    }
    Matcher matcher = STRANGER.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      int at = matcher.start(matcher.group(1) != null ? 1 : 2);
      if (!isNamed(at) && !vocabulary.holds(Wording.of(name).forms().getFirst())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(int character) {
    List<Wording.Word> words = mentions.text().words();
    return Stream.of(mentions.services(), mentions.people(), mentions.units())
        .flatMap(List::stream)
        .anyMatch(
            m -> words.get(m.from()).from() <= character && character < words.get(m.to() - 1).to());
  }
}
