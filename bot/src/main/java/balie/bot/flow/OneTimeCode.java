package balie.bot.flow;

import balie.storage.access.SecretHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A code that is typed once: 8 letters and digits, none of which looks like another, so 40 random
/// bits. It is never kept; what reads it in a log sees nothing.
public final class OneTimeCode {
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 8;
  private static final RandomGenerator RANDOM = new SecureRandom();

  private final String text;

  private OneTimeCode(String text) {
    this.text = text;
  }

  static OneTimeCode fresh() {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int at = 0; at < LENGTH; at++) {
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new OneTimeCode(text.toString());
  }

  /// What somebody typed, in whatever case and with whatever between, empty where it can't be one.
  static Optional<OneTimeCode> of(String typed) {
    String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return bare.length() == LENGTH && bare.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)
        ? Optional.of(new OneTimeCode(bare))
        : Optional.empty();
  }

  /// For the one whom it is made out to: two groups of four.
  public String reveal() {
    return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
  }

  SecretHash hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return new SecretHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public String toString() {
    return "OneTimeCode[…]";
  }
}
