package balie.bot.discord;

/// What an interaction can be answered with, for a quarter of an hour. Whoever has the token may
/// speak for the bot: it is kept in memory only, and stands in no log.
///
/// @param id of the interaction
/// @param application whose it is
record Ticket(String id, String application, String token) {
  @Override
  public String toString() {
    return "Ticket[" + id + "]";
  }
}
