package balie.bot.desk;

import balie.storage.desk.Desk;
import java.util.List;

/// What came of reading a desk folder.
public sealed interface Reading {

  /// The doubtful things, by file and line.
  List<Finding> warnings();

  /// The folder has no problem.
  ///
  /// @param questions the golden questions, in the file's order
  record Read(Desk desk, List<GoldenQuestion> questions, List<Finding> warnings)
      implements Reading {
    public Read {
      questions = List.copyOf(questions);
      warnings = List.copyOf(warnings);
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
