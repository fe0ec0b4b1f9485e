package balie.bot.reply;

import balie.bot.channel.Button;
import balie.bot.channel.Reply;
import balie.bot.request.Action;
import balie.bot.request.OrderNotice;
import balie.bot.request.OrderOutcome;
import balie.storage.order.Order;
import balie.storage.person.PersonId;
import balie.storage.service.Offering;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words orders: what can be had and for how much, and what became of it.
final class OrderWords {
  private static final TermId PRICE = new TermId("price");
  private static final TermId DELIVERY = new TermId("delivery-time");

  private final TicketSpeech speech;

  OrderWords(TicketSpeech speech) {
    this.speech = speech;
  }

  Reply say(OrderOutcome outcome) {
    return switch (outcome) {
      case OrderOutcome.Offered(var about, Service service, var person) ->
          offered(about, service, person);
      case OrderOutcome.WhichService which ->
          which(
              which.person().isEmpty()
                  ? speech.say("What would you like to order?", "Wat wil je bestellen?")
                  : speech
                      .say("What would you like to order for %s?", "Wat wil je bestellen voor %s?")
                      .formatted(speech.person(which.person().get())),
              which);
      case OrderOutcome.ForWhom(OrderOutcome.WhichService own) ->
          which(
              speech.say(
                  "I can't tell for whom that is. Write their name or e-mail address as the desk"
                      + " knows it; the manager of their unit can order it. For yourself there is:",
                  "Voor wie dat is, kan ik niet opmaken. Schrijf de naam of het e-mailadres zoals"
                      + " de desk die kent; de manager van hun afdeling kan het bestellen. Voor"
                      + " jezelf is er:"),
              own);
      case OrderOutcome.Placed(Order order, var _) -> speech.reply(placed(order));
      case OrderOutcome.NotYourUnit _ ->
          speech.reply(
              speech.say(
                  "Only the manager of their unit orders something for somebody else.",
                  "Alleen de manager van hun afdeling bestelt iets voor iemand anders."));
      case OrderOutcome.NotOffered _ ->
          speech.reply(speech.say("That can't be ordered now.", "Dat is nu niet te bestellen."));
      case OrderOutcome.Decided(Order order, var _) -> speech.reply(decided(order));
    };
  }

  Reply say(OrderNotice notice) {
    return switch (notice) {
      case OrderNotice.ApprovalAsked(Order order, boolean again) ->
          speech
              .reply(
                  (again ? speech.say("Still waiting for you: ", "Wacht nog op jou: ") : "")
                      + speech
                          .say(
                              "%s orders %s for %s%s. Do you approve?",
                              "%s bestelt %s voor %s%s. Keur je het goed?")
                          .formatted(
                              speech.person(order.asked().person()),
                              name(order),
                              speech.person(order.person()),
                              terms(order)))
              .with(
                  List.of(
                      speech.primary(
                          speech.say("Approve", "Goedkeuren"), "approve", order.number()),
                      speech.button(
                          speech.say("Decline", "Afwijzen"),
                          Button.Style.DANGER,
                          "decline",
                          order.number())));
      case OrderNotice.News(Order order) -> speech.reply(news(order));
      case OrderNotice.ChangeAsked(var request) ->
          speech.reply(
              speech
                  .say(
                      "%s wants something else to be agreed%s: %s",
                      "%s wil dat er iets anders wordt afgesproken%s: %s")
                  .formatted(
                      speech.person(request.person()),
                      request.service().map(id -> " (" + speech.service(id) + ")").orElse(""),
                      TicketSpeech.brief(request.words())));
    };
  }

  private Reply which(String question, OrderOutcome.WhichService which) {
    List<Button> buttons = new ArrayList<>();
    for (Service service : which.services()) {
      Optional<Action> action =
          which.person().isPresent()
              ? Action.of("offerings", service.id(), which.about(), which.person().get())
              : Action.of("offerings", service.id(), which.about());
      action.ifPresent(
          each -> buttons.add(Button.plain(speech.service(service.id()), each.text())));
    }
    return speech.reply(question).with(buttons);
  }

  private Reply offered(
      balie.storage.conversation.MessageNumber about, Service service, Optional<PersonId> person) {
    List<String> lines = new ArrayList<>();
    List<Button> buttons = new ArrayList<>();
    person.ifPresent(
        whom -> lines.add(speech.say("For %s:", "Voor %s:").formatted(speech.person(whom))));
    lines.add(
        service
            .summary()
            .in(speech.language(), speech.register().organisation().languages().getFirst()));
    for (Offering offering : service.offerings()) {
      lines.add("- " + name(service, offering) + terms(offering));
      Optional<Action> action =
          person.isPresent()
              ? Action.of("order", service.id(), offering.id(), about, person.get())
              : Action.of("order", service.id(), offering.id(), about);
      action.ifPresent(
          each ->
              buttons.add(
                  Button.plain(
                      speech.say("Order ", "Bestel ") + name(service, offering), each.text())));
    }
    return speech.reply(String.join("\n", lines)).with(buttons);
  }

  private String placed(Order order) {
    return switch (order.status()) {
      case ASKED ->
          speech
              .say(
                  "Ordered: %s for %s%s. It waits for %s to approve it.",
                  "Besteld: %s voor %s%s. Het wacht op de goedkeuring van %s.")
              .formatted(
                  name(order),
                  speech.person(order.person()),
                  terms(order),
                  order.approvers().stream().findFirst().map(speech::person).orElse("–"));
      case APPROVED, FULFILLED ->
          speech
              .say("Ordered: %s for %s%s, ticket %s.", "Besteld: %s voor %s%s, ticket %s.")
              .formatted(
                  name(order),
                  speech.person(order.person()),
                  terms(order),
                  order.ticket().map(Object::toString).orElse("–"));
      case DECLINED -> news(order);
    };
  }

  private String decided(Order order) {
    String who = order.decidedBy().map(speech::person).orElse("Balie");
    return switch (order.status()) {
      case ASKED -> placed(order);
      case APPROVED, FULFILLED ->
          speech
              .say("%s is approved by %s, ticket %s.", "%s is goedgekeurd door %s, ticket %s.")
              .formatted(name(order), who, order.ticket().map(Object::toString).orElse("–"));
      case DECLINED ->
          speech
              .say("%s is declined by %s.", "%s is afgewezen door %s.")
              .formatted(name(order), who);
    };
  }

  private String news(Order order) {
    return order.status() == Order.Status.FULFILLED
        ? speech
            .say("%s is ready for %s.", "%s staat klaar voor %s.")
            .formatted(name(order), speech.person(order.person()))
        : decided(order);
  }

  private String name(Order order) {
    return speech
        .register()
        .service(order.service(), LocalDate.MAX)
        .flatMap(
            service -> service.offering(order.offering()).map(offering -> name(service, offering)))
        .orElse(order.service() + " " + order.offering());
  }

  private String name(Service service, Offering offering) {
    String own =
        offering
            .name()
            .in(speech.language(), speech.register().organisation().languages().getFirst());
    String of = speech.service(service.id());
    return own.toLowerCase(java.util.Locale.ROOT).contains(of.toLowerCase(java.util.Locale.ROOT))
        ? own
        : of + " " + own;
  }

  private String terms(Order order) {
    return speech
        .register()
        .service(order.service(), LocalDate.MAX)
        .flatMap(service -> service.offering(order.offering()))
        .map(this::terms)
        .orElse("");
  }

  /// Price and delivery time, as far as they are stated.
  private String terms(Offering offering) {
    List<String> stated = new ArrayList<>();
    Optional.ofNullable(offering.terms().get(PRICE)).map(this::value).ifPresent(stated::add);
    Optional.ofNullable(offering.terms().get(DELIVERY))
        .map(this::value)
        .ifPresent(time -> stated.add(speech.say("ready in ", "klaar in ") + time));
    return stated.isEmpty() ? "" : " (" + String.join(", ", stated) + ")";
  }

  private String value(Value value) {
    return Formats.of(speech.language()).value(value, id -> Optional.empty());
  }
}
