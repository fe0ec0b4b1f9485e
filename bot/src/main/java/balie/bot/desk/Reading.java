package balie.bot.desk;

import balie.storage.calendar.CalendarId;
import balie.storage.desk.Clash;
import balie.storage.desk.Desk;
import java.util.List;
import java.util.Map;

/// What came of reading a desk folder.
public sealed interface Reading {

  /// The doubtful things, by file and line.
  List<Finding> warnings();

  /// The folder has no problem.
  ///
  /// @param questions the golden questions, in the file's order
  /// @param ifChanged the problem of each version of each agreement, should it be published already
  ///   with another content
  /// @param ifLate the problem of each calendar, should it be published already and begin in the
  ///   past with what is new in it
  record Read(
      Desk desk,
      List<GoldenQuestion> questions,
      List<Finding> warnings,
      Map<Clash, Finding> ifChanged,
      Map<CalendarId, Finding> ifLate)
      implements Reading {
    public Read {
      questions = List.copyOf(questions);
      warnings = List.copyOf(warnings);
      ifChanged = Map.copyOf(ifChanged);
      ifLate = Map.copyOf(ifLate);
    }
  }

  /// The folder has at least one problem, so there is no desk.
  ///
  /// @param problems every one that was found, by file and line
  record Faulty(List<Finding> problems, List<Finding> warnings) implements Reading {
    public Faulty {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }
}
