package balie.bot.desk;

/// A record and the piece of a file that it was read from.
record Placed<T>(T record, Fields fields) {}
