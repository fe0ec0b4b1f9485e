package balie.storage.conversation;

import balie.storage.language.Language;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a conversation is about for the moment, so that "and for the VPN?" can be understood.
///
/// @param scope what else was asked, which what follows goes on with
/// @param choices what was asked back, in the order shown; the next message may pick one
/// @param language in which the last answer was given, empty for none yet
/// @param at when it was last touched; it is forgotten after a while
public record Focus(
    Optional<ServiceId> service,
    Optional<TermId> term,
    Scope scope,
    List<Choice> choices,
    Optional<Language> language,
    Instant at) {
  public Focus {
    choices = List.copyOf(choices);
  }

  /// In no language yet.
  public Focus(
      Optional<ServiceId> service, Optional<TermId> term, List<Choice> choices, Instant at) {
    this(service, term, Scope.PLAIN, choices, Optional.empty(), at);
  }

  /// Nothing yet.
  public static Focus none(Instant at) {
    return new Focus(Optional.empty(), Optional.empty(), List.of(), at);
  }

  /// The same, held in a language.
  public Focus in(Language spoken) {
    return new Focus(service, term, scope, choices, Optional.of(spoken), at);
  }

  /// The same, of a question that said more.
  public Focus within(Scope said) {
    return new Focus(service, term, said, choices, language, at);
  }

  /// The same, touched at another moment.
  public Focus touched(Instant when) {
    return new Focus(service, term, scope, choices, language, when);
  }

  /// One of the things asked back.
  public record Choice(ServiceId service, TermId term, String label) {}
}
