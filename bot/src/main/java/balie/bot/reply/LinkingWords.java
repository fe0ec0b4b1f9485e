package balie.bot.reply;

import balie.bot.channel.Phrases.Phrase;

/// What is said on the way to knowing whose an account is.
final class LinkingWords {
  private LinkingWords() {}

  static String say(Phrase phrase, Tongue tongue) {
    return switch (phrase) {
      case LINK -> tongue.say("Say who I am", "Zeg wie ik ben");
      case LINK_HOW ->
          tongue.say(
              "I don't know yet whose account this is. A code proves it: I can mail you one, to"
                  + " your address at work, or you find one in the web chat under Discord. It"
                  + " counts for 15 minutes.",
              "Ik weet nog niet van wie dit account is. Dat bewijs je met een code: die mail ik"
                  + " naar je werkadres, of je vindt er een in de webchat onder Discord. Ze geldt"
                  + " 15 minuten.");
      case LINK_MAIL -> tongue.say("Mail me a code", "Mail me een code");
      case LINK_ENTER -> tongue.say("I have a code", "Ik heb een code");
      case LINK_ADDRESS -> tongue.say("Your e-mail address at work", "Je e-mailadres op het werk");
      case LINK_CODE -> tongue.say("The code", "De code");
      case LINK_MAILED ->
          tongue.say(
              "If that is the address of somebody here, a code is on its way to it.",
              "Als dat het adres is van iemand van hier, is er een code naar onderweg.");
      case LINK_NO_MAIL ->
          tongue.say(
              "This desk can't send mail. Sign in to the web chat: it shows a code under Discord.",
              "Deze desk kan geen mail sturen. Meld je aan in de webchat: die toont een code onder"
                  + " Discord.");
      case LINK_LOCKED ->
          tongue.say(
              "That was tried too often. Try again in 15 minutes.",
              "Dat is te vaak geprobeerd. Probeer het over 15 minuten opnieuw.");
      case LINK_WRONG ->
          tongue.say(
              "That code is wrong, was used, or is too old.",
              "Die code klopt niet, is al gebruikt of is te oud.");
      case LINK_IN_SERVER ->
          tongue.say(
              "Please do that in your organisation's server, with the command /link.",
              "Doe dat op de server van je organisatie, met het commando /koppelen.");
      case LINKED ->
          tongue.say(
              "Done: from now on I know who you are here.",
              "Klaar: vanaf nu weet ik hier wie je bent.");
      case UNLINK -> tongue.say("Forget who I am", "Vergeet wie ik ben");
      case UNLINKED ->
          tongue.say(
              "Done: from now on I don't know who you are here. The command /link makes it known"
                  + " again.",
              "Klaar: vanaf nu weet ik hier niet meer wie je bent. Met het commando /koppelen maak"
                  + " je het weer bekend.");
      case UNLINK_NONE ->
          tongue.say("I didn't know who you are here.", "Ik wist hier niet wie je bent.");
      default -> throw new IllegalArgumentException("a phrase about something else");
    };
  }
}
