package balie.storage.person;

import java.util.Optional;

/// A unit of the organisation.
///
/// @param in the unit that it is part of, empty at the top
/// @param manager who approves the unit's orders and sees its SLA summary
/// @param standIn who approves them too, where the manager is away
public record Unit(
    UnitId id,
    String name,
    Optional<UnitId> in,
    Optional<PersonId> manager,
    Optional<PersonId> standIn) {

  /// One without a stand-in.
  public Unit(UnitId id, String name, Optional<UnitId> in, Optional<PersonId> manager) {
    this(id, name, in, manager, Optional.empty());
  }
}
