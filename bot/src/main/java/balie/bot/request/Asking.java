package balie.bot.request;

import balie.storage.language.Language;
import balie.storage.person.Person;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/// Who asks, in which language, and about which moment.
///
/// @param asker the linked person, empty for an unlinked one
/// @param language the language of the question, in which it is answered
/// @param now the moment of asking, in the desk's zone
/// @param day the day that the question is about: it governs agreements, calendars and articles
/// @param origin the message that it came by; empty where something is only asked
public record Asking(
    Optional<Person> asker,
    Language language,
    ZonedDateTime now,
    LocalDate day,
    Optional<Origin> origin) {

  /// Whether the asker works for the provider.
  public boolean byStaff() {
    return asker.filter(Person::isStaff).isPresent();
  }

  /// Whether the asker may see OLAs and contracts.
  public boolean seesPaperwork() {
    return asker.filter(Person::seesPaperwork).isPresent();
  }
}
