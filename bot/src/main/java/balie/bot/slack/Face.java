package balie.bot.slack;

import java.util.Optional;

/// A message as Slack is given it.
///
/// @param text for notifications and where there are no blocks
/// @param blocks as JSON
/// @param mark the number of the letter, by which it is found again
record Face(String text, Optional<String> blocks, String mark) {}
