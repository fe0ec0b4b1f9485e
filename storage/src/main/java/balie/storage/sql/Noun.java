package balie.storage.sql;

import java.util.Locale;

/// What a publication consists of, in the order in which its changes are told.
enum Noun {
  ORGANISATION,
  CALENDAR,
  UNIT,
  PERSON,
  SERVICE,
  AGREEMENT,
  ARTICLE;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
