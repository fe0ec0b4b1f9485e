package balie.bot.channel;

import balie.storage.language.Language;
import java.util.List;

/// What a channel shows.
///
/// @param text plain text; Markdown only where an article is quoted
/// @param source what the text ends with to say where it is stated, empty where it says nothing
/// @param isPrivate whether it is for the asker alone: a shared channel then delivers it privately
/// @param choices what was asked back, in the order of the numbers in the text
/// @param offers the ids of the intents that one step away, such as `open-ticket`
public record Reply(
    String text,
    String source,
    Language language,
    boolean isPrivate,
    List<String> choices,
    List<String> offers) {
  public Reply {
    if (!text.endsWith(source)) {
      throw new IllegalArgumentException("a source that the text does not end with");
    }
    choices = List.copyOf(choices);
    offers = List.copyOf(offers);
  }

  /// The text without its source.
  public String body() {
    return text.substring(0, text.length() - source.length()).stripTrailing();
  }
}
