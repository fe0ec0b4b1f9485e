package balie.storage.person;

import balie.storage.language.Language;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A person of the organisation.
///
/// @param language the language of choice, empty where the desk's first counts
/// @param roles at least one; `USER` where the file names none
public record Person(
    PersonId id,
    String name,
    UnitId unit,
    Optional<Language> language,
    Set<Role> roles,
    List<Subscription> subscriptions) {
  public Person {
    Set<Role> sorted = EnumSet.noneOf(Role.class);
    sorted.addAll(roles);
    roles = Collections.unmodifiableSet(sorted);
    subscriptions = List.copyOf(subscriptions);
  }

  /// Whether the person works for the provider: agents, managers and admins do.
  public boolean isStaff() {
    return roles.contains(Role.AGENT) || seesPaperwork();
  }

  /// Whether the person may see OLAs, contracts and what is meant for managers: managers and
  /// admins.
  public boolean seesPaperwork() {
    return roles.contains(Role.MANAGER) || roles.contains(Role.ADMIN);
  }
}
