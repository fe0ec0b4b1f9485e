package balie.knowledge.understanding;

import java.util.Set;

/// Words of a text that name something.
///
/// @param kind what kind of thing, the caller's word
/// @param keys the things that may be meant: several share a name
/// @param from the index of its first word
/// @param to the index after its last word
/// @param before what stands before the name within its first word: `werk` in `werklaptop`
/// @param after what stands behind the name within its last word: `prijs` in `laptopprijs`
/// @param exact whether it was written without a typing slip
public record Mention(
    String kind, Set<String> keys, int from, int to, String before, String after, boolean exact) {
  public Mention {
    keys = Set.copyOf(keys);
  }

  /// Whether a word of the text belongs to it.
  public boolean covers(int word) {
    return from <= word && word < to;
  }
}
