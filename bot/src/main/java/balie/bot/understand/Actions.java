package balie.bot.understand;

import balie.bot.request.Action;
import balie.bot.request.HoursQuestion;
import balie.bot.request.Intent;
import balie.bot.request.Request;
import balie.bot.request.Whose;
import balie.knowledge.understanding.Guess;
import balie.storage.conversation.Feedback;
import balie.storage.conversation.Focus;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Scope;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.service.ServiceId;
import balie.storage.service.TermCatalogue;
import balie.storage.service.TermId;
import java.util.List;
import java.util.Optional;

/// Reads what a pressed button carries. The text may be anything: what is no action, or names what
/// is not there any more, is a button that lapsed. Who may do it is looked at by whoever does it.
final class Actions {
  private final Register register;
  private final TermCatalogue terms;

  Actions(Register register, TermCatalogue terms) {
    this.register = register;
    this.terms = terms;
  }

  /// What a press asks for. It is answered in the language of the conversation.
  Understood read(Utterance utterance, String pressed) {
    Language language =
        utterance
            .focus()
            .flatMap(Focus::language)
            .or(() -> utterance.asker().flatMap(Person::language))
            .orElse(register.organisation().languages().getFirst());
    Request request =
        Action.parse(pressed)
            .flatMap(action -> request(action, utterance))
            .orElseGet(Request.Lapsed::new);
    return new Understood(utterance.asking(language), request, "", Guess.none(), 1);
  }

  private Optional<Request> request(Action action, Utterance utterance) {
    List<String> words = action.arguments();
    return switch (action.verb() + "/" + words.size()) {
      case Action.PICK + "/2" -> pick(words.getFirst(), words.getLast(), utterance);
      case Action.OFFER + "/2" -> offer(words.getFirst(), words.getLast(), utterance);
      case Action.FEEDBACK + "/2" -> feedback(words.getFirst(), words.getLast());
      case Action.REST + "/2" -> rest(words.getFirst(), words.getLast());
      default ->
          ClockCommands.read(action)
              .<Request>map(request -> request)
              .or(() -> GapCommands.read(action).map(request -> request))
              .or(() -> TicketActions.read(action).map(request -> request));
    };
  }

  private static Optional<Request> rest(String letter, String from) {
    return number(letter)
        .filter(_ -> from.matches("0|[1-9][0-9]{0,6}"))
        .map(known -> new Request.ShowRest(known.number(), Integer.parseInt(from)));
  }

  private static Optional<Request> feedback(String message, String verdict) {
    return number(message)
        .flatMap(
            number ->
                Feedback.Verdict.ofId(verdict)
                    .map(given -> new Request.GiveFeedback(number, given)));
  }

  private Optional<Request> pick(String service, String term, Utterance utterance) {
    ServiceId known = new ServiceId(service);
    TermId asked = new TermId(term);
    boolean isThere =
        register.service(known, utterance.now().toLocalDate()).isPresent()
            && terms.term(asked).isPresent();
    return isThere
        ? Optional.of(picked(known, asked, scope(known, asked, utterance)))
        : Optional.empty();
  }

  private static Request picked(ServiceId service, TermId term, Scope scope) {
    Whose whose =
        scope
            .person()
            .<Whose>map(Whose.OfPerson::new)
            .or(() -> scope.unit().map(Whose.OfUnit::new))
            .orElse(new Whose.Own());
    return new Request.AskValue(
        whose,
        List.of(service),
        Optional.empty(),
        term,
        scope.kind(),
        scope.priority(),
        new HoursQuestion.InGeneral());
  }

  /// What was asked beside, as long as the conversation is still about these choices.
  private static Scope scope(ServiceId service, TermId term, Utterance utterance) {
    return utterance
        .focus()
        .filter(
            focus ->
                focus.choices().stream()
                    .anyMatch(c -> c.service().equals(service) && c.term().equals(term)))
        .map(Focus::scope)
        .orElse(Scope.PLAIN);
  }

  private static Optional<Request> offer(String id, String message, Utterance utterance) {
    List<ServiceId> about = utterance.focus().flatMap(Focus::service).stream().toList();
    return number(message)
        .flatMap(
            number ->
                Intent.ofId(id).map(intent -> new Request.AcceptOffer(intent, number, about)));
  }

  private static Optional<MessageNumber> number(String written) {
    return written.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new MessageNumber(Long.parseLong(written)))
        : Optional.empty();
  }
}
