package balie.bot.understand;

import balie.bot.request.Whose;
import balie.bot.understand.time.When;
import balie.storage.conversation.Focus;
import balie.storage.person.Person;
import balie.storage.person.Unit;
import balie.storage.service.ServiceId;
import java.util.List;
import java.util.Optional;

/// The message around one of its questions: what that question leaves unsaid is as there. "How big
/// was it on 1 June 2025, and what did it cost?" asks both about that day.
///
/// @param whole empty where the question is all of the message
record Around(Optional<Mentions> whole) {

  Optional<When> when(Mentions question) {
    return question.when().or(() -> whole.flatMap(Mentions::when));
  }

  Qualifiers qualifiers(Mentions question) {
    Qualifiers said = Qualifiers.in(question.text().forms());
    return whole.map(around -> said.or(Qualifiers.in(around.text().forms()))).orElse(said);
  }

  /// The service that the conversation is about, else the one that the message names.
  Optional<ServiceId> subject(Optional<Focus> focus) {
    return focus
        .flatMap(Focus::service)
        .or(
            () ->
                whole
                    .map(NamedServices::in)
                    .filter(named -> named.size() == 1)
                    .map(List::getFirst));
  }

  Whose whose(Mentions question, Optional<Person> asker, List<Unit> ownUnits) {
    Owners owners = new Owners(question);
    Whose said = owners.whose(asker, ownUnits);
    return whole
        .map(around -> new Owners(around).whose(asker, ownUnits))
        .filter(_ -> !owners.isSaid(said))
        .orElse(said);
  }
}
