package balie.bot.reply;

import balie.bot.channel.Phrases;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import java.util.Optional;
import java.util.function.Supplier;

/// What channels say beside replies.
public final class ChannelWords implements Phrases {
  private final Supplier<Optional<Register>> register;

  /// @param register the desk as published last, found without what may fail
  public ChannelWords(Supplier<Optional<Register>> register) {
    this.register = register;
  }

  @Override
  public String say(Phrase phrase, Optional<PersonId> to) {
    return say(phrase, language(to));
  }

  @Override
  public String say(Phrase phrase, Language language) {
    Tongue tongue = new Tongue(language);
    return switch (phrase) {
      case WORKING -> tongue.say("Working on it…", "Ik ben ermee bezig…");
      case HELPED -> tongue.say("It helped", "Dit hielp");
      case WRONG -> tongue.say("It is wrong", "Het klopt niet");
      case OUTDATED -> tongue.say("It is outdated", "Het is verouderd");
      case CHOOSE -> tongue.say("Choose…", "Kies…");
      case MORE -> tongue.say("More…", "Meer…");
      case NOT_KEPT ->
          tongue.say(
              "That could not be kept, so it won't be answered. Please say it again.",
              "Dat kon niet bewaard worden en krijgt dus geen antwoord. Zeg het nog eens.");
      case NOT_YET_KEPT ->
          tongue.say(
              "I can't take that in at the moment. I'll answer as soon as I can.",
              "Dat kan ik nu even niet opnemen. Ik antwoord zodra het kan.");
      case THE_REST -> tongue.say("Show the rest", "Toon de rest");
      case SLA_SUMMARY -> tongue.say("Show me the SLA summary", "Toon me het SLA-overzicht");
      case MY_SERVICES -> tongue.say("My services", "Mijn diensten");
      case MY_TICKETS -> tongue.say("My tickets", "Mijn tickets");
      case HOW_TO_ASK -> tongue.say("help", "hulp");
      case TICKET_TITLE -> tongue.say("Open a ticket", "Een ticket openen");
      case TICKET_WHAT -> tongue.say("What is wrong?", "Wat is er mis?");
      case TICKET_SINCE -> tongue.say("Since when?", "Sinds wanneer?");
      case TICKET_DETAILS ->
          tongue.say(
              "What should a colleague know besides?", "Wat moet een collega nog meer weten?");
      case SEND -> tongue.say("Send", "Versturen");
      case CANCEL -> tongue.say("Cancel", "Annuleren");
      case NOT_KNOWN ->
          tongue.say(
              "The service desk doesn't know you: your account's e-mail address is not that of"
                  + " somebody of this organisation.",
              "De servicedesk kent je niet: het e-mailadres van je account is niet dat van iemand"
                  + " van deze organisatie.");
      case THREAD -> tongue.say("Answer of the service desk", "Antwoord van de servicedesk");
      case FOR_ONE ->
          tongue.say(
              "This answer is for the asker alone, and I can't write to them privately.",
              "Dit antwoord is alleen voor wie het vroeg, en ik kan die persoon geen privébericht"
                  + " sturen.");
      case SAY -> tongue.say("Say something", "Iets zeggen");
      case SAY_WHAT -> tongue.say("What do you want to say?", "Wat wil je zeggen?");
      case OPEN_IT -> tongue.say("Show it to me", "Toon het aan mij");
      case COMMAND_BALIE -> tongue.say("Ask the service desk", "Vraag het aan de servicedesk");
      case COMMAND_TICKET -> tongue.say("Report a problem", "Meld een probleem");
      case COMMAND_SLA ->
          tongue.say(
              "What was agreed about our services, and how it is kept",
              "Wat over onze diensten is afgesproken, en hoe het wordt nagekomen");
      case OPTION_QUESTION -> tongue.say("What you want to know", "Wat je wilt weten");
      case OPTION_PROBLEM -> tongue.say("What is wrong", "Wat er mis is");
      case OPTION_SERVICE -> tongue.say("Which service", "Welke dienst");
      case MAKE_TICKET -> tongue.say("Make a ticket", "Maak er een ticket van");
      case LINK,
          LINK_HOW,
          LINK_MAIL,
          LINK_ENTER,
          LINK_ADDRESS,
          LINK_CODE,
          LINK_MAILED,
          LINK_NO_MAIL,
          LINK_LOCKED,
          LINK_WRONG,
          LINK_IN_SERVER,
          LINKED,
          UNLINK,
          UNLINKED,
          UNLINK_NONE ->
          LinkingWords.say(phrase, tongue);
    };
  }

  private Language language(Optional<PersonId> to) {
    Optional<Register> desk = register.get();
    Optional<Language> own = desk.flatMap(r -> to.flatMap(r::person)).flatMap(Person::language);
    return own.or(() -> desk.map(r -> r.organisation().languages().getFirst())).orElse(Language.EN);
  }
}
