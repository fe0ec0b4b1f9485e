package balie.storage.article;

import balie.storage.person.UnitId;

/// Who may read an article.
public sealed interface Audience {
  /// As it is written in an article's front matter.
  String id();

  /// Everyone, also people who are not linked.
  record Everyone() implements Audience {
    @Override
    public String id() {
      return "everyone";
    }
  }

  /// Agents, managers and admins.
  record Staff() implements Audience {
    @Override
    public String id() {
      return "staff";
    }
  }

  /// Managers and admins.
  record Managers() implements Audience {
    @Override
    public String id() {
      return "managers";
    }
  }

  /// The people of a unit and of the units in it.
  record OfUnit(UnitId unit) implements Audience {
    @Override
    public String id() {
      return unit.id();
    }
  }
}
