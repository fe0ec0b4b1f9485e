package balie.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.Turn;
import balie.bot.request.Outcome;
import balie.bot.understand.Utterance;
import balie.storage.person.PersonId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is offered to somebody whose question fits nothing, but looks like something.
final class DidYouMeanTest {
  private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-06-01T10:00:00+02:00");
  private static final String AN = "anna@havenlicht.example";
  private static final String SLIPS = "maiblx qouotta";

  private final TestDesk desk = TestDesk.demo();

  private Turn ask(Optional<String> as, String question) {
    return desk.dispatcher()
        .handle(
            new Utterance(
                question,
                as.flatMap(email -> desk.register().person(new PersonId(email))),
                NOW,
                Optional.empty()));
  }

  private static List<String> near(Turn turn) {
    return turn.outcome() instanceof Outcome.Abstained abstained
        ? abstained.near().stream().map(c -> c.service().id() + " " + c.term()).toList()
        : List.of();
  }

  @Test
  void aServiceAndATermThatWereBadlyTypedAreOfferedAndNothingIsTold() {
    Turn turn = ask(Optional.of(AN), SLIPS);
    assertEquals("mailbox quota", near(turn).getFirst());
    assertTrue(turn.reply().text().contains("Did you mean “Mailbox: quota”?"), turn::toString);
    assertFalse(turn.reply().text().contains("GB"), turn::toString);
  }

  @Test
  void nothingIsOfferedToWhoeverHasNothingNear() {
    assertEquals(List.of(), near(ask(Optional.empty(), SLIPS)));
    assertEquals(List.of(), near(ask(Optional.of(AN), "how big is the moon?")));
  }

  @Test
  void onlyWhatTheAskerHasIsEverOffered() {
    for (var person : desk.register().people()) {
      Set<String> had =
          desk
              .dispatcher()
              .leaflet(Optional.of(person), balie.storage.language.Language.EN, NOW)
              .services()
              .stream()
              .map(balie.bot.reply.ServiceSheet::id)
              .collect(Collectors.toSet());
      for (var service : desk.register().services(NOW.toLocalDate())) {
        String name = service.id().id();
        String slip =
            name.substring(0, name.length() / 2) + "x" + name.substring(name.length() / 2);
        for (String question : List.of(slip + " qouotta", slip + " prixce", slip + " retentoion")) {
          if (ask(Optional.of(person.id().email()), question).outcome()
              instanceof Outcome.Abstained abstained) {
            abstained
                .near()
                .forEach(
                    choice ->
                        assertTrue(
                            had.contains(choice.service().id().id()),
                            () -> person.id() + " was offered " + choice.service().id()));
          }
        }
      }
    }
  }
}
