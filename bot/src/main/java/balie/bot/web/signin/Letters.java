package balie.bot.web.signin;

import balie.storage.language.Language;

/// How our mail reads.
final class Letters {
  private Letters() {}

  static Letter link(String to, String link, Language language) {
    return switch (language) {
      case EN ->
          new Letter(
              to,
              "Your link to sign in to Balie",
              """
              Hello,

              With this link you sign in to Balie:

              %s

              It works once, within 15 minutes, in the browser in which you asked for it.
              Did you not ask for it? Then do nothing: without your click nobody gets in.
              """
                  .formatted(link));
      case NL ->
          new Letter(
              to,
              "Je link om je aan te melden bij Balie",
              """
              Dag,

              Met deze link meld je je aan bij Balie:

              %s

              Hij werkt één keer, binnen 15 minuten, in de browser waarin je erom vroeg.
              Heb je er niet om gevraagd? Doe dan niets: zonder jouw klik komt niemand binnen.
              """
                  .formatted(link));
    };
  }
}
