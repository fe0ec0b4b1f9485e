package balie.bot.reply;

import balie.bot.channel.Button;
import java.util.List;

/// Gaps and drafts, worded for a page.
///
/// @param gaps those of most people first
/// @param drafts that are not published
public record GapSheet(List<Line> gaps, List<Line> drafts) {
  public GapSheet {
    gaps = List.copyOf(gaps);
    drafts = List.copyOf(drafts);
  }

  /// One of them, and what can be done about it.
  public record Line(String text, List<Button> buttons) {
    public Line {
      buttons = List.copyOf(buttons);
    }
  }
}
