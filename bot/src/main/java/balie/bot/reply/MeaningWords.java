package balie.bot.reply;

import balie.bot.request.Intent;
import balie.bot.understand.Meaning;

/// Names meanings for an explanation. The parts of what staff alone may hear share a name.
final class MeaningWords {
  private final Words words;

  MeaningWords(Words words) {
    this.words = words;
  }

  /// The meaning of a label.
  String name(String label) {
    return switch (Meaning.of(label)) {
      case Meaning.OfTerm(var term) -> words.name(term);
      case Meaning.OfTechnical _ -> words.say("how a service is run", "hoe een dienst draait");
      case Meaning.OfPaperwork _ -> words.say("OLAs and contracts", "OLA's en contracten");
      case Meaning.OfWish(var intent) -> name(intent);
      case Meaning.OfHowTo _ -> words.say("a how-to", "een hoe-doe-ik");
      case Meaning.OfNothing _ -> words.say("nothing for this desk", "niets voor deze desk");
    };
  }

  String name(Intent intent) {
    return switch (intent) {
      case OPEN_TICKET -> words.say("a report for a ticket", "een melding voor een ticket");
      case ORDER -> words.say("an order", "een bestelling");
      case TICKET_STATUS -> words.say("how a ticket is doing", "hoe het met een ticket staat");
      case SLA_SUMMARY -> words.say("the SLA summary", "het SLA-overzicht");
      case OUTAGE_STATUS -> words.say("whether something is down", "of er een storing is");
      case CATALOGUE -> words.say("what can be had", "wat er te krijgen is");
      case CHANGE_REQUEST -> words.say("a wish for another agreement", "een andere afspraak");
      case TALK_TO_HUMAN -> words.say("to talk to somebody", "iemand spreken");
      case HELP -> words.say("help", "hulp");
      case GREETING -> words.say("a greeting", "een groet");
    };
  }
}
