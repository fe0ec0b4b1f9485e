package balie.bot.command;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A question as it is put on the command line.
///
/// @param as the asker, empty for an unlinked person
/// @param on the day that it is about
/// @param at the moment that it is about, which wins
record Question(String ask, Optional<PersonId> as, Optional<LocalDate> on, Optional<Instant> at) {

  /// Reads the keys `ask`, `as`, `on`, `at` and `in`, and no other. Whether people read along makes
  /// no difference to an answer, so that `in` is only looked at.
  static Question of(Fields given) throws FaultyCase {
    String in = given.text("in", "private");
    if (!in.equals("public") && !in.equals("private")) {
      throw new FaultyCase("in: expected public or private, not " + given.any("in"));
    }
    String ask = given.text("ask");
    String as = given.text("as", "x");
    if (as.isBlank()) {
      throw new FaultyCase("as: expected an e-mail address, not " + given.any("as"));
    }
    return new Question(
        ask,
        given.has("as") ? Optional.of(new PersonId(as)) : Optional.empty(),
        given.has("on") ? Optional.of(given.day("on")) : Optional.empty(),
        given.has("at") ? Optional.of(given.instant("at")) : Optional.empty());
  }
}
