package balie.bot.answer;

import balie.bot.request.Asking;
import balie.bot.request.Intent;
import balie.bot.request.Outcome;
import balie.bot.request.Request;
import balie.bot.request.Whose;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.service.Service;
import balie.storage.service.ServiceStatus;
import java.util.List;
import java.util.Optional;

/// Says which wish it is. What can be told at once, the catalogue, is told; acting on the others is
/// for later.
final class UnderstandWish {
  private final Register register;

  UnderstandWish(Register register) {
    this.register = register;
  }

  Outcome answer(Asking asking, Request.Wish wish) {
    boolean ofOthers =
        wish.intent() == Intent.TICKET_STATUS && !(wish.whose() instanceof Whose.Own);
    if (ofOthers && !Rights.mayHear(asking, wish.whose(), List.of(), register)) {
      return new Outcome.Refused(Outcome.Refused.Why.OF_OTHERS);
    }
    List<Service> named =
        wish.services().stream()
            .flatMap(id -> register.service(id, asking.day()).stream())
            .toList();
    List<Service> mine = mine(asking);
    return new Outcome.Commanded(
        wish.intent(), service(named, mine), wish.priority(), mine, orderable(asking, mine));
  }

  /// Of services that share the name, the asker's own; none where that leaves several.
  private static Optional<Service> service(List<Service> named, List<Service> mine) {
    if (named.size() == 1) {
      return Optional.of(named.getFirst());
    }
    List<Service> own = named.stream().filter(mine::contains).toList();
    return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
  }

  private List<Service> mine(Asking asking) {
    Entitlements entitlements = new Entitlements(register);
    return asking.asker().stream()
        .flatMap(person -> entitlements.all(person, asking.day()).stream())
        .map(Entitled::service)
        .toList();
  }

  /// The catalogue is open to any linked person.
  List<Service> orderable(Asking asking, List<Service> mine) {
    Optional<Person> asker = asking.asker();
    return asker.isEmpty()
        ? List.of()
        : register.services(asking.day()).stream()
            .filter(service -> service.status() == ServiceStatus.LIVE)
            .filter(service -> !mine.contains(service))
            .toList();
  }
}
