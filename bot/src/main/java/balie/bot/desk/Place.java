package balie.bot.desk;

/// Where something stands in a desk.
///
/// @param file relative to the desk, with `/` between folders
/// @param line from 1
record Place(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
