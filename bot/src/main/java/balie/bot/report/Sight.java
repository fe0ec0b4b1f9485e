package balie.bot.report;

import balie.storage.person.Person;
import balie.storage.person.UnitId;
import java.util.Set;

/// How much of a summary its reader may see.
public sealed interface Sight {

  /// All of it: managers and admins.
  ///
  /// @param only for these units, none for all
  record Everything(Set<UnitId> only) implements Sight {
    public Everything {
      only = Set.copyOf(only);
    }
  }

  /// What was agreed for these units: their managers.
  record OfUnits(Set<UnitId> units) implements Sight {
    public OfUnits {
      units = Set.copyOf(units);
    }
  }

  /// What was agreed for a person.
  record Own(Person person) implements Sight {}

  /// Whether causes, suppliers and the desk's own work may be seen.
  default boolean managing() {
    return this instanceof Everything;
  }
}
