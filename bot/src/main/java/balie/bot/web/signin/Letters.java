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

  static Letter code(String to, String code, Language language) {
    return switch (language) {
      case EN ->
          new Letter(
              to,
              "Your code for Balie",
              """
              Hello,

              With this code you say in Discord that an account is yours:

              %s

              It works once, within 15 minutes, and only for the account that asked for it.
              Did you not ask for it? Then give it to nobody, and do nothing.
              """
                  .formatted(code));
      case NL ->
          new Letter(
              to,
              "Je code voor Balie",
              """
              Dag,

              Met deze code zeg je in Discord dat een account van jou is:

              %s

              Ze werkt één keer, binnen 15 minuten, en alleen voor het account dat erom vroeg.
              Heb je er niet om gevraagd? Geef ze dan aan niemand, en doe niets.
              """
                  .formatted(code));
    };
  }
}
