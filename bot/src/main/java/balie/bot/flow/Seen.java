package balie.bot.flow;

import balie.bot.request.Fact;
import balie.bot.request.Outcome;
import balie.bot.request.Whose;
import balie.storage.audit.AuditLog;
import balie.storage.conversation.Message;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody was told that is not their own: another person's promise, how a service is run, an
/// agreement behind the scenes. That is written into the audit log, with the answer.
final class Seen {
  private Seen() {}

  static List<AuditLog.Entry> in(Message message, Outcome outcome, Instant now) {
    Stream<String> about =
        switch (outcome) {
          case Outcome.Answered answered -> ofOthers(answered);
          case Outcome.Shown shown ->
              shown.agreements().stream().map(a -> a.id().id() + " v" + a.version());
          case Outcome _ -> Stream.empty();
        };
    return about
        .distinct()
        .map(each -> new AuditLog.Entry(now, message.asker(), AuditLog.Deed.SAW, Optional.of(each)))
        .toList();
  }

  private static Stream<String> ofOthers(Outcome.Answered answered) {
    Stream<String> whose =
        switch (answered.whose()) {
          case Whose.Own _, Whose.OfSomeone _ -> Stream.empty();
          case Whose.OfPerson(PersonId person) -> Stream.of(person.email());
          case Whose.OfUnit(var unit) -> Stream.of("unit " + unit);
        };
    Stream<String> technical =
        answered.facts().stream()
            .filter(fact -> fact.statedIn() == Fact.StatedIn.TECHNICAL)
            .map(fact -> fact.term() + " of " + fact.service().id());
    return Stream.concat(whose, technical);
  }
}
