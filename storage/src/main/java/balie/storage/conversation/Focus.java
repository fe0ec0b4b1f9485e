package balie.storage.conversation;

import balie.storage.language.Language;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a conversation is about for the moment, so that "and for the VPN?" can be understood.
///
/// @param choices what was asked back, in the order shown; the next message may pick one
/// @param language in which the last answer was given, empty for none yet
/// @param at when it was last touched; it is forgotten after a while
public record Focus(
    Optional<ServiceId> service,
    Optional<TermId> term,
    List<Choice> choices,
    Optional<Language> language,
    Instant at) {
  public Focus {
    choices = List.copyOf(choices);
  }

  /// In no language yet.
  public Focus(
      Optional<ServiceId> service, Optional<TermId> term, List<Choice> choices, Instant at) {
    this(service, term, choices, Optional.empty(), at);
  }

  /// Nothing yet.
  public static Focus none(Instant at) {
    return new Focus(Optional.empty(), Optional.empty(), List.of(), at);
  }

  /// The same, held in a language.
  public Focus in(Language spoken) {
    return new Focus(service, term, choices, Optional.of(spoken), at);
  }

  /// The same, touched at another moment.
  public Focus touched(Instant when) {
    return new Focus(service, term, choices, language, when);
  }

  /// One of the things asked back.
  public record Choice(ServiceId service, TermId term, String label) {}
}
