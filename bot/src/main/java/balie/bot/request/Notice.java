package balie.bot.request;

import balie.storage.conversation.Address;
import balie.storage.language.Language;
import java.util.Optional;

/// Something that others are to hear about what was done. It goes into the outbox in the same
/// transaction, worded in the language of whom it is for.
///
/// @param card what it shows the state of, such as `ticket 42`: a later notice of the same card
///   takes its place
public record Notice(Address to, Optional<String> card, Subject what) {

  /// What it is about: facts, never wording.
  public sealed interface Subject permits DeadLetter, ReviewNotice, ClockNotice, TicketNotice {

    /// The language in which it is to be worded, empty for that of whom it is for.
    default Optional<Language> language() {
      return Optional.empty();
    }
  }

  /// A letter could not be delivered and was given up.
  ///
  /// @param letter its number in the outbox
  /// @param reason a short name
  public record DeadLetter(long letter, String channel, String reason) implements Subject {}
}
