package balie.bot.reply;

import balie.bot.request.Outcome;
import balie.storage.service.Offering;
import balie.storage.service.Service;
import balie.storage.service.ServiceStatus;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Words the open catalogue: what a service is, what it costs, and why somebody does not have it.
final class CatalogueWords {
  private static final TermId PRICE = new TermId("price");
  private static final TermId DELIVERY = new TermId("delivery-time");

  private final Words words;

  CatalogueWords(Words words) {
    this.words = words;
  }

  String notEntitled(Outcome.NotEntitled not) {
    if (not.service().isEmpty()) {
      return words.asking().asker().isEmpty()
          ? words.say(
              "I don't know yet who you are, so I can't see what was agreed with you.",
              "Ik weet nog niet wie je bent, dus ik kan niet zien wat er met je is afgesproken.")
          : words.say(
              "You don't have a service for which this is agreed.",
              "Je hebt geen dienst waarvoor dit is afgesproken.");
    }
    Service service = not.service().get();
    String name = words.name(service);
    String why =
        switch (not.reason()) {
          case NONE ->
              words.say(
                  "You don't have " + name + ": nothing was agreed on it with you or your unit.",
                  "Je hebt "
                      + name
                      + " niet: er is niets over afgesproken met jou of je afdeling.");
          case OVER ->
              words.say(
                  "You no longer have " + name + ": what was agreed on it has ended.",
                  "Je hebt " + name + " niet meer: de afspraak erover is afgelopen.");
          case NOT_BEGUN ->
              words.say(
                  "You don't have " + name + " yet: what was agreed on it has not begun.",
                  "Je hebt " + name + " nog niet: de afspraak erover is nog niet begonnen.");
          case PLANNED ->
              words.say(
                  name + " is planned, it can't be had yet.",
                  name + " is gepland, je kunt het nog niet krijgen.");
          case RETIRED ->
              words.say(
                  name + " is retired, it is no longer offered.",
                  name + " is stopgezet en wordt niet meer aangeboden.");
        };
    return service.status() == ServiceStatus.LIVE ? why + how(service) : why;
  }

  private String how(Service service) {
    if (words.asking().asker().isEmpty()) {
      return "";
    }
    return " "
        + words.in(service.summary())
        + offerings(service)
        + words.say(
            " Say \"I'd like to order it\" and I'll take it from there.",
            " Zeg \"ik wil het bestellen\" en ik help je verder.");
  }

  /// The prices and delivery times of a live service's offerings, for linked people.
  String offerings(Service service) {
    if (words.asking().asker().isEmpty() || service.status() != ServiceStatus.LIVE) {
      return "";
    }
    List<String> lines =
        service.offerings().stream().flatMap(o -> offering(service, o).stream()).toList();
    return lines.isEmpty() ? "" : " " + String.join(" ", lines);
  }

  private Optional<String> offering(Service service, Offering offering) {
    Optional<String> price = Optional.ofNullable(offering.terms().get(PRICE)).map(words::value);
    Optional<String> delivery =
        Optional.ofNullable(offering.terms().get(DELIVERY)).map(v -> delivery(v));
    List<String> parts = Stream.concat(price.stream(), delivery.stream()).toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(words.name(service, offering) + ": " + String.join(", ", parts) + ".");
  }

  private String delivery(Value value) {
    return words.say("delivered within ", "geleverd binnen ") + words.value(value);
  }
}
