package balie.bot.reply;

import balie.bot.channel.Button;
import balie.bot.request.Action;
import balie.bot.request.Asking;
import balie.bot.request.Intent;
import balie.bot.request.Origin;
import balie.bot.request.Outcome;
import balie.storage.conversation.MessageNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The buttons beneath an answer: the choices that can be picked, then what is offered.
final class ButtonWords {
  private final Words words;

  ButtonWords(Words words) {
    this.words = words;
  }

  /// Where nobody can press, since something is only asked, there are none.
  List<Button> of(Outcome outcome, List<Intent> offers) {
    List<Button> buttons = new ArrayList<>();
    if (outcome instanceof Outcome.Clarify clarify && isAboutNow()) {
      clarify.choices().forEach(choice -> pick(choice).ifPresent(buttons::add));
    }
    Optional<MessageNumber> about = about(outcome);
    if (outcome instanceof Outcome.Abstained abstained && isAboutNow()) {
      abstained.near().forEach(choice -> pick(choice).ifPresent(buttons::add));
    }
    offers.forEach(offer -> offered(offer, about).ifPresent(buttons::add));
    return buttons;
  }

  /// What is picked is answered for today: a question about another day has to be asked again.
  private boolean isAboutNow() {
    Asking asking = words.asking();
    return asking.day().equals(asking.now().toLocalDate());
  }

  private Optional<Button> pick(Outcome.Choice choice) {
    return words
        .asking()
        .origin()
        .flatMap(_ -> Action.of(Action.PICK, choice.service().id(), choice.term()))
        .map(action -> Button.plain(Markup.plain(words.label(choice)), action.text()));
  }

  /// The message that an offer is about: who says that an answer is wrong is offered a human for
  /// their question.
  private Optional<MessageNumber> about(Outcome outcome) {
    return outcome instanceof Outcome.Noted noted
        ? noted.asked()
        : words.asking().origin().map(Origin::message);
  }

  private Optional<Button> offered(Intent offer, Optional<MessageNumber> about) {
    return about
        .flatMap(message -> Action.of(Action.OFFER, offer.id(), message))
        .map(action -> Button.plain(label(offer), action.text()));
  }

  private String label(Intent offer) {
    return switch (offer) {
      case OPEN_TICKET -> words.say("Open a ticket", "Een ticket openen");
      case ORDER -> words.say("Order it", "Bestellen");
      case TALK_TO_HUMAN -> words.say("Talk to a colleague", "Een collega spreken");
      case CHANGE_REQUEST -> words.say("Ask for a change", "Een wijziging vragen");
      case TICKET_STATUS, SLA_SUMMARY, OUTAGE_STATUS, CATALOGUE, HELP, GREETING ->
          new MeaningWords(words).name(offer);
    };
  }
}
