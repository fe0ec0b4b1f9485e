package balie.bot.understand.time;

/// What a slot made of the tokens at some place: its value, and the index after what it used.
record Reading(int next, int value) {
  /// The tokens are something else.
  static final Reading NONE = new Reading(-1, 0);

  boolean found() {
    return next >= 0;
  }
}
