package balie.bot.understand;

import balie.bot.request.Whose;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Mention;
import balie.knowledge.understanding.Vocabulary;
import balie.storage.conversation.Scope;
import balie.storage.person.Person;
import balie.storage.person.Unit;
import balie.storage.person.UnitId;
import java.util.ArrayList;
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

  /// "How many has the night shift": whoever has it is not the asker, known here or not.
  private static final Pattern HAS =
      Pattern.compile(
          "\\b(?:heeft|krijgt|hebben|krijgen)\\s+(?:de|het|die|dat|onze)\\s+(?<nl>[\\p{L}-]+)"
              + "|\\b(?:does|do|did|has)\\s+the\\s+(?<en>[\\p{L}-]+(?:\\s+[\\p{L}-]+)?)\\s+(?:have|get|got)\\b",
          Pattern.CASE_INSENSITIVE);

  /// What has something without being somebody.
  private static final Set<String> THINGS =
      Set.of(
          "dienst",
          "service",
          "abonnement",
          "subscription",
          "plan",
          "pakket",
          "package",
          "formule",
          "bundel",
          "bundle",
          "offering",
          "account",
          "systeem",
          "system",
          "toepassing",
          "app",
          "application",
          "programma",
          "program",
          "versie",
          "version",
          "standaard",
          "standard",
          "organisatie",
          "organisation",
          "bedrijf",
          "company",
          "gebruiker",
          "gebruikers",
          "user",
          "users",
          "mensen",
          "people",
          "collega's",
          "medewerkers",
          "staff");

  /// What is had without an article, so that the word before it says who has it: "heeft die toegang
  /// tot".
  private static final Set<String> HAD = Set.of("toegang", "recht", "nood", "behoefte", "plaats");

  private static final int SHORTEST_PART = 4;

  private final Mentions mentions;

  Owners(Mentions mentions) {
    this.mentions = mentions;
  }

  /// Whose it is. A person who is named and is not the asker always counts as the owner, and so
  /// does a unit that the asker is not in: better refused once too often than told of the wrong
  /// one.
  ///
  /// @param ownUnits the asker's unit and those above it
  Whose whose(Optional<Person> asker, List<Unit> ownUnits) {
    for (Mention mention : mentions.people()) {
      if (asker.filter(a -> mention.keys().contains(a.id().email())).isEmpty()) {
        return new Whose.OfPerson(Names.person(mention));
      }
    }
    if (isOfSomeone()) {
      return new Whose.OfSomeone();
    }
    List<String> unknown = unknown();
    if (!unknown.isEmpty()) {
      return called(unknown, ownUnits)
          .<Whose>map(Whose.OfUnit::new)
          .orElseGet(Whose.OfSomeone::new);
    }
    for (Mention mention : mentions.units()) {
      UnitId unit = Names.unit(mention);
      if (ownUnits.stream().noneMatch(own -> own.id().equals(unit)) || isOwner(mention)) {
        return new Whose.OfUnit(unit);
      }
    }
    return new Whose.Own();
  }

  /// The asker's own unit by a part of its name: "the clinic" of somebody at the Veterinary clinic,
  /// "de kliniek" at the Dierenkliniek.
  private static Optional<UnitId> called(List<String> words, List<Unit> ownUnits) {
    List<UnitId> called =
        ownUnits.stream()
            .filter(unit -> words.stream().allMatch(word -> isPart(word, unit)))
            .map(Unit::id)
            .toList();
    return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
  }

  private static boolean isPart(String word, Unit unit) {
    return word.length() >= SHORTEST_PART
        && !Vocabulary.isFunctionWord(word)
        && Wording.of(unit.name()).forms().stream().anyMatch(form -> form.endsWith(word));
  }

  /// Whose what goes on with a question is: of the same person or unit, unless the message names
  /// somebody, or says that it is the asker's.
  Whose goingOn(Whose said, Scope scope) {
    return isSaid(said)
        ? said
        : scope
            .person()
            .<Whose>map(Whose.OfPerson::new)
            .or(() -> scope.unit().map(Whose.OfUnit::new))
            .orElse(said);
  }

  /// Whether the message itself says whose it is.
  boolean isSaid(Whose said) {
    return !(said instanceof Whose.Own)
        || mentions.text().words().stream().anyMatch(word -> OWN.contains(word.form()));
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
    return !mentions.strangers().isEmpty() || OF_OTHER.matcher(mentions.text().text()).find();
  }

  /// The words for who has something, where they are nobody's and nothing's name.
  private List<String> unknown() {
    Matcher has = HAS.matcher(mentions.text().text());
    if (!has.find()) {
      return List.of();
    }
    String group = has.group("nl") == null ? "en" : "nl";
    List<Wording.Word> words = mentions.text().words();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).from() >= has.start(group) && words.get(i).to() <= has.end(group)) {
        if (isKnown(i)) {
          return List.of();
        }
        unknown.add(words.get(i).form());
      }
    }
    return unknown;
  }

  private boolean isKnown(int word) {
    String form = mentions.text().words().get(word).form();
    return THINGS.contains(form)
        || HAD.contains(form)
        || mentions.isTime(word)
        || Stream.of(mentions.services(), mentions.units())
            .flatMap(List::stream)
            .anyMatch(mention -> mention.covers(word));
  }
}
