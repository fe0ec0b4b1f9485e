package balie.bot.understand;

import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Mention;
import balie.storage.conversation.Focus;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a short message means in its conversation: a choice among what was asked back, or the same
/// question for another service.
final class FollowUp {
  private static final int SHORT = 6;
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("1", 0),
          Map.entry("first", 0),
          Map.entry("1st", 0),
          Map.entry("one", 0),
          Map.entry("eerste", 0),
          Map.entry("1e", 0),
          Map.entry("1ste", 0),
          Map.entry("een", 0),
          Map.entry("2", 1),
          Map.entry("second", 1),
          Map.entry("2nd", 1),
          Map.entry("two", 1),
          Map.entry("tweede", 1),
          Map.entry("2e", 1),
          Map.entry("2de", 1),
          Map.entry("twee", 1),
          Map.entry("3", 2),
          Map.entry("third", 2),
          Map.entry("3rd", 2),
          Map.entry("three", 2),
          Map.entry("derde", 2),
          Map.entry("3e", 2),
          Map.entry("3de", 2),
          Map.entry("drie", 2),
          Map.entry("4", 3),
          Map.entry("fourth", 3),
          Map.entry("4th", 3),
          Map.entry("four", 3),
          Map.entry("vierde", 3),
          Map.entry("4e", 3),
          Map.entry("4de", 3),
          Map.entry("vier", 3),
          Map.entry("5", 4),
          Map.entry("fifth", 4),
          Map.entry("vijfde", 4),
          Map.entry("vijf", 4));
  private static final Set<String> LAST = Set.of("last", "laatste");
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "and", "en", "for", "voor", "the", "de", "het", "what", "about", "wat", "with", "met",
          "hoe", "zit", "dat", "is", "my", "mijn", "of", "van", "or", "then", "dan", "how", "in",
          "on", "bij", "a", "an", "een", "i", "mean", "ik", "bedoel", "that", "it", "please",
          "graag", "aub", "was", "were", "toen", "back", "if", "als", "die", "one", "what's", "ook",
          "also", "same", "ditto", "our", "onze");

  private final Optional<Focus> focus;
  private final Mentions mentions;

  FollowUp(Optional<Focus> focus, Mentions mentions) {
    this.focus = focus;
    this.mentions = mentions;
  }

  /// The day that the question before was about, where the message goes on with it.
  Optional<LocalDate> day() {
    boolean goesOn =
        choice().isPresent()
            || isNarrowing()
            || (isBareService() && focus.flatMap(Focus::term).isPresent());
    return goesOn ? focus.flatMap(before -> before.scope().day()) : Optional.empty();
  }

  /// The choice that the message picks among what was asked back.
  Optional<Focus.Choice> choice() {
    List<Focus.Choice> choices = focus.map(Focus::choices).orElse(List.of());
    List<String> words = mentions.text().forms();
    if (choices.isEmpty() || words.size() > SHORT) {
      return Optional.empty();
    }
    Optional<Focus.Choice> named = named(choices);
    return named.isPresent() ? named : counted(choices, words);
  }

  private Optional<Focus.Choice> named(List<Focus.Choice> choices) {
    List<ServiceId> services =
        mentions.services().stream().flatMap(m -> Names.services(m).stream()).toList();
    List<Focus.Choice> fitting =
        choices.stream().filter(choice -> services.contains(choice.service())).toList();
    if (fitting.size() == 1 && isBareService()) {
      return Optional.of(fitting.getFirst());
    }
    String said = String.join(" ", mentions.text().forms());
    return choices.stream()
        .filter(choice -> said.equals(String.join(" ", Wording.of(choice.label()).forms())))
        .findFirst();
  }

  private static Optional<Focus.Choice> counted(List<Focus.Choice> choices, List<String> words) {
    for (String word : words) {
      Integer index =
          LAST.contains(word) ? Integer.valueOf(choices.size() - 1) : ORDINALS.get(word);
      boolean article = word.equals("een") && words.size() > 1;
      boolean pronoun = word.equals("one") && words.size() > 1;
      if (index != null && !article && !pronoun) {
        return index < choices.size() ? Optional.of(choices.get(index)) : Optional.empty();
      }
      if (!EMPTY_WORDS.contains(word)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Whether the message names a service and says nothing else: "and for the VPN?".
  boolean isBareService() {
    return !mentions.services().isEmpty() && isBare();
  }

  /// Whether the message only narrows the question before: "and a normal incident?", "en in 2025?".
  boolean isNarrowing() {
    boolean narrows =
        mentions.when().isPresent()
            || mentions.text().forms().stream().anyMatch(Qualifiers::isQualifier);
    return narrows
        && mentions.services().isEmpty()
        && focus.flatMap(Focus::term).isPresent()
        && isBare();
  }

  private boolean isBare() {
    List<String> words = mentions.text().forms();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!isCovered(i)
          && !EMPTY_WORDS.contains(word)
          && !Qualifiers.isQualifier(word)
          && !mentions.isTime(i)) {
        return false;
      }
    }
    return mentions.services().stream().allMatch(m -> (m.before() + m.after()).isEmpty());
  }

  private boolean isCovered(int word) {
    for (Mention mention : mentions.services()) {
      if (mention.covers(word)) {
        return true;
      }
    }
    return false;
  }
}
