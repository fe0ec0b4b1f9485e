package balie.bot.understand.time;

/// A part of the day; the lexicon numbers them in this order.
enum Part {
  WHOLE,
  MORNING,
  AFTERNOON,
  EVENING,
  NIGHT;

  private static final int NOON = 12;

  /// The hour of 24 that an hour on the dial means in this part: 8 in the evening is 20. An hour
  /// after midnight belongs to the next day and is 24 and more; 12 at night is 24.
  int hourOf(int dial) {
    return switch (this) {
      case WHOLE, MORNING -> dial;
      case AFTERNOON -> dial >= 1 && dial <= 8 ? dial + NOON : dial;
      case EVENING -> late(dial, 4);
      case NIGHT -> late(dial, 6);
    };
  }

  private static int late(int dial, int firstBeforeMidnight) {
    if (dial < firstBeforeMidnight) {
      return dial + 2 * NOON;
    }
    return dial <= NOON ? dial + NOON : dial;
  }
}
