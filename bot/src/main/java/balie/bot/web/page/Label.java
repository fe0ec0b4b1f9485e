package balie.bot.web.page;

import balie.storage.language.Language;

/// What stands on the pages around the answers, in both languages. `{0}` is filled in.
public enum Label {
  SKIP("Skip to the content", "Naar de inhoud"),
  MAIN_NAVIGATION("Main", "Hoofdmenu"),
  CHAT("Chat", "Chat"),
  MY_SERVICES("My services", "Mijn diensten"),
  DESK("Desk", "Balie"),
  GAPS("Questions without a good answer", "Vragen zonder goed antwoord"),
  GAPS_INTRO(
      "Those of most people first. What you press is answered in your chat.",
      "Die van de meeste mensen eerst. Wat je aanklikt, wordt in je chat beantwoord."),
  NO_GAPS(
      "Nothing is open: no question went without an answer, and none was called wrong.",
      "Er staat niets open: geen vraag bleef zonder antwoord, en geen antwoord werd fout genoemd."),
  DRAFTS("Drafts", "Concepten"),
  LANGUAGE("Language", "Taal"),
  THEME("Appearance: {0}. Change", "Weergave: {0}. Wijzig"),
  THEME_AUTO("as the device", "zoals het toestel"),
  THEME_LIGHT("light", "licht"),
  THEME_DARK("dark", "donker"),
  ACCOUNT("You: {0}", "Jij: {0}"),
  SIGN_OUT("Sign out", "Afmelden"),
  SWITCH_PERSON("Be somebody else", "Iemand anders zijn"),
  STRANGER("Somebody the desk does not know", "Iemand die de balie niet kent"),
  GUEST("Guest", "Gast"),
  DEMO("Demo", "Demo"),
  DEMO_IS(
      "{0} is made up. Nothing leaves this machine, and all of it is gone when the demo ends.",
      "{0} is verzonnen. Niets verlaat deze machine, en alles is weg als de demo stopt."),

  CONVERSATION("Conversation", "Gesprek"),
  NEW_CONVERSATION("New conversation", "Nieuw gesprek"),
  EARLIER("Earlier conversations", "Eerdere gesprekken"),
  GREETING("Hello {0}", "Dag {0}"),
  GREETING_STRANGER("Hello", "Dag"),
  ASK_ME(
      "Ask what was agreed with you, or how to do something.",
      "Vraag wat er met je is afgesproken, of hoe je iets doet."),
  FOR_EXAMPLE("For example", "Bijvoorbeeld"),
  PROMISE(
      "Every answer says where it is stated. What Balie does not know, it says.",
      "Bij elk antwoord staat waar het is vastgelegd. Wat Balie niet weet, zegt ze ook."),
  YOUR_QUESTION("Your question", "Je vraag"),
  ASK_HERE("Ask a question …", "Stel een vraag …"),
  TYPING("Suggested questions", "Voorgestelde vragen"),
  TYPING_TOLD("{0} suggestions, use the arrow keys", "{0} voorstellen, gebruik de pijltjes"),
  COMMAND_HERE(
      "Ask, or type what to do: queue, take 42, reply 42 …",
      "Vraag iets, of typ wat er moet gebeuren: wachtrij, neem 42, antwoord 42 …"),
  SEND("Send", "Verstuur"),
  KEYS(
      "Enter sends, Shift + Enter starts a new line",
      "Enter verstuurt, Shift + Enter is een nieuwe regel"),
  YOU_SAID("You", "Jij"),
  BALIE_SAID("Balie", "Balie"),
  WORKING("Working on it …", "Even zoeken …"),
  STILL_WORKING(
      "This takes longer than usual. The answer appears here by itself.",
      "Dit duurt langer dan anders. Het antwoord verschijnt hier vanzelf."),
  NOT_SENT(
      "That did not reach Balie. Your text is still here; try again.",
      "Dat is niet bij Balie aangekomen. Je tekst staat er nog; probeer het opnieuw."),
  TOO_LONG(
      "That is longer than Balie reads: {0} characters at most.",
      "Dat is langer dan Balie leest: hoogstens {0} tekens."),
  RECONNECTING(
      "The connection was lost. Balie tries again; nothing is lost.",
      "De verbinding is weg. Balie probeert het opnieuw; er gaat niets verloren."),
  ENDED(
      "Your session has ended. Your text is kept for when you are back.",
      "Je sessie is afgelopen. Je tekst blijft bewaard voor als je terug bent."),
  COME_BACK("Sign in again", "Meld je opnieuw aan"),
  CHOICES("Choose one", "Kies er een"),
  OFFERS("What you can do", "Wat je kunt doen"),
  PRIVATE("Only for you", "Alleen voor jou"),
  WHY("Why this answer?", "Waarom dit antwoord?"),
  WAS_IT_RIGHT("Did this help?", "Hielp dit?"),
  HELPED("It helped", "Dit hielp"),
  WRONG("It is wrong", "Het klopt niet"),
  OUTDATED("It is outdated", "Het is verouderd"),
  NOTED_HELPED("Thanks, good to know.", "Dank je, goed om te weten."),
  NOTED("Thanks, noted.", "Dank je, genoteerd."),

  SOURCE("Where this is stated", "Waar dit staat"),
  STATED_AGREEMENT("In your agreement", "In je afspraak"),
  STATED_SUBSCRIPTION("In your own subscription", "In je eigen abonnement"),
  STATED_OFFERING("In the offering that was agreed", "In het aanbod dat is afgesproken"),
  STATED_CATALOGUE("In the catalogue", "In de catalogus"),
  STATED_SERVICE("In the service itself", "In de dienst zelf"),
  STATED_TECHNICAL("On the service's page for staff", "Op de dienstfiche voor medewerkers"),
  VERSION("version {0}", "versie {0}"),
  SINCE("since {0}", "sinds {0}"),
  ALL_ABOUT("All that was agreed about {0}", "Alles wat over {0} is afgesproken"),
  ARTICLE("Article", "Artikel"),
  READ_ARTICLE("Read the whole article", "Lees het hele artikel"),
  WHOLE_PAGE("On a page of its own", "Op een eigen pagina"),

  SERVICES_INTRO(
      "What was agreed with you, service by service.",
      "Wat er met je is afgesproken, dienst per dienst."),
  SEARCH("Search", "Zoek"),
  SEARCH_HERE("Search services, promises and articles", "Zoek in diensten, afspraken en artikelen"),
  NOTHING_FOUND("Nothing here holds those words.", "Die woorden komen hier niet voor."),
  NO_SERVICES("Nothing was agreed with you yet.", "Er is nog niets met je afgesproken."),
  NO_SERVICES_STRANGER(
      "The desk does not know you yet, so nothing can be shown of what was agreed.",
      "De balie kent je nog niet, dus er valt niets te tonen van wat is afgesproken."),
  ON_THIS_PAGE("On this page", "Op deze pagina"),
  ALL_AGREED("All that was agreed", "Alles wat is afgesproken"),
  AGREED("What was agreed", "Wat is afgesproken"),
  HOW_SOON("How soon you are helped", "Hoe snel je geholpen wordt"),
  RESPONSE("First answer", "Eerste reactie"),
  RESOLUTION("Solved", "Opgelost"),
  WITHIN("within {0}", "binnen {0}"),
  FOR_WHAT("For", "Bij"),
  HOURS("Hours", "Uren"),
  SERVICE_HOURS("Available", "Beschikbaar"),
  SUPPORT_HOURS("People help you", "Mensen helpen je"),
  OPEN_UNTIL("Open now, until {0}", "Nu open, tot {0}"),
  OPEN_ALWAYS("Always open", "Altijd open"),
  CLOSED_UNTIL("Closed now, opens {0}", "Nu gesloten, weer open {0}"),
  CLOSED("Closed", "Gesloten"),
  CLOSED_ON("closed on {0}", "gesloten op {0}"),
  DAY("Day", "Dag"),
  TODAY("today", "vandaag"),
  HOLIDAY("holiday", "feestdag"),
  AGREEMENT("Agreement", "Afspraak"),
  OWN_SUBSCRIPTION("Your own subscription", "Je eigen abonnement"),
  IN_FORCE_UNTIL("until {0}", "tot en met {0}"),
  AGREED_BY("Agreed by {0} on {1}", "Afgesproken door {0} op {1}"),
  ASK_ABOUT("Ask about {0}", "Vraag iets over {0}"),
  ORDERABLE("What else you could order", "Wat je nog kunt bestellen"),
  ORDER("Order", "Bestel"),
  ORDER_SAYS("I'd like to order {0}", "Ik wil {0} bestellen"),
  DELIVERED("delivered within {0}", "geleverd binnen {0}"),
  ARTICLES("Good to read", "Om te lezen"),
  BACK_TO_SERVICES("My services", "Mijn diensten"),

  WHO_ARE_YOU("Who would you like to be?", "Wie wil je zijn?"),
  WHO_INTRO(
      "People of {0} get different answers, because different things were agreed with them. Pick"
          + " one; you can change later.",
      "Mensen van {0} krijgen andere antwoorden, omdat er andere dingen met hen zijn afgesproken."
          + " Kies er een; je kunt later wisselen."),
  ALL_PEOPLE("All {0} people", "Alle {0} mensen"),
  FIND_PERSON("Find somebody by name or department", "Zoek iemand op naam of afdeling"),
  NO_NEED("No password: this is a demo.", "Geen wachtwoord: dit is een demo."),
  HAS_SUBSCRIPTION("a personal subscription", "een eigen abonnement"),
  SPEAKS_DUTCH("Dutch", "Nederlands"),
  ROLE_AGENT("agent: asks for anybody", "medewerker: vraagt voor iedereen"),
  ROLE_SEES_ALL(
      "service manager: sees OLAs and contracts", "servicemanager: ziet OLA's en contracten"),

  FEED_INTRO(
      "What reaches the team, newest last.", "Wat bij het team binnenkomt, het nieuwste onderaan."),
  FEED_EMPTY("Nothing has come in yet.", "Er is nog niets binnengekomen."),

  NOT_FOUND("There is nothing here", "Hier is niets"),
  NOT_FOUND_SAYS(
      "The page does not exist, or it is not for you.",
      "De pagina bestaat niet, of ze is niet voor jou."),
  FAILED("That went wrong", "Dat ging mis"),
  FAILED_SAYS(
      "The fault is on our side. Try again; if it stays, tell the service desk.",
      "De fout ligt bij ons. Probeer het opnieuw; blijft het zo, meld het dan aan de servicedesk."),
  TOO_LARGE("That is too large", "Dat is te groot"),
  TOO_LARGE_SAYS("Send less at a time.", "Stuur minder tegelijk."),
  NOT_UNDERSTOOD("That can't be read", "Dat is niet te lezen"),
  NOT_UNDERSTOOD_SAYS(
      "What your browser sent is not what this page expects.",
      "Wat je browser stuurde, is niet wat deze pagina verwacht."),
  FOREIGN("That came from elsewhere", "Dat kwam van elders"),
  FOREIGN_SAYS(
      "Another site sent this here. Nothing was done; open Balie yourself and try again.",
      "Een andere site stuurde dit hierheen. Er is niets gedaan; open Balie zelf en probeer"
          + " opnieuw."),
  TOO_MANY("That goes too fast", "Dat gaat te snel"),
  TOO_MANY_SAYS(
      "More was asked than Balie answers at once. Wait a moment and try again.",
      "Er werd meer gevraagd dan Balie ineens beantwoordt. Wacht even en probeer het opnieuw."),
  UNPUBLISHED("Nothing is published yet", "Er is nog niets gepubliceerd"),
  UNPUBLISHED_SAYS(
      "Somebody still has to publish the desk.", "Iemand moet de balie nog publiceren."),
  TO_CHAT("To the chat", "Naar de chat"),
  DISCORD("Discord", "Discord"),
  DISCORD_SAYS(
      "With a code you say in Discord that an account is yours: type /link there. It works once,"
          + " within 15 minutes. Whoever has it is taken for you, so give it to nobody.",
      "Met een code zeg je in Discord dat een account van jou is: typ daar /koppelen. Ze werkt één"
          + " keer, binnen 15 minuten. Wie ze heeft, wordt voor jou gehouden: geef ze aan"
          + " niemand."),
  DISCORD_CODE("Show me a code", "Toon me een code");

  private final String english;
  private final String dutch;

  Label(String english, String dutch) {
    this.english = english;
    this.dutch = dutch;
  }

  /// In a language, with its places filled in.
  public String in(Language language, String... filled) {
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
