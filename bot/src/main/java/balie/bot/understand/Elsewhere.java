package balie.bot.understand;

import balie.storage.desk.Register;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Things that many a desk has a service for, so that the examples which ship speak of them. Where
/// this desk has none under that name, "how big is my mailbox?" asks for something that is not its
/// own, and no other service's size answers it.
final class Elsewhere {
  private static final Set<String> THINGS =
      Set.of(
          "mailbox",
          "inbox",
          "email",
          "mail",
          "outlook",
          "postvak",
          "postbus",
          "laptop",
          "computer",
          "pc",
          "notebook",
          "desktop",
          "tablet",
          "printer",
          "scanner",
          "vpn",
          "wifi",
          "intranet",
          "phone",
          "smartphone",
          "gsm",
          "telefoon",
          "mobile",
          "headset",
          "monitor",
          "beeldscherm",
          "server",
          "website",
          "badge",
          "toegangsbadge",
          "simkaart",
          "netwerkschijf",
          "webcam");
  private static final Set<String> DETERMINERS =
      Set.of("my", "our", "mijn", "onze", "ons", "mn", "m'n", "a", "an", "een", "the", "de", "het");

  private final Set<String> known;

  /// @param own words of the desk's own terms
  Elsewhere(Register register, Set<String> own) {
    this.known = new HashSet<>(own);
    known.addAll(Names.words(register, LocalDate.MAX));
  }

  /// Whether a question names such a thing.
  boolean isIn(Mentions mentions) {
    List<String> words = mentions.text().forms();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (THINGS.contains(word)
          && !known.contains(word)
          && DETERMINERS.contains(words.get(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
