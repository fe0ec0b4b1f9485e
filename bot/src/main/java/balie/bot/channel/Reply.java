package balie.bot.channel;

import balie.storage.language.Language;
import java.util.List;

/// What a channel shows.
///
/// @param text plain text; Markdown only where an article is quoted
/// @param isPrivate whether it is for the asker alone: a shared channel then delivers it privately
/// @param choices what was asked back, in the order of the numbers in the text
/// @param offers the ids of the intents that one step away, such as `open-ticket`
public record Reply(
    String text, Language language, boolean isPrivate, List<String> choices, List<String> offers) {
  public Reply {
    choices = List.copyOf(choices);
    offers = List.copyOf(offers);
  }
}
