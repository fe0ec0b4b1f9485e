package balie.knowledge.source;

import java.util.Arrays;

/// How far two words are apart in typing.
public final class Spelling {
  private Spelling() {}

  /// The number of slips that a word of that length is forgiven: none below 4 letters, one below 8,
  /// else two.
  public static int forgiven(int length) {
    if (length < 4) {
      return 0;
    }
    return length < 8 ? 1 : 2;
  }

  /// Whether one word may be the other with typing slips. The first letter must be right, except
  /// where the two first letters changed places.
  public static boolean near(String typed, String meant) {
    int most = forgiven(Math.min(typed.length(), meant.length()));
    if (most == 0 || Math.abs(typed.length() - meant.length()) > most) {
      return typed.equals(meant);
    }
    boolean begins = typed.charAt(0) == meant.charAt(0);
    boolean swapped = typed.charAt(0) == meant.charAt(1) && typed.charAt(1) == meant.charAt(0);
    return (begins || swapped) && distance(typed, meant) <= most;
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of
  /// neighbours.
  public static int distance(String a, String b) {
    return distance(a, b, Integer.MAX_VALUE);
  }

  /// Whether two words are at most so far apart; most that are not are told from their beginnings.
  public static boolean isWithin(int most, String a, String b) {
    return distance(a, b, most) <= most;
  }

  /// The distance, or any greater number than `most` where it is greater than that: what two rows
  /// in turn exceed, all further ones do.
  private static int distance(String a, String b, int most) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(above, i -> i);
    int nearestAbove = 0;
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int nearest = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        nearest = Math.min(nearest, row[j]);
      }
      if (nearest > most && nearestAbove > most) {
        return nearest;
      }
      nearestAbove = nearest;
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above[b.length()];
  }
}
