package balie.bot.reply;

import balie.bot.request.Outcome;
import balie.storage.service.TermId;
import java.util.List;

/// Words an honest "I don't know": why, the nearest that is known, and the offer of a ticket.
final class DoubtWords {
  private static final int MOST_STATED = 8;

  private final Words words;

  DoubtWords(Words words) {
    this.words = words;
  }

  String say(Outcome.Abstained abstained) {
    return why(abstained)
        + nearest(abstained)
        + near(abstained)
        + words.say(
            " Shall I open a ticket, so that a colleague can look at it?",
            " Zal ik een ticket openen, zodat een collega ernaar kijkt?");
  }

  private String why(Outcome.Abstained abstained) {
    return switch (abstained.reason()) {
      case UNKNOWN_TOPIC ->
          words.say(
              "I don't know: this is about something that I have no record or article of.",
              "Dat weet ik niet: hier heb ik geen afspraak en geen artikel over.");
      case LOW_CONFIDENCE ->
          words.say(
              "I'm not sure that I understand your question, and I'd rather not guess.",
              "Ik weet niet zeker of ik je vraag begrijp, en ik gok liever niet.");
      case NOT_STATED -> notStated(abstained);
    };
  }

  private String notStated(Outcome.Abstained abstained) {
    String term = abstained.term().map(words::name).orElse(words.say("this", "dit"));
    String service =
        abstained.service().map(s -> words.say(" for ", " voor ") + words.name(s)).orElse("");
    String said =
        words.say(
            "I don't know: nothing is stated about " + term + service + ".",
            "Dat weet ik niet: er staat niets over " + term + service + ".");
    List<String> stated = abstained.stated().stream().map(this::name).limit(MOST_STATED).toList();
    return stated.isEmpty()
        ? said
        : said
            + words.say(" What is stated: ", " Wat er wel staat: ")
            + words.formats().list(stated)
            + ".";
  }

  private String name(TermId term) {
    return words.name(term);
  }

  private String near(Outcome.Abstained abstained) {
    List<String> labels = abstained.near().stream().map(c -> "“" + words.label(c) + "”").toList();
    return labels.isEmpty()
        ? ""
        : words
            .say(" Did you mean %s?", " Bedoelde je %s?")
            .formatted(String.join(words.say(" or ", " of "), labels));
  }

  private String nearest(Outcome.Abstained abstained) {
    String fact =
        abstained
            .nearestFact()
            .map(
                f ->
                    words.say(" The nearest I know: ", " Het dichtstbij: ")
                        + new FactWords(words).sentence(f))
            .orElse("");
    return fact
        + abstained
            .nearestSource()
            .map(
                s ->
                    words.say(" Perhaps this article helps: ", " Misschien helpt dit artikel: ")
                        + s.article().title()
                        + ".")
            .orElse("");
  }
}
