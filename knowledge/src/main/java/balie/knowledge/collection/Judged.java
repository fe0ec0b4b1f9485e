package balie.knowledge.collection;

import java.util.Optional;

/// A question of which it is known whether the collection answers it.
///
/// @param label the label that it means, where that is known too
public record Judged(String text, boolean answerable, Optional<String> label) {}
