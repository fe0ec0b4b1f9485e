package balie.bot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.bot.clock.Span;
import balie.bot.report.AnswerFigures.Deflection;
import balie.bot.report.AnswerFigures.Unanswered;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Feedback.Verdict;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Questions.Asked;
import balie.storage.conversation.Questions.Fate;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What Balie spared the desk and what it could not tell, in June.
class AnswerFiguresTest {
  private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");
  private static final Instant LATER = Instant.parse("2026-07-20T00:00:00Z");
  private static final Span JUNE =
      new Span(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2026-07-01T00:00:00Z"));
  private static final String AN = "an@example.org";
  private static final String BO = "bo@example.org";
  private final List<Asked> questions = new ArrayList<>();
  private final List<List<TicketEvent>> logs = new ArrayList<>();

  private void asks(String who, Instant at, Fate fate, String service, Verdict... verdict) {
    questions.add(
        new Asked(
            new MessageNumber(questions.size() + 1L),
            who.isEmpty() ? Optional.empty() : Optional.of(new PersonId(who)),
            at,
            fate,
            service.isEmpty() ? Optional.empty() : Optional.of(new ServiceId(service)),
            verdict.length == 0 ? Optional.empty() : Optional.of(verdict[0])));
  }

  private void opens(String who, Instant at, String service) {
    PersonId person = new PersonId(who);
    logs.add(
        List.of(
            new TicketEvent(
                new TicketNumber(logs.size() + 1L),
                1,
                at,
                Optional.of(person),
                new Happening.Opened(
                    new Opening(
                        new Reporter(
                            person,
                            Language.EN,
                            new Address.Place("web", new ConversationId("with " + who))),
                        new UnitId("sales"),
                        new Opening.Subject(
                            TicketKind.INCIDENT,
                            service.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new ServiceId(service)),
                            "It",
                            "it"),
                        Optional.empty(),
                        new Opening.Weight(Impact.TEAM, Urgency.HINDERED, Priority.NORMAL),
                        List.of(),
                        List.of())))));
  }

  private Deflection deflection() {
    return AnswerFigures.of(questions, logs, JUNE, LATER).deflection();
  }

  @Test
  void aThumbConfirmsAndSilenceIsAssumed() {
    asks(AN, NOON, Fate.ANSWERED, "mailbox", Verdict.HELPED);
    asks(AN, NOON, Fate.ANSWERED, "vpn");
    asks(AN, NOON, Fate.ANSWERED, "files", Verdict.WRONG);
    asks(AN, NOON, Fate.ABSTAINED, "mailbox");
    assertEquals(new Deflection(1, 1, 3, 0), deflection());
  }

  @Test
  void aTicketOfTheSamePersonOnThatServiceWithin72HoursSaysThatItDidNotHelp() {
    asks(AN, NOON, Fate.ANSWERED, "mailbox", Verdict.HELPED);
    opens(AN, NOON.plus(Duration.ofDays(3)), "mailbox");
    assertEquals(new Deflection(0, 0, 1, 0), deflection());
  }

  @Test
  void aTicketLaterEarlierOnAnotherServiceOrOfAnotherSaysNothing() {
    asks(AN, NOON, Fate.ANSWERED, "mailbox");
    opens(AN, NOON.plus(Duration.ofDays(3)).plusMillis(1), "mailbox");
    opens(AN, NOON.minusMillis(1), "mailbox");
    opens(AN, NOON.plusSeconds(60), "vpn");
    opens(BO, NOON.plusSeconds(60), "mailbox");
    assertEquals(new Deflection(0, 1, 1, 0), deflection());
  }

  @Test
  void whatNamesNoServiceMayBeAboutTheSame() {
    asks(AN, NOON, Fate.ANSWERED, "mailbox");
    opens(AN, NOON.plusSeconds(60), "");
    asks(BO, NOON, Fate.ANSWERED, "");
    opens(BO, NOON.plusSeconds(60), "vpn");
    assertEquals(new Deflection(0, 0, 2, 0), deflection());
  }

  @Test
  void whatIsTooFreshAndWhomTheDeskDoesNotKnowIsNotCounted() {
    asks(AN, NOON, Fate.ANSWERED, "mailbox");
    asks("", NOON, Fate.ANSWERED, "mailbox");
    Instant soon = NOON.plus(Duration.ofDays(3)).minusMillis(1);
    assertEquals(
        new Deflection(0, 0, 0, 1), AnswerFigures.of(questions, logs, JUNE, soon).deflection());
    assertEquals(
        new Deflection(0, 1, 1, 0),
        AnswerFigures.of(questions, logs, JUNE, soon.plusMillis(1)).deflection());
  }

  @Test
  void unansweredIsWhatIsNotKnownAndWhatIsMarkedWrongByDistinctPeople() {
    asks(AN, NOON, Fate.ABSTAINED, "");
    asks(AN, NOON, Fate.ABSTAINED, "mailbox");
    asks(BO, NOON, Fate.ANSWERED, "mailbox", Verdict.OUTDATED);
    asks("", NOON, Fate.ANSWERED, "mailbox", Verdict.WRONG);
    asks(BO, NOON, Fate.ANSWERED, "mailbox", Verdict.HELPED);
    asks(BO, JUNE.until(), Fate.ABSTAINED, "mailbox");
    asks(BO, JUNE.from().minusMillis(1), Fate.ABSTAINED, "mailbox");
    assertEquals(
        new Unanswered(2, 2, 2, 5), AnswerFigures.of(questions, logs, JUNE, LATER).unanswered());
  }
}
