package balie.bot.ticket;

import balie.bot.request.AvailabilityNotice;
import balie.bot.request.Notice;
import balie.storage.agreement.Entitlements;
import balie.storage.conversation.Address;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Those who have a service: who hears of its outages and its maintenance, each in their own
/// language.
final class Holders {
  private final Register register;

  Holders(Register register) {
    this.register = register;
  }

  /// Who has a service on the day of an instant.
  List<PersonId> of(ServiceId id, Instant at) {
    LocalDate day = at.atZone(register.organisation().zone()).toLocalDate();
    Optional<Service> service = register.service(id, day);
    if (service.isEmpty()) {
      return List.of();
    }
    Entitlements entitlements = new Entitlements(register);
    return register.people().stream()
        .filter(
            person -> entitlements.of(person, service.get(), day) instanceof Entitlements.Entitled)
        .map(Person::id)
        .toList();
  }

  /// Something for each of them.
  ///
  /// @param card what it shows the state of, empty for a message of its own
  List<Notice> notices(
      ServiceId service, Instant at, Optional<String> card, AvailabilityNotice what) {
    return of(service, at).stream()
        .map(person -> new Notice(new Address.Person(person), card, what))
        .toList();
  }
}
