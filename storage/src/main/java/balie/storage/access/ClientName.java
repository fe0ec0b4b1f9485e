package balie.storage.access;

import java.util.regex.Pattern;

/// The name of a client of the API: a lower-case letter, then at most 39 lower-case letters, digits
/// and hyphens.
public record ClientName(String name) implements Comparable<ClientName> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  public ClientName {
    if (!isOne(name)) {
      throw new IllegalArgumentException("no name of a client");
    }
  }

  /// Whether a text is one by its form.
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(ClientName other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
