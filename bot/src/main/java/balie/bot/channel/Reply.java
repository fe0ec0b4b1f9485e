package balie.bot.channel;

import balie.bot.request.Intent;
import balie.storage.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a channel shows.
///
/// @param text plain text; Markdown only where an article is quoted
/// @param source what the text ends with to say where it is stated, empty where it says nothing
/// @param isPrivate whether it is for the asker alone: a shared channel then delivers it privately
/// @param choices what was asked back, in the order of the numbers in the text
/// @param offers the ids of the intents that one step away, such as `open-ticket`
/// @param buttons what can be pressed: first the choices that can, then the offers, then the rest
/// @param citations the sources, one by one
/// @param picture what shows the same at a glance, where the channel can show it
public record Reply(
    String text,
    String source,
    Language language,
    boolean isPrivate,
    List<String> choices,
    List<String> offers,
    List<Button> buttons,
    List<Citation> citations,
    Optional<Picture> picture) {
  public Reply {
    if (!text.endsWith(source)) {
      throw new IllegalArgumentException("a source that the text does not end with");
    }
    choices = List.copyOf(choices);
    offers = List.copyOf(offers);
    buttons = List.copyOf(buttons);
    citations = List.copyOf(citations);
  }

  /// One without a picture.
  public Reply(
      String text,
      String source,
      Language language,
      boolean isPrivate,
      List<String> choices,
      List<String> offers,
      List<Button> buttons,
      List<Citation> citations) {
    this(text, source, language, isPrivate, choices, offers, buttons, citations, Optional.empty());
  }

  /// Text alone.
  public static Reply of(String text, Language language, boolean isPrivate) {
    return new Reply(text, "", language, isPrivate, List.of(), List.of(), List.of(), List.of());
  }

  /// The same with these buttons after those that it has.
  public Reply with(List<Button> more) {
    List<Button> all = new ArrayList<>(buttons);
    all.addAll(more);
    return new Reply(text, source, language, isPrivate, choices, offers, all, citations, picture);
  }

  /// The same with this button after those that it has.
  public Reply with(Button more) {
    return with(List.of(more));
  }

  /// The same with another body, and the source that it has.
  public Reply saying(String body) {
    String said = source.isEmpty() ? body : body + "\n\n" + source;
    return new Reply(
        said, source, language, isPrivate, choices, offers, buttons, citations, picture);
  }

  /// The same with a picture.
  public Reply showing(Picture shown) {
    return new Reply(
        text, source, language, isPrivate, choices, offers, buttons, citations, Optional.of(shown));
  }

  /// What is left of it, told apart: what it asks and offers stands beneath its beginning.
  public Reply continued(String rest) {
    return new Reply(
            source, source, language, isPrivate, List.of(), List.of(), List.of(), citations)
        .saying(rest);
  }

  /// Whether people may say what they think of it, as an answer: it tells something with its
  /// source, or offers a ticket instead.
  public boolean isJudged() {
    return !citations.isEmpty() || offers.contains(Intent.OPEN_TICKET.id());
  }

  /// The text without its source.
  public String body() {
    return text.substring(0, text.length() - source.length()).stripTrailing();
  }

  /// Whether there is nothing to show: the bot keeps silent.
  public boolean isSilence() {
    return text.isEmpty() && buttons.isEmpty();
  }
}
