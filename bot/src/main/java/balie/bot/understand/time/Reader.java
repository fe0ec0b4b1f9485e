package balie.bot.understand.time;

/// Reads one element of a rule; [Reading#NONE] where the tokens are something else.
@FunctionalInterface
interface Reader {
  Reading read(Tokens tokens, int at);
}
