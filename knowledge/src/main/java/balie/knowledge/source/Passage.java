package balie.knowledge.source;

/// A piece of a document that can stand as an answer.
///
/// @param heading the headings above it, outermost first, joined by ` › `; empty before the first
/// @param text Markdown, as the author wrote it
public record Passage(Document document, int number, String heading, String text) {}
