package balie.knowledge.understanding;

import balie.knowledge.source.Language;

/// An example question and what it means.
///
/// @param text may hold placeholders such as `{service}`
public record Example(String label, Language language, String text) {}
