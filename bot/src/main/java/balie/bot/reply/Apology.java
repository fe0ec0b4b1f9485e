package balie.bot.reply;

import balie.bot.channel.Reply;
import balie.bot.request.Intent;
import balie.storage.language.Language;
import java.util.List;

/// What the asker hears where no answer could be made at all.
public final class Apology {
  private Apology() {}

  /// Something failed inside.
  public static Reply failed(Language language) {
    String text =
        new Tongue(language)
            .say(
                "Sorry, something went wrong here while I looked into your question. That is not"
                    + " your doing. Shall I open a ticket, so that a colleague can look at it?",
                "Sorry, er ging hier iets mis toen ik naar je vraag keek. Dat ligt niet aan jou."
                    + " Zal ik een ticket openen, zodat een collega ernaar kijkt?");
    return reply(text, language, List.of(Intent.OPEN_TICKET.id()));
  }

  /// No desk was published yet, so nothing is known: not even the desk's language.
  public static Reply nothingPublished() {
    return reply(
        "Nothing has been published here yet, so I can't answer anything.\n"
            + "Er is hier nog niets gepubliceerd, dus ik kan nog niets beantwoorden.",
        Language.EN,
        List.of());
  }

  /// Why there is no answer.
  ///
  /// @param message its number in the inbox, under which the log has the failure
  public static List<String> why(Language language, long message) {
    return List.of(
        new Tongue(language)
            .say(
                "Answering failed inside. The log has it under message " + message + ".",
                "Het antwoorden mislukte van binnen. Het logboek heeft het bij bericht "
                    + message
                    + "."));
  }

  private static Reply reply(String text, Language language, List<String> offers) {
    return new Reply(text, "", language, false, List.of(), offers, List.of(), List.of());
  }
}
