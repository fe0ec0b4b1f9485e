package balie.bot.web.signin;

import balie.storage.language.Language;

/// What stands on the pages on the way in and out, in both languages. `{0}` is filled in.
enum Words {
  SIGN_IN("Sign in", "Aanmelden"),
  SIGN_IN_SAYS(
      "Balie answers from what was agreed with you, so it has to know who you are.",
      "Balie antwoordt met wat er met je is afgesproken, dus moet ze weten wie je bent."),
  BY_PROVIDER("Sign in with your work account", "Meld je aan met je werkaccount"),
  BY_MAIL("Or get a link by mail", "Of krijg een link per mail"),
  BY_MAIL_ONLY("Get a link by mail", "Krijg een link per mail"),
  ADDRESS("Your work mail address", "Je mailadres van het werk"),
  SEND_LINK("Send me a link", "Stuur me een link"),
  MAIL_SENT("Look in your mail", "Kijk in je mail"),
  MAIL_SENT_SAYS(
      "If the desk knows this address, a link is on its way. Open it in this browser, within 15"
          + " minutes; it works once.",
      "Als de balie dit adres kent, is er een link onderweg. Open hem in deze browser, binnen 15"
          + " minuten; hij werkt één keer."),
  MAIL_NOT_THERE(
      "Nothing there after a few minutes? Look among unwanted mail, or try again.",
      "Na een paar minuten nog niets? Kijk bij ongewenste mail, of probeer het opnieuw."),
  AGAIN("Try again", "Opnieuw proberen"),
  LINK_READY("One more press", "Nog één druk op de knop"),
  LINK_READY_SAYS(
      "This link is yours, and it works once.", "Deze link is van jou, en hij werkt één keer."),
  GO_IN("Sign me in", "Meld me aan"),
  LINK_OVER("This link does not work any more", "Deze link werkt niet meer"),
  LINK_OVER_SAYS(
      "A link works once, within 15 minutes, and a newer one takes its place. Get a new one.",
      "Een link werkt één keer, binnen 15 minuten, en een nieuwere komt in zijn plaats. Vraag een"
          + " nieuwe."),
  LINK_ELSEWHERE("Open it where you asked for it", "Open hem waar je erom vroeg"),
  LINK_ELSEWHERE_SAYS(
      "This link was asked for in another browser, and works only there. You can also get a new one"
          + " here. Did you not ask for it at all? Then somebody else typed your address: do"
          + " nothing.",
      "Deze link werd in een andere browser gevraagd, en werkt alleen daar. Je kunt hier ook een"
          + " nieuwe vragen. Vroeg je er helemaal niet om? Dan tikte iemand anders je adres in: doe"
          + " niets."),
  NEW_LINK("Get a new link", "Vraag een nieuwe link"),
  NOT_KNOWN("The desk does not know you yet", "De balie kent je nog niet"),
  NOT_KNOWN_SAYS(
      "You are signed in with your organisation, but nobody has put this address on the desk's list"
          + " of people. Ask the service desk to add you.",
      "Je bent aangemeld bij je organisatie, maar dit adres staat nog niet op de lijst van de"
          + " balie. Vraag de servicedesk om je toe te voegen."),
  FAILED("Signing in did not work", "Aanmelden is niet gelukt"),
  UNREACHABLE_SAYS(
      "Your organisation's sign-in can't be reached right now. Try again in a few minutes; if it"
          + " stays, tell the service desk.",
      "Het aanmelden bij je organisatie is nu niet bereikbaar. Probeer het over een paar minuten"
          + " opnieuw; blijft het zo, meld het dan aan de servicedesk."),
  DENIED_SAYS(
      "It was broken off. You can try again.", "Het werd afgebroken. Je kunt opnieuw proberen."),
  OVER_SAYS(
      "It was begun in another browser or too long ago, or it was done already. Begin anew.",
      "Het begon in een andere browser of te lang geleden, of het was al gedaan. Begin opnieuw."),
  REFUSED_SAYS(
      "What your organisation's sign-in answered can't be trusted, so nobody was signed in. Tell"
          + " the service desk.",
      "Wat het aanmelden bij je organisatie antwoordde, is niet te vertrouwen; er werd niemand"
          + " aangemeld. Meld het aan de servicedesk."),
  NO_ADDRESS_SAYS(
      "Your organisation's sign-in told no mail address that it has verified. Ask the service"
          + " desk.",
      "Het aanmelden bij je organisatie noemde geen mailadres dat is nagekeken. Vraag het aan de"
          + " servicedesk."),
  SIGNED_OUT("You are signed out", "Je bent afgemeld"),
  SIGNED_OUT_SAYS(
      "On a shared computer, also sign out of your work account.",
      "Meld je op een gedeelde computer ook af bij je werkaccount."),
  SIGN_IN_AGAIN("Sign in again", "Opnieuw aanmelden"),
  HELD("Nothing is lost", "Er is niets verloren"),
  HELD_SAYS(
      "This page had grown old, so what you sent was not taken yet. Send it again.",
      "Deze pagina was verouderd, dus is wat je stuurde nog niet aangenomen. Stuur het opnieuw."),
  HELD_ENDED_SAYS(
      "Your session had ended, so what you sent was not taken yet. Sign in first (it opens in a new"
          + " tab), then come back here and send it again.",
      "Je sessie was afgelopen, dus is wat je stuurde nog niet aangenomen. Meld je eerst aan (dat"
          + " gaat open in een nieuw tabblad), kom dan hier terug en stuur het opnieuw."),
  YOUR_TEXT("What you sent", "Wat je stuurde"),
  SEND_AGAIN("Send it again", "Opnieuw versturen"),
  TOO_MANY("That were too many tries", "Dat waren te veel pogingen"),
  TOO_MANY_SAYS("Wait {0} minutes and try again.", "Wacht {0} minuten en probeer het opnieuw.");

  private final String english;
  private final String dutch;

  Words(String english, String dutch) {
    this.english = english;
    this.dutch = dutch;
  }

  String in(Language language, String... filled) {
    String text =
        switch (language) {
          case EN -> english;
          case NL -> dutch;
        };
    for (int i = 0; i < filled.length; i++) {
      text = text.replace("{" + i + "}", filled[i]);
    }
    return text;
  }
}
