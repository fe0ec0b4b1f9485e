package balie.knowledge.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// A text that questions are answered from.
///
/// @param id unique among the documents of an index
/// @param audience a word that the asker must hold to find it at all
/// @param subject a key of the thing that it is about, empty for none
/// @param citableUntil the last day on which it is cited
/// @param body Markdown
public record Document(
    String id,
    String title,
    Language language,
    String audience,
    Optional<String> subject,
    Optional<LocalDate> citableUntil,
    String body) {
  /// Whether somebody may read it and it is citable on a day.
  ///
  /// @param audiences those that the asker belongs to
  public boolean isFor(Set<String> audiences, LocalDate day) {
    return audiences.contains(audience)
        && citableUntil.filter(last -> last.isBefore(day)).isEmpty();
  }
}
