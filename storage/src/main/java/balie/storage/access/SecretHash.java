package balie.storage.access;

import java.util.regex.Pattern;

/// The SHA-256 of a [Secret], in hexadecimal: enough to know it again, not enough to have it.
public record SecretHash(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public SecretHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("no SHA-256");
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
