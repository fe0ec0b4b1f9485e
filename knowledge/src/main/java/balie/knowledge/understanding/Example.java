package balie.knowledge.understanding;

import balie.knowledge.source.Language;

/// An example question and what it means.
///
/// @param text may hold placeholders such as `{service}`
/// @param framed whether it was made of another or of a name by a usual frame, so that it shows no
///   wording that nobody wrote
public record Example(String label, Language language, String text, boolean framed) {
  /// One that somebody wrote.
  public Example(String label, Language language, String text) {
    this(label, language, text, false);
  }
}
