package balie.bot.reply;

import balie.bot.request.VenueOutcome;

/// Words what came of saying what a place is for.
final class VenueWords {
  private final Tongue tongue;

  VenueWords(Tongue tongue) {
    this.tongue = tongue;
  }

  String say(VenueOutcome outcome) {
    return switch (outcome) {
      case VenueOutcome.Help(boolean on) -> on ? helpOn() : helpOff();
      case VenueOutcome.OfTeam(var team) ->
          tongue.say(
              "From now on the cards and notices of " + team.name() + " come here.",
              "Vanaf nu komen de kaarten en berichten van " + team.name() + " hier.");
      case VenueOutcome.Not(var why) -> not(why);
    };
  }

  private String helpOn() {
    return tongue.say(
        "From now on I also answer questions here that nobody addresses to me, when I am sure.",
        "Vanaf nu beantwoord ik hier ook vragen die niemand aan mij richt, als ik zeker ben.");
  }

  private String helpOff() {
    return tongue.say(
        "From now on I only answer here when I am addressed.",
        "Vanaf nu antwoord ik hier alleen nog als ik aangesproken word.");
  }

  private String not(VenueOutcome.Not.Why why) {
    return switch (why) {
      case NO_ADMIN ->
          tongue.say("Only an admin can arrange that.", "Alleen een beheerder kan dat instellen.");
      case NO_SUCH_TEAM -> tongue.say("There is no such team.", "Zo'n team is er niet.");
      case NOT_SHARED ->
          tongue.say(
              "Say that in the channel that you mean: here nobody else reads along.",
              "Zeg dat in het kanaal dat je bedoelt: hier leest niemand anders mee.");
    };
  }
}
