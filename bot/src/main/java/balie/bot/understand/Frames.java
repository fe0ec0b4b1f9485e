package balie.bot.understand;

import balie.storage.language.Language;
import java.util.List;
import java.util.stream.Stream;

/// Usual frames in which people put a question.
final class Frames {
  private Frames() {}

  /// Questions that only name what is asked for.
  static List<String> name(String name, Language language) {
    Stream<String> frames =
        switch (language) {
          case EN ->
              Stream.of(
                  "%s",
                  "%s {service}", "{service} %s", "what is the %s of {service}", "what's my %s");
          case NL ->
              Stream.of(
                  "%s",
                  "%s {service}", "{service} %s", "wat is de %s van {service}", "wat is mijn %s");
        };
    return frames.map(frame -> frame.formatted(name)).toList();
  }

  /// The same question, said longer.
  static List<String> ask(String ask, Language language) {
    Stream<String> frames =
        switch (language) {
          case EN ->
              Stream.of(
                  "%s of {service}",
                  "%s in my {service}",
                  "%s on {service} please",
                  "can you tell me %s",
                  "so %s then");
          case NL ->
              Stream.of(
                  "%s van {service}",
                  "%s in mijn {service}",
                  "%s bij {service} aub",
                  "kun je me zeggen %s",
                  "en %s dan");
        };
    return frames.map(frame -> frame.formatted(ask)).toList();
  }

  /// Questions that count a noun: "how many devices".
  static List<String> count(String noun, Language language) {
    Stream<String> frames =
        switch (language) {
          case EN ->
              Stream.of(
                  "how many %s",
                  "number of %s",
                  "how many %s do i get",
                  "how many %s may I have on {service}",
                  "how many %s are in {service}",
                  "how many %s can I have at once",
                  "how many %s for free");
          case NL ->
              Stream.of(
                  "hoeveel %s",
                  "aantal %s",
                  "hoeveel %s krijg ik",
                  "hoeveel %s mag ik hebben op {service}",
                  "hoeveel %s zitten er in {service}",
                  "hoeveel %s kan ik tegelijk hebben",
                  "hoeveel %s gratis");
        };
    return frames.map(frame -> frame.formatted(noun)).toList();
  }
}
