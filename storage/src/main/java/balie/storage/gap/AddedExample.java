package balie.storage.gap;

import balie.storage.conversation.MessageNumber;
import balie.storage.language.Language;
import balie.storage.service.TermId;

/// A question by which a term is asked for, beside those that the desk folder gives.
///
/// @param message the question, by which it is named
/// @param words names in it replaced by what they name, such as `{service}`
public record AddedExample(MessageNumber message, TermId term, Language language, String words) {}
