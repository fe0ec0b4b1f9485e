package balie.storage.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// What its bearer alone knows: 256 random bits, as 43 letters of base64url. It is given out once
/// and never kept; what reads it in a log sees nothing.
public final class Secret {
  private static final RandomGenerator RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /// A new one, from the system's secure source.
  public static Secret fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// What somebody brings, empty where it can't be one by its form.
  public static Optional<Secret> of(String brought) {
    return FORM.matcher(brought).matches() ? Optional.of(new Secret(brought)) : Optional.empty();
  }

  /// The text itself, for the one whom it is given to.
  public String reveal() {
    return text;
  }

  /// What is kept of it. A plain SHA-256 serves: nobody can try 2^256 texts, so slowness would only
  /// slow us down.
  public SecretHash hash() {
    return new SecretHash(digest(""));
  }

  /// Another text that only the bearer and we can make of it, such as for the forms of a session.
  ///
  /// @param purpose what it is for; another purpose makes another text
  public String derived(String purpose) {
    return digest(purpose + ":");
  }

  private String digest(String prefix) {
    try {
      byte[] bytes = (prefix + text).getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
