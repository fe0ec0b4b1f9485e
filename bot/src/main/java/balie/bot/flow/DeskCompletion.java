package balie.bot.flow;

import balie.bot.channel.Completion;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceStatus;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The names of the services that are offered now, as somebody types them.
public final class DeskCompletion implements Completion {
  private final Snapshots snapshots;
  private final InstantSource clock;

  public DeskCompletion(Snapshots snapshots, InstantSource clock) {
    this.snapshots = snapshots;
    this.clock = clock;
  }

  @Override
  public List<String> services(Optional<PersonId> person, String begun) {
    // What was published just now may wait: Discord gives three seconds.
    return snapshots
        .known()
        .or(snapshots::current)
        .map(snapshot -> services(snapshot.register(), person, begun.strip()))
        .orElse(List.of());
  }

  private List<String> services(Register register, Optional<PersonId> person, String begun) {
    Language first = register.organisation().languages().getFirst();
    Language language = person.flatMap(register::person).flatMap(Person::language).orElse(first);
    String typed = begun.toLowerCase(Locale.ROOT);
    LocalDate today = LocalDate.ofInstant(clock.instant(), register.organisation().zone());
    return register.services(today).stream()
        .filter(service -> service.status() == ServiceStatus.LIVE)
        .map(service -> service.name().in(language, first))
        .filter(name -> (" " + name.toLowerCase(Locale.ROOT)).contains(" " + typed))
        .sorted(
            Comparator.comparing((String name) -> !name.toLowerCase(Locale.ROOT).startsWith(typed))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
