package balie.bot.reply;

import java.util.List;
import java.util.Optional;

/// A service that somebody has, worded for a page: all in the language of the page, nothing left to
/// decide.
///
/// @param id for addresses within the page
/// @param offering which way of having it was agreed, empty where there is only one
/// @param figures the few that people look for first
/// @param promises the others, a sentence each
/// @param soon how soon somebody is helped, the most urgent first
/// @param agreement empty for what is had by the own subscription alone
/// @param subscription whether something differs for this person alone
public record ServiceSheet(
    String id,
    String name,
    String summary,
    Optional<String> offering,
    List<Figure> figures,
    List<Promise> promises,
    List<Soon> soon,
    List<Hours> hours,
    Optional<Agreed> agreement,
    boolean subscription) {
  public ServiceSheet {
    figures = List.copyOf(figures);
    promises = List.copyOf(promises);
    soon = List.copyOf(soon);
    hours = List.copyOf(hours);
  }

  /// A value large enough to see.
  public record Figure(String value, String name) {}

  /// What was promised, in a sentence.
  ///
  /// @param link where it leads, for a term that is a link
  public record Promise(String name, String sentence, Optional<String> link, boolean own) {}

  /// How soon, for one kind of ticket.
  public record Soon(String what, Optional<String> response, Optional<String> resolution) {}

  /// The version of the agreement.
  public record Agreed(
      String id,
      int version,
      Optional<String> since,
      Optional<String> until,
      Optional<String> by) {}

  /// The hours of a term.
  ///
  /// @param support whether people help in them, else it is the service that is there
  /// @param written the week in words
  /// @param until when that changes, empty where it never does
  public record Hours(
      boolean support, String written, boolean open, Optional<String> until, List<Day> week) {
    public Hours {
      week = List.copyOf(week);
    }

    /// Whether it is open all week.
    public boolean isAlways() {
      return week.stream()
          .allMatch(
              day ->
                  day.open().size() == 1
                      && day.open().getFirst().from() == 0
                      && day.open().getFirst().until() == 24 * 60);
    }
  }

  /// A day of this week.
  public record Day(
      String name, String brief, boolean today, boolean holiday, String written, List<Part> open) {
    public Day {
      open = List.copyOf(open);
    }
  }

  /// A part of a day that is open, in minutes of the day.
  public record Part(int from, int until) {}

  /// A service that could be ordered.
  public record Orderable(String id, String name, String summary, List<Choice> offerings) {
    public Orderable {
      offerings = List.copyOf(offerings);
    }
  }

  /// A way of having it.
  public record Choice(String name, Optional<String> price, Optional<String> delivery) {}
}
