package balie.bot.web.chat;

import balie.storage.conversation.Transcripts.Mark;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far a page has come, as it tells: `m12-l45`.
final class Marks {
  private static final Pattern WRITTEN = Pattern.compile("m([0-9]{1,18})-l([0-9]{1,18})");

  private Marks() {}

  static String write(Mark mark) {
    return "m" + mark.message() + "-l" + mark.letter();
  }

  /// What can't be read is the beginning: better shown twice than not at all.
  static Mark read(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    return matcher.matches()
        ? new Mark(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)))
        : Mark.START;
  }
}
