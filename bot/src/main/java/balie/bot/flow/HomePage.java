package balie.bot.flow;

import balie.bot.channel.Home;
import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import balie.bot.understand.Utterance;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Everybody's own page: the answers to what anybody would ask first.
public final class HomePage implements Home {
  private final Snapshots snapshots;
  private final Phrases phrases;
  private final InstantSource clock;

  public HomePage(Snapshots snapshots, Phrases phrases, InstantSource clock) {
    this.snapshots = snapshots;
    this.phrases = phrases;
    this.clock = clock;
  }

  @Override
  public List<Part> of(PersonId id) {
    return snapshots
        .current()
        .flatMap(snapshot -> snapshot.register().person(id).map(p -> parts(snapshot, p)))
        .orElse(List.of());
  }

  private List<Part> parts(Snapshots.Snapshot snapshot, Person person) {
    return List.of(
        part(snapshot, person, Phrase.MY_SERVICES, Phrase.MY_SERVICES_ASKED),
        part(snapshot, person, Phrase.MY_TICKETS, Phrase.MY_TICKETS_ASKED));
  }

  private Part part(Snapshots.Snapshot snapshot, Person person, Phrase title, Phrase question) {
    Turn turn =
        snapshot
            .dispatcher()
            .handle(
                new Utterance(
                    phrases.say(question, Optional.of(person.id())),
                    Optional.of(person),
                    clock.instant().atZone(snapshot.register().organisation().zone()),
                    Optional.empty()));
    return new Part(phrases.say(title, Optional.of(person.id())), turn.reply().text());
  }
}
