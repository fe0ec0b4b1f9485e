package balie.bot.flow;

import balie.bot.channel.Home;
import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import balie.bot.reply.HomeWords;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everybody's own page: their tickets that are not over, and what was agreed with them, from the
/// same sheets that the web shows.
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
    Language language =
        person.language().orElse(snapshot.register().organisation().languages().getFirst());
    ZonedDateTime now = clock.instant().atZone(snapshot.register().organisation().zone());
    HomeWords words = new HomeWords(language);
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            phrases.say(Phrase.MY_TICKETS, language),
            snapshot.dispatcher().tickets(person, language, now).text()));
    parts.add(new Part(phrases.say(Phrase.MY_SERVICES, language), ""));
    snapshot.dispatcher().leaflet(Optional.of(person), language, now).services().stream()
        .map(words::service)
        .forEach(parts::add);
    return parts;
  }
}
