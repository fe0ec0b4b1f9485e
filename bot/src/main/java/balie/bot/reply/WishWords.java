package balie.bot.reply;

import balie.bot.request.Outcome;
import balie.storage.service.Service;
import java.util.List;

/// Words a wish that was understood, and tells what can be told at once.
final class WishWords {
  private final Words words;

  WishWords(Words words) {
    this.words = words;
  }

  String say(Outcome.Commanded wish) {
    String about =
        wish.service().map(s -> words.say(" about ", " over ") + words.name(s)).orElse("");
    return switch (wish.intent()) {
      case OPEN_TICKET ->
          words.say(
              "I can open a ticket" + about + " for you.",
              "Ik kan een ticket" + about + " voor je openen.");
      case ORDER -> order(wish);
      case TICKET_STATUS ->
          words.say(
              "You want to know how your ticket is doing.",
              "Je wilt weten hoe het met je ticket staat.");
      case SLA_SUMMARY ->
          words.say(
              "You want the SLA summary" + about + ". I tell it in a conversation.",
              "Je wilt het SLA-overzicht" + about + ". Ik vertel het in een gesprek.");
      case OUTAGE_STATUS ->
          words.say(
              "No outage is recorded here" + about + ". If it fails for you, I can open a ticket.",
              "Er staat hier geen storing genoteerd"
                  + about
                  + ". Lukt het bij jou niet, dan open ik een ticket.");
      case CATALOGUE -> catalogue(wish);
      case CHANGE_REQUEST ->
          words.say(
              "You want something else to be agreed"
                  + about
                  + ". I can note that for the next review.",
              "Je wilt dat er iets anders wordt afgesproken"
                  + about
                  + ". Ik kan dat noteren voor het volgende overleg.");
      case TALK_TO_HUMAN ->
          words.say(
              "I can pass you on to a colleague of the service desk.",
              "Ik kan je doorgeven aan een collega van de servicedesk.");
      case HELP ->
          words.say(
              "Ask me what was agreed with you, for example \"what's my mailbox quota?\" or \"until when is the"
                  + " helpdesk open?\", or how to do something. What I don't know, I say, and then I can open a ticket.",
              "Vraag me wat er met je is afgesproken, bijvoorbeeld \"hoe groot mag mijn mailbox zijn?\" of \"tot hoe"
                  + " laat is de helpdesk open?\", of hoe je iets doet. Wat ik niet weet, zeg ik, en dan kan ik een ticket openen.");
      case GREETING ->
          words.say("Hello! What would you like to know?", "Dag! Waarmee kan ik je helpen?");
    };
  }

  private String order(Outcome.Commanded wish) {
    return wish.service()
        .map(
            service ->
                words.say("You'd like to order: ", "Je wilt bestellen: ")
                    + words.name(service)
                    + "."
                    + new CatalogueWords(words).offerings(service))
        .orElse(words.say("You'd like to order something.", "Je wilt iets bestellen."));
  }

  private String catalogue(Outcome.Commanded wish) {
    if (wish.service().isPresent()) {
      Service service = wish.service().get();
      return words.name(service)
          + ": "
          + words.in(service.summary())
          + new CatalogueWords(words).offerings(service);
    }
    return words.say("You have: ", "Je hebt: ")
        + names(wish.mine())
        + (wish.orderable().isEmpty()
            ? "."
            : words.say(". You could also order: ", ". Je kunt ook bestellen: ")
                + names(wish.orderable())
                + ".");
  }

  private String names(List<Service> services) {
    return services.isEmpty()
        ? words.say("no services yet", "nog geen diensten")
        : words.formats().list(services.stream().map(words::name).toList());
  }
}
