package balie.bot.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody probably meant to write.
public final class Suggestion {
  private static final int FEW = 12;

  private Suggestion() {}

  /// How a message about an unknown name ends: with the nearest known one, or with all of them
  /// where they are few.
  public static String among(String written, Collection<String> known) {
    Optional<String> near = nearest(written, known);
    if (near.isPresent()) {
      return ": did you mean '" + near.get() + "'?";
    }
    if (known.isEmpty()) {
      return ", and none is known";
    }
    return known.size() <= FEW ? ", expected " + oneOf(known) : "";
  }

  /// The names in a row, in order: `agent, manager or user`.
  static String oneOf(Collection<String> names) {
    String all = String.join(", ", names);
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
  }

  private static Optional<String> nearest(String written, Collection<String> known) {
    String wanted = written.toLowerCase(Locale.ROOT);
    int most = Math.max(1, (withoutHost(wanted).length() + 1) / 3);
    return known.stream()
        .filter(name -> Math.abs(name.length() - wanted.length()) <= most)
        .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= most)
        .min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))));
  }

  /// Addresses have their host in common, which makes no two people alike.
  private static String withoutHost(String name) {
    int host = name.indexOf('@');
    return host < 0 ? name : name.substring(0, host);
  }

  /// Levenshtein's distance: the fewest characters to insert, delete or replace.
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    Arrays.setAll(above, i -> i);
    for (int row = 1; row <= one.length(); row++) {
      int[] current = new int[other.length() + 1];
      current[0] = row;
      for (int column = 1; column <= other.length(); column++) {
        int same = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        int replaced = above[column - 1] + same;
        int shifted = Math.min(above[column], current[column - 1]) + 1;
        current[column] = Math.min(replaced, shifted);
      }
      above = current;
    }
    return above[other.length()];
  }
}
