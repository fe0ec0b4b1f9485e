package balie.storage.person;

import java.util.List;
import java.util.Map;

/// All that is kept about a person, wherever it is kept.
public interface PersonalRecords {

  /// A row that is about a person, or that they wrote.
  ///
  /// @param columns by their names, as text; what is empty is left out
  record Kept(String table, Map<String, String> columns) {
    public Kept {
      columns = Map.copyOf(columns);
    }
  }

  /// What was done.
  ///
  /// @param rows how many were changed
  record Erased(PersonId pseudonym, int rows) {}

  /// All that is kept about a person.
  ///
  /// @param names that the person goes by beside the one in the record
  List<Kept> about(PersonId person, List<String> names);

  /// Puts a pseudonym wherever the person's address stands, and forgets what they said and were
  /// told, and their names in what others said. What is counted stays: no row of what happened
  /// goes, and no moment changes.
  ///
  /// @param pseudonym one that nobody has
  Erased erase(PersonId person, List<String> names, PersonId pseudonym);
}
