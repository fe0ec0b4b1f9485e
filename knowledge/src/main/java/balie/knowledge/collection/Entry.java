package balie.knowledge.collection;

import java.util.Optional;

/// A line of a collection.
///
/// @param id never searched
/// @param title empty where it has none
/// @param label what it is an example of, where it is one
public record Entry(String id, String title, String text, Optional<String> label) {}
